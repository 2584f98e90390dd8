/**
 * The queue: reports on their way to an organisation's inbox. Whoever sends one holds a lease that runs
 * out by itself, so that a sender that was stopped in the middle loses nothing; and the inbox knows the
 * report by its id, so that a second try doubles nothing.
 */

import type { InboxSetting } from '../model';
import { kept } from './database';
import type { ReportState } from './lifecycle';
import { apply, get, type Receipt, type ReportRecord, StepError, writing } from './reports';

/** Where a report is posted to. */
export interface Inbox extends InboxSetting {
  kind: 'openrosa' | 'https';
  /** Who set it. */
  from: 'user' | 'policy';
}

/** The text part of a request exactly as the user saw it: it must be the same at every try. */
export interface Sending {
  inbox: Inbox;
  /** The XML of the submission, or the JSON of the report. */
  text: string;
  queuedAt: string;
  /** No try before this instant. */
  dueAt: string;
  tries: number;
  /** Attachments go one by one, because the inbox took them together for too large. */
  split: boolean;
  lease?: { holder: string; until: string };
  /** Where the inbox says how it stands with the report. */
  statusUrl?: string;
}

/** What became of a try. */
export type Tried =
  | { state: 'sent' | 'acknowledged'; details: Receipt['details']; statusUrl?: string; ticket?: string }
  | { state: 'retry'; details: Receipt['details']; dueAt: Date; split?: boolean }
  | { state: 'rejected' | 'expired'; details: Receipt['details'] };

/** Puts a report into the queue; the user has just seen `text` and the host of `inbox`. */
export function queueReport(
  id: string,
  { inbox, text }: Pick<Sending, 'inbox' | 'text'>,
  now = new Date(),
): Promise<ReportRecord> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    if (report.sealed === undefined) {
      throw new StepError(id, 'is not sealed');
    }
    const at = now.toISOString();
    return apply(stores, report, now, {
      to: 'queued',
      event: 'queued',
      details: { host: new URL(inbox.endpoint).host },
      changes: { sending: { inbox, text, queuedAt: at, dueAt: at, tries: 0, split: false } },
    });
  });
}

/** A report that waits may be tried at once, when the user does not want to wait. */
export function tryNow(id: string, now = new Date()): Promise<ReportRecord> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    const { sending } = report;
    if (sending === undefined) {
      throw new StepError(id, 'was never queued');
    }
    return apply(stores, report, now, {
      to: 'queued',
      event: 'queued',
      details: { host: new URL(sending.inbox.endpoint).host },
      changes: { sending: { ...sending, dueAt: now.toISOString() } },
    });
  });
}

/**
 * Takes the report that has waited longest, for one try. Leases that ran out are given back first.
 *
 * @param holder A name that no other try has.
 * @returns the report, `sending` now; `undefined` when nothing is due.
 */
export function lease(
  holder: string,
  milliseconds: number,
  now = new Date(),
): Promise<(ReportRecord & { sending: Sending }) | undefined> {
  const at = now.toISOString();
  const until = new Date(now.getTime() + milliseconds).toISOString();
  return writing(async (stores) => {
    for (const report of await stores.objectStore('reports').index('state').getAll('sending')) {
      const { lease: held, ...sending } = report.sending ?? {};
      // one that reaches further than any lease of today was given before the clock was set back
      if (held === undefined || held.until <= at || held.until > until) {
        await apply(stores, report, now, {
          to: 'queued',
          event: 'lease-ran-out',
          changes: { sending: sending as Sending },
        });
      }
    }
    const due = stores.objectStore('reports').index('due');
    const [a, b] = [await due.get(upTo('queued', at)), await due.get(upTo('retry', at))];
    const report = dueAt(b) < dueAt(a) ? b : (a ?? b);
    if (report?.sending === undefined) {
      return undefined;
    }
    const sending: Sending = {
      ...report.sending,
      tries: report.sending.tries + 1,
      lease: { holder, until },
    };
    const taken = await apply(stores, report, now, {
      to: 'sending',
      event: 'leased',
      details: { try: sending.tries },
      changes: { sending },
    });
    return { ...taken, sending };
  });
}

/**
 * Writes down what became of a try.
 *
 * @throws {StepError} When the lease is no longer held: somebody else has taken over, and will say.
 */
export function settle(id: string, holder: string, tried: Tried, now = new Date()): Promise<ReportRecord> {
  return writing(async (stores) => {
    const report = await get(stores, id);
    if (report.state !== 'sending' || report.sending?.lease?.holder !== holder) {
      throw new StepError(id, 'the lease is no longer held');
    }
    const { lease: _, ...sending } = report.sending;
    return apply(stores, report, now, {
      to: tried.state,
      event: eventOf(tried),
      details: tried.details,
      changes: changesOf(tried, sending),
    });
  });
}

/** The reports in a state that were due at an instant, the longest waiting first. */
function upTo(state: ReportState, at: string): IDBKeyRange {
  return IDBKeyRange.bound([state, ''], [state, at]);
}

/** When a report is due; one that is not there, never. */
function dueAt(report: ReportRecord | undefined): string {
  return report?.sending?.dueAt ?? '\uffff';
}

function eventOf({ state, details }: Tried): Receipt['event'] {
  if (state === 'expired') {
    return 'given-up';
  }
  return 'status' in details ? 'answered' : 'not-reached';
}

function changesOf(tried: Tried, sending: Sending): Partial<ReportRecord> {
  switch (tried.state) {
    case 'retry':
      return {
        sending: { ...sending, dueAt: tried.dueAt.toISOString(), split: tried.split ?? sending.split },
      };
    case 'sent':
    case 'acknowledged': {
      const { statusUrl, ticket } = tried;
      return {
        sending: { ...sending, ...(statusUrl === undefined ? {} : { statusUrl }) },
        ...(ticket === undefined ? {} : { ticket }),
      };
    }
    default:
      return { sending };
  }
}

/** When the queue must next be looked at; `undefined` when it is empty. */
export async function nextDue(): Promise<Date | undefined> {
  const instants = await kept(async (open) => {
    const { store } = open.transaction('reports');
    const [queued, retry] = await Promise.all(
      (['queued', 'retry'] as const).map((state) => store.index('due').openKeyCursor(upTo(state, '\uffff'))),
    );
    const leased = await store.index('state').getAll('sending');
    return [queued?.key[1], retry?.key[1], ...leased.map(({ sending }) => sending?.lease?.until)];
  });
  const known = instants.filter((instant) => instant !== undefined);
  return known.length === 0 ? undefined : new Date(known.reduce((a, b) => (a < b ? a : b)));
}
