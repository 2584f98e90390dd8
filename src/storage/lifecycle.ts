/** The states of a report and which may follow which. Data only: every step is held against it. */

export const REPORT_STATES = [
  /** Begun; nothing is sealed yet. */
  'draft',
  /** One file that no longer changes. */
  'sealed',
  /** The user said "send" on a screen that showed the bytes. */
  'queued',
  /** On its way, under a lease. */
  'sending',
  /** It did not arrive; another try is due. */
  'retry',
  /** The inbox took it and has yet to say that it is stored. */
  'sent',
  /** The inbox says that it is stored. */
  'acknowledged',
  /** The user says that it was given to a desk that we cannot ask. */
  'handed-over',
  /** The inbox refused; a person must look. */
  'rejected',
  /** Too many tries or days; a person must decide. */
  'expired',
  /** Taken back by the user; can be undone. */
  'withdrawn',
] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What may follow each state. Back from `withdrawn` leads only to where the report came from. */
export const NEXT: Readonly<Record<ReportState, readonly ReportState[]>> = {
  draft: ['sealed', 'withdrawn'],
  sealed: ['queued', 'handed-over', 'withdrawn'],
  queued: ['sending', 'expired', 'withdrawn'],
  sending: ['sent', 'acknowledged', 'retry', 'rejected', 'expired', 'queued'],
  retry: ['sending', 'queued', 'expired', 'withdrawn'],
  sent: ['acknowledged', 'rejected', 'handed-over', 'withdrawn'],
  acknowledged: ['queued', 'handed-over', 'withdrawn'],
  'handed-over': ['handed-over', 'queued', 'acknowledged', 'withdrawn'],
  rejected: ['queued', 'handed-over', 'withdrawn'],
  expired: ['queued', 'handed-over', 'withdrawn'],
  withdrawn: ['draft', 'sealed', 'sent', 'acknowledged', 'handed-over', 'rejected', 'expired'],
};

/** States of a report that has left the desk: the first to go when there is no room. */
export const FINISHED: readonly ReportState[] = ['sent', 'acknowledged', 'handed-over', 'withdrawn'];

/**
 * Where a report goes back to when its withdrawal is undone. One that waited to be sent is only sealed
 * again: sending needs the user's word anew.
 */
export function stateBefore(withdrawnFrom: ReportState): ReportState {
  return withdrawnFrom === 'queued' || withdrawnFrom === 'retry' ? 'sealed' : withdrawnFrom;
}
