/** What the user called wrong, as a fixture: read from the page at the click, and kept nowhere. */
import { fixtureOf } from '../evidence/fixture';
import type { FixtureAnswer } from '../messages';
import type { Finding, Verdict } from '../model';
import { snapshotOf } from './capturing';

const MOST_SIGNALS = 20;

/** The fixture; `null` when nothing of what was flagged is on the page any more. */
export async function fixtureFrom(
  tabId: number,
  verdict: Verdict,
  finding: Finding,
  reason: string,
): Promise<FixtureAnswer | null> {
  const byFrame = new Map<number, string[]>();
  for (const { frameId = 0, selector } of finding.signals.slice(0, MOST_SIGNALS)) {
    byFrame.set(frameId, [...(byFrame.get(frameId) ?? []), selector]);
  }
  const snapshots = await Promise.all(
    [...byFrame].map(([frameId, selectors]) => snapshotOf(tabId, frameId, selectors)),
  );
  const roots = snapshots.map((snapshot) => snapshot?.root ?? null).filter((root) => root !== null);
  if (roots.length === 0) {
    return null;
  }
  const { platform, url, market } = verdict;
  const language = market === 'id' || market === 'unknown' ? 'id' : 'en';
  return fixtureOf({ platform, url, language, rule: finding.rule, reason, roots });
}
