/**
 * Which findings the user called wrong, and which ones right by reporting them. One opinion for each rule on
 * each page, in the database; of page and place only hashes, so that it is no list of what was read.
 */
import type { MistakeReason, Tally } from '../model';
import { database, kept } from './database';

export interface Opinion {
  /** SHA-256, hex, of rule and page. */
  id: string;
  rule: string;
  opinion: 'right' | 'wrong';
  /** With `wrong`. */
  reason?: MistakeReason;
  /** SHA-256, hex, of each signal that the finding rested on. */
  signals: readonly string[];
  /** ISO 8601, UTC. */
  at: string;
}

export async function keepOpinion(opinion: Opinion): Promise<void> {
  await kept((open) => open.put('mistakes', opinion));
}

/** The opinions under these ids, in their order; `undefined` where there is none. */
export async function findOpinions(ids: readonly string[]): Promise<(Opinion | undefined)[]> {
  const transaction = (await database()).transaction('mistakes');
  return Promise.all(ids.map((id) => transaction.store.get(id)));
}

export async function forgetOpinion(id: string): Promise<void> {
  await kept((open) => open.delete('mistakes', id));
}

/** The tally of every rule that there is an opinion on, by id. */
export async function tally(): Promise<Tally[]> {
  const byRule = new Map<string, Tally>();
  for (const { rule, opinion } of await (await database()).getAll('mistakes')) {
    const counts = byRule.get(rule) ?? { rule, right: 0, wrong: 0 };
    counts[opinion] += 1;
    byRule.set(rule, counts);
  }
  return [...byRule.values()].sort((a, b) => (a.rule < b.rule ? -1 : 1));
}
