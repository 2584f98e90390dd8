/** Which reports the list shows: what is written in the search field, and the state that is chosen. */
import type { ReportState } from '../storage/lifecycle';
import { isDue } from '../storage/reminders';
import type { ReportRecord } from '../storage/reports';

/** Groups of states that a person would ask for. */
export const FILTERS = {
  all: undefined,
  open: ['draft', 'sealed'],
  'under-way': ['queued', 'sending', 'retry'],
  done: ['sent', 'acknowledged', 'handed-over'],
  trouble: ['rejected', 'expired'],
  withdrawn: ['withdrawn'],
  reminders: undefined,
} as const satisfies Record<string, readonly ReportState[] | undefined>;
export type Filter = keyof typeof FILTERS;

/** The reports that fit, in their order. Every word must occur somewhere; case does not matter. */
export function found(
  reports: readonly ReportRecord[],
  { search, filter }: { search: string; filter: Filter },
  now: Date,
): ReportRecord[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const states: readonly ReportState[] | undefined = FILTERS[filter];
  return reports.filter((report) => {
    const fits = filter === 'reminders' ? isDue(report, now) : (states?.includes(report.state) ?? true);
    const text = searchText(report);
    return fits && words.every((word) => text.includes(word));
  });
}

function searchText({ id, about, notes, ticket, reply, sealed }: ReportRecord): string {
  return [
    id,
    about.platform,
    about.platformName,
    about.url,
    ...about.rules,
    notes,
    ticket,
    reply,
    sealed?.name,
  ]
    .join('\n')
    .toLowerCase();
}
