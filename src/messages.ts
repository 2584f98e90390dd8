/**
 * Who may say what to whom. Content scripts are less trusted than our own pages: they may only
 * report what they saw, and get nothing back. Types only here; the background and the pages bring
 * their own way of sending.
 */
import type {
  Box,
  Finding,
  Observation,
  Outcome,
  Policy,
  Settings,
  Signal,
  Tally,
  Text,
  Verdict,
} from './model';

/** What a content script knows of the page it stands in. */
export type PageSeen = Pick<Observation, 'platform' | 'platformName' | 'host' | 'url' | 'marketSigns'>;

/** By what the background knows which languages are spoken in a frame. */
export interface Heard {
  /** As the document states it: `pt-BR`; empty for none. */
  language: string;
  /** Numbers of words that no language knows which is known everywhere (`src/content/telling.ts`). */
  met: number[];
  /** Languages that have come already. */
  known: string[];
}

/** Content script → background. Nothing is answered. */
export type FromPage =
  /** Something in this frame may matter: put the script that reads into it. */
  | ({ type: 'reader-wanted' } & Heard)
  /** Words of other languages were met: put their languages into it. Answered with nothing, when that is done. */
  | ({ type: 'words-wanted' } & Heard)
  /** The page itself (never a frame) was opened, or its address changed without a load. */
  | { type: 'page-opened'; page: PageSeen }
  /** New or changed signals of one frame; `looked` once its first whole look is done. */
  | {
      type: 'signals-found';
      page: PageSeen;
      /** Address (origin and path) of the frame; empty for the page itself. */
      frame: string;
      signals: Signal[];
      looked: boolean;
      truncated: boolean;
    };

/** Background or popup → content script. */
export type ToPage =
  /** Report everything that stands on the page once more. */
  | { type: 'look-again' }
  /** The platform was switched off: stop reading, for good. */
  | { type: 'end' }
  /** Answer a `FrameSnapshot` of the elements that are flagged: the one thing a content script is asked for. */
  | { type: 'snapshot'; selectors: string[] }
  /** Put these flags in place of those that are there. Answered, as the next two are, by the script of the flags. */
  | {
      type: 'flag';
      flags: Flag[];
      /** How to take them away, as a sentence. */
      hint: string;
      /** Asked for by the user just now, or kept up with the page. */
      wanted: 'asked' | 'kept';
      /** Number of the flag to go to and explain, and whether its marker takes the focus. */
      current?: number;
      focus?: boolean;
    }
  | { type: 'unflag' }
  | { type: 'flags?' };

/** A mark on an element of a page: what is drawn, and the words, which are all that is in it. */
export interface Flag {
  number: number;
  /** By these the element is found, and known to be the one that was seen. */
  selector: string;
  snippet: string;
  label: string;
  outcome: Outcome;
  /** Carries white words. */
  colour: string;
  /** The outcome in one or two words, the rule, and why. */
  word: string;
  title: string;
  says: string;
  /** All of it, for a screen reader. */
  name: string;
}

/** The flags of one frame. */
export interface FlagsInFrame {
  count: number;
  /** Taken away by the page, again and again. */
  refused: boolean;
}

/** Our own pages → background, with what each answers. */
export interface FromPages {
  'get-verdict': { ask: { tabId: number }; answer: VerdictAnswer };
  'get-settings': { ask: Record<never, never>; answer: Settings };
  'get-policy': { ask: Record<never, never>; answer: Policy };
  'set-settings': { ask: { settings: Partial<Settings> }; answer: Settings };
  /** Sends what the user has queued, and looks at the reminders; answered when it is done. */
  deliver: { ask: Record<never, never>; answer: null };
  /** Puts flags on the page, and goes to the one with this number. */
  flag: { ask: { tabId: number; current?: number }; answer: FlagsAnswer };
  unflag: { ask: { tabId: number }; answer: FlagsAnswer };
  'get-flags': { ask: { tabId: number }; answer: FlagsAnswer };
  /** Takes what a report needs from a tab and keeps it as a draft; answers the draft's id. */
  freeze: { ask: { tabId: number }; answer: Frozen };
  /** What is in view of the decisive place; `null` when it cannot be had. */
  look: { ask: { tabId: number }; answer: LookAnswer | null };
  /** Hides the finding of a rule on this page, until it is taken back. */
  'call-wrong': { ask: { tabId: number; rule: string; reason: string }; answer: null };
  /** The user reports what is shown: none of it is called wrong. */
  'call-right': { ask: { tabId: number }; answer: null };
  'take-back': { ask: { tabId: number; rule: string }; answer: null };
  /** How often the user called findings right and wrong, by rule. */
  'get-tally': { ask: Record<never, never>; answer: NamedTally[] };
  /** The finding of a rule as a page for developers; `null` when it is no longer on the page. */
  'get-fixture': { ask: { tabId: number; rule: string }; answer: FixtureAnswer | null };
  /** Every platform that we know, those watched from the start first. */
  'get-platforms': { ask: Record<never, never>; answer: PlatformAccess[] };
}

/** A draft, or why none could be kept. */
export type Frozen = { id: string } | { failed: 'desk-full' | 'no-room' | 'refused' | 'newer' };

/** Background → our own pages, while a report is being made. */
export interface CaptureProgress {
  type: 'capture-progress';
  tabId: number;
  step: CaptureStep;
}

/** In the order in which they are done. */
export const CAPTURE_STEPS = ['snapshot', 'picture', 'keeping'] as const;
export type CaptureStep = (typeof CAPTURE_STEPS)[number];

/** What the browser lets us read of one platform. */
export interface PlatformAccess {
  id: string;
  name: string;
  /** Watched only when the user switches it on. */
  optional: boolean;
  /** Match patterns of its pages, as the manifest has them. */
  origins: string[];
  /** How much of them is allowed. */
  granted: 'all' | 'some' | 'none';
}

export type VerdictAnswer =
  | { state: 'not-covered' }
  | {
      state: 'covered';
      /** Without what the user called wrong on this page. */
      verdict: Verdict;
      hidden: readonly Finding[];
      observation: Observation;
    };

/** A tally with the name of its rule. */
export interface NamedTally extends Tally {
  title: Text;
}

/** The flags of a whole page. */
export type FlagsAnswer = FlagsInFrame;

/** A picture of what is in view, as a data address, and a place in it in CSS pixels of the window. */
export interface LookAnswer {
  picture: string;
  box: Box;
  view: { width: number; height: number };
}

export interface FixtureAnswer {
  /** Of the file. */
  name: string;
  html: string;
}
