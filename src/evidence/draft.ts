/**
 * A report that is being made: what was taken from the page, and what the user decided so far. It is kept
 * from the moment it begins, so that a closed tab or a killed browser loses nothing.
 */
import type { Capture, SavedObservation } from '../model';
import type { AddressPart } from './clean-url';
import type { Area } from './redaction/areas';

/** What the user decided while reading. */
export interface Choices {
  address: AddressPart;
  /** Whether the place of each signal in the page's code (its path and tag) goes along. */
  places: boolean;
  /** Whether labels go along as they stood, also where they hold words that belong to no purchase. */
  labels: boolean;
  /** The user's own words; empty when there are none. */
  note: string;
  /** Keys (`signalKey`) of the signals that stay out. */
  without: readonly string[];
  /** Language of the letter. */
  language: 'id' | 'en';
  /** Id of who it is for, and whose key it is sealed with; `anonymous` is nobody in particular, and a key that is used once. */
  recipient: string;
}

export const FIRST_CHOICES: Choices = {
  address: 'full',
  places: false,
  labels: false,
  note: '',
  without: [],
  language: 'id',
  recipient: 'pktn',
};

/** The longest note, in UTF-16 units. */
export const NOTE_LIMIT = 2000;

/** The moment of the capture. */
export interface Moment {
  /** ISO 8601, UTC. */
  utc: string;
  /** ISO 8601 with the offset of the user's clock. */
  local: string;
  /** IANA name, `Asia/Jakarta`. */
  timeZone: string;
}

export interface Draft {
  version: 1;
  /** Addresses are cleaned; nothing else is taken out yet. */
  saved: SavedObservation;
  captured: Moment;
  /** Brand and major version, `Firefox 153`. */
  browser: string;
  capture: Capture;
  /** The picture as the browser gave it, as PNG. Never leaves this computer. */
  picture: Uint8Array<ArrayBuffer> | null;
  choices: Choices;
  /** `null` until the report page has been opened. */
  areas: readonly Area[] | null;
}

/** Handles that may stay, because the page itself is theirs: the seller's. */
export function handlesOf(url: string): string[] {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  return [...path.matchAll(/\/(@[\p{L}\p{N}._]{2,40})(?=\/|$)/gu)].flatMap(([, handle]) => handle ?? []);
}

/** A draft as it was kept; `undefined` when it is none that we can read. */
export function readDraftContent(content: unknown): Draft | undefined {
  const draft = content as Partial<Draft> | null | undefined;
  const isWhole =
    typeof draft === 'object' &&
    draft !== null &&
    draft.version === 1 &&
    typeof draft.saved === 'object' &&
    typeof draft.capture === 'object' &&
    typeof draft.choices === 'object' &&
    (draft.areas === null || Array.isArray(draft.areas));
  return isWhole ? (draft as Draft) : undefined;
}
