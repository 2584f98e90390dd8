/** Figures out of runs: medians, spread, ratios; and the machine that they were taken on. */
import { cpus, loadavg } from 'node:os';

export function machine() {
  const [cpu] = cpus();
  return `${cpus().length} × ${cpu?.model ?? 'unknown'}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}, Node ${process.version}`;
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** @param {readonly number[]} values @param {number} part 0 to 1 */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0
    ? Number.NaN
    : (sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? sorted[0] ?? 0);
}

/** Half of the distance between the quarters, as a part of the median. @param {readonly number[]} values */
export function spread(values) {
  return (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values);
}

/**
 * Milliseconds of a candidate: of each batch the median over all runs, then the sum. The feed is seeded, so a batch
 * does the same work each time, and what the machine did meanwhile falls out.
 *
 * @param {readonly (readonly (number | null)[])[]} runs
 */
export function sumOfMedians(runs) {
  const length = Math.max(0, ...runs.map((run) => run.length));
  let sum = 0;
  for (let at = 0; at < length; at++) sum += median(runs.map((run) => run[at] ?? 0));
  return sum;
}
