/**
 * Who may say what to whom. Content scripts are less trusted than our own pages: they may only
 * report what they saw, and get nothing back. Types only here; the background and the pages bring
 * their own way of sending.
 */
import type { Evidence, Observation, Policy, Settings, Signal, Verdict } from './model';

/** What a content script knows of the page it stands in. */
export type PageSeen = Pick<Observation, 'platform' | 'platformName' | 'host' | 'url' | 'marketSigns'>;

/** Content script → background. Nothing is answered. */
export type FromPage =
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
  /** Scroll to the element and outline it, because the user asked. */
  | { type: 'show'; selector: string; label: string }
  | { type: 'hide' }
  /** The platform was switched off: stop reading, for good. */
  | { type: 'end' }
  /** Answer a `FrameSnapshot` of the elements that are flagged: the one thing a content script is asked for. */
  | { type: 'snapshot'; selectors: string[] };

/** Our own pages → background, with what each answers. */
export interface FromPages {
  'get-verdict': { ask: { tabId: number }; answer: VerdictAnswer };
  'get-settings': { ask: Record<never, never>; answer: Settings };
  'get-policy': { ask: Record<never, never>; answer: Policy };
  'set-settings': { ask: { settings: Partial<Settings> }; answer: Settings };
  /** Freezes the verdict of a tab; answers the id under which the report page finds it. */
  freeze: { ask: { tabId: number }; answer: { id: string } };
  /** Sends what the user has queued, and looks at the reminders; answered when it is done. */
  deliver: { ask: Record<never, never>; answer: null };
  'get-evidence': { ask: { id: string }; answer: Evidence | null };
  /** Every platform that we know, those watched from the start first. */
  'get-platforms': { ask: Record<never, never>; answer: PlatformAccess[] };
}

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
  | { state: 'covered'; verdict: Verdict; observation: Observation };
