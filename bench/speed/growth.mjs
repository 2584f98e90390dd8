/** How cost grows with the page: elements, frames, shadow trees. */
import { sumOfMedians } from './figures.mjs';

const ELEMENTS = [1000, 2000, 10_000, 60_000, 100_000];
const FRAMES = [1, 10, 100, 500];
const TREES = [1, 100, 1000, 5000];

const filler = (count, one) =>
  `<body>${Array.from({ length: count }, (_, at) => one(at)).join('')}<script src="feed.js"></script></body>`;

/**
 * @param {(name: string, how: object) => Promise<import('../speed.mjs').Figures>} once
 */
export async function growth(once) {
  const total = ({ batches }) => batches.reduce((sum, ms) => sum + (ms ?? 0), 0);
  const rows = [];
  for (const [what, sizes, how] of [
    ['elements', ELEMENTS, (size) => ({ initial: size, batches: 20 })],
    [
      'frames',
      FRAMES,
      (size) => ({
        initial: 500,
        batches: 1,
        html: filler(size, (at) => `<iframe width="60" height="20" srcdoc="<p>${at}</p>"></iframe>`),
      }),
    ],
    [
      'shadow trees',
      TREES,
      (size) => ({
        initial: 500,
        batches: 1,
        html: filler(
          size,
          (at) => `<x-card><template shadowrootmode="closed"><p>${at}</p></template></x-card>`,
        ),
      }),
    ],
  ]) {
    for (const size of sizes) {
      const runs = { limit: [], etalase: [] };
      for (let turn = 0; turn < 3; turn++) {
        for (const name of ['limit', 'etalase']) runs[name].push(await once(name, how(size)));
      }
      const feed = (name) => sumOfMedians(runs[name].map(({ batches }) => batches.slice(1)));
      const row = {
        what,
        size,
        first: Math.min(...runs.etalase.map((one) => one.batches[0] ?? 0)),
        longest: Math.min(...runs.etalase.map((one) => one.longest)),
        all: Math.min(...runs.etalase.map(total)),
        perBatch: feed('etalase') / 20,
        ratio: feed('etalase') / feed('limit'),
        cpu:
          Math.min(...runs.etalase.map((one) => one.counts?.cpu ?? Number.NaN)) -
          Math.min(...runs.limit.map((one) => one.counts?.cpu ?? Number.NaN)),
      };
      rows.push(row);
      console.log(JSON.stringify(row));
    }
  }
  return rows;
}
