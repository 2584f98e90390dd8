/** What the user, or an organisation, has chosen. */
import type { Market } from './market';
import type { Reading } from './rule';

export interface Settings {
  /** `auto` reads it from the page; a country code overrides it. */
  market: 'auto' | Market;
  reading: Reading;
  language: 'auto' | 'id' | 'en';
  /** When flags stand on a page: when the user asks there, or always. */
  flags: 'asked' | 'always';
  /** Rules beyond the promotion-only rule that count in the verdict, by id. */
  rulesOn: readonly string[];
  /** Other places whose law is looked at, by id. */
  jurisdictionsOn: readonly string[];
  /** Whether the pages that were judged are remembered, by day. */
  history: boolean;
  /** For how many days. */
  historyDays: number;
  /** Where reports may be posted directly. */
  inbox: InboxSetting;
  /** The https address of an RFC 3161 authority that may be asked for a timestamp; empty: none is asked. */
  timestampAuthority: string;
}

/** An organisation's own inbox for reports; `none` where there is none. */
export interface InboxSetting {
  kind: 'none' | 'openrosa' | 'https';
  /** An `https:` address; empty for `none`. */
  endpoint: string;
  /** Name that is shown beside the host. */
  label: string;
  /** Id of the form at an OpenRosa server; empty for the published one. */
  formId: string;
}

export const NO_INBOX: InboxSetting = { kind: 'none', endpoint: '', label: '', formId: '' };

export const DEFAULT_SETTINGS: Settings = {
  market: 'auto',
  reading: 'text',
  language: 'auto',
  flags: 'asked',
  rulesOn: [],
  jurisdictionsOn: [],
  history: true,
  historyDays: 90,
  inbox: NO_INBOX,
  timestampAuthority: '',
};

/** What an organisation has set for the browsers in its care. */
export interface Policy {
  /** Fields that the user cannot change; their values are part of the settings already. */
  locked: readonly (keyof Settings)[];
  /** Whether the first-run page opens after installation. */
  firstRun: boolean;
}
