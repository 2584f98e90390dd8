/** What the user calls wrong. */

/** Why the user calls a finding wrong. */
export const MISTAKE_REASONS = ['not-for-sale', 'leads-out', 'user-words', 'not-there', 'other'] as const;
export type MistakeReason = (typeof MISTAKE_REASONS)[number];

/** How often the user called findings of a rule right and wrong. */
export interface Tally {
  rule: string;
  right: number;
  wrong: number;
}
