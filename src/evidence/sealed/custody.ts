/**
 * The custody log: one line for each thing that was done, each with the hash of the line before it, so that
 * no line can be changed, taken out or put in without changing every later one.
 */
import { sha256Hex, utf8 } from '../bytes';
import { canonical } from '../canonical';
import type { CustodyStep } from './parts';

/** What stands for the line before the first. */
export const NO_LINE = '0'.repeat(64);

export interface CustodyLine extends CustodyStep {
  seq: number;
  /** SHA-256, hex, of the line before, without its line break. */
  prev: string;
}

/** The log as JSON lines, each canonical and ended by a line break. */
export async function custodyLog(steps: readonly CustodyStep[]): Promise<string> {
  const lines: string[] = [];
  let prev = NO_LINE;
  for (const [seq, { at, act, facts }] of steps.entries()) {
    const line = canonical({ seq, prev, at, act, facts } satisfies Record<keyof CustodyLine, unknown>);
    lines.push(`${line}\n`);
    prev = await sha256Hex(utf8(line));
  }
  return lines.join('');
}
