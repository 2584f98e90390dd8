/**
 * Writes what was judged into the history. Verdicts on one page come in quick succession, so they wait a
 * moment and go in together; a worker that is stopped meanwhile loses no more than that moment.
 */
import { cleanUrl } from '../evidence/clean-url';
import type { HistoryState, PageRow, Verdict } from '../model';
import { tellChanged } from '../storage/changes';
import { addToHistory, forgetBefore, localDay } from '../storage/history';
import { readSettings } from '../storage/settings';
import { tabKey } from '../storage/tabs';
import { stateOf } from '../ui/state';

/** How long verdicts wait for others, in milliseconds. */
const PATIENCE = 1000;

/** The latest verdict on each page of each tab that is not written yet. */
const waiting = new Map<string, { tabId: number; verdict: Verdict; at: number }>();

/** Notes a verdict, unless the page has not been looked at and nothing was seen yet. */
export function noteVerdict(tabId: number, verdict: Verdict, at: number): void {
  if (!verdict.looked && verdict.outcome === 'inapplicable') {
    return;
  }
  if (waiting.size === 0) {
    setTimeout(() => void writeHistory().catch(console.error), PATIENCE);
  }
  waiting.set(`${tabId} ${verdict.url}`, { tabId, verdict, at });
}

/** Writes what waits, unless the user keeps no history, and drops what has been kept long enough. */
async function writeHistory(): Promise<void> {
  const noted = [...waiting.values()];
  waiting.clear();
  const { history, historyDays } = await readSettings();
  if (history) {
    const rows = await Promise.all(
      noted.map(async ({ tabId, verdict, at }) => pageRow(verdict, at, await tabKey(tabId))),
    );
    await addToHistory(rows.filter(({ address }) => address !== ''));
    tellChanged('history');
  }
  await tidyHistory(historyDays);
}

/** Drops what is older than the user keeps it; also what was left when history was switched off. */
export async function tidyHistory(days: number): Promise<void> {
  await forgetBefore(localDay(Date.now()), days);
}

function pageRow(verdict: Verdict, at: number, tab: string): PageRow {
  return {
    day: localDay(at),
    address: cleanUrl(verdict.url),
    platform: verdict.platform,
    // a page that was judged is never one of the states without a verdict
    state: stateOf(verdict) as HistoryState,
    at,
    tab,
  };
}
