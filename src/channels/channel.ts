/** What a desk outside the browser is: somebody who takes complaints, and how. Data only. */
import type { Text } from '../model';

/** What such a desk may ask for. The first group is known from the report, the second only the user knows. */
export const KNOWN_FIELDS = ['platform', 'url', 'when', 'what', 'rule', 'file'] as const;
export const OWN_FIELDS = [
  'reporter',
  'identity-number',
  'home-address',
  'phone',
  'e-mail',
  'account',
  'place',
  'loss',
  'prior-complaint',
  'request',
] as const;
export type Field = (typeof KNOWN_FIELDS)[number] | (typeof OWN_FIELDS)[number];

/** How sure we are that the address is right. */
export const SURENESS = ['reported', 'unsure'] as const;

export interface Channel {
  /** Equal to the file name. */
  id: string;
  name: string;
  office: Text;
  /** What it is for, and how well a report of ours fits. */
  fit: Text;
  ways: readonly Way[];
  /** In the order in which it asks. */
  asks: readonly Field[];
  /** `reported`: press or another project names it. `unsure`: old, or from memory. */
  sure: (typeof SURENESS)[number];
  /** `YYYY-MM-DD` when somebody last looked; never by us on its own site. Empty: not known. */
  checked: string;
  source: string;
  /** Present: only for reports on these platforms. */
  platforms?: readonly string[];
}

export type Way =
  | { kind: 'email'; address: string }
  /** Digits with the country code. */
  | { kind: 'whatsapp'; number: string; shown: string }
  | { kind: 'web'; address: string; note?: Text }
  | { kind: 'phone'; number: string }
  | { kind: 'post'; address: string };
