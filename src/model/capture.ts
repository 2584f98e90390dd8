/** What is taken from a page for a report. */
import type { Outcome } from './rule';

/** What a report is about, as the desk lists, finds and compares it. */
export interface ReportAbout {
  platform: string;
  platformName: string;
  /** Cleaned. */
  url: string;
  outcome: Outcome;
  /** Ids of the rules that found something. */
  rules: readonly string[];
  /** ISO 8601, of the observation. */
  seenAt: string;
  /** Hex; equal for the same place on any day, so that it can be compared over time. */
  surface: string;
  /** Hex; equal for the same place, rules and day: a second report of the same thing. */
  sameThing: string;
}

/** A rectangle in CSS pixels, from the top left corner of the viewport. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Why something is covered before it is sealed. */
export const COVER_REASONS = [
  'outside-the-finding',
  'name',
  'handle',
  'avatar',
  'phone',
  'email',
  'address',
  'number',
  /** Words that belong to no step of a purchase. */
  'other-words',
  /** The user covered it. */
  'chosen',
] as const;
export type CoverReason = (typeof COVER_REASONS)[number];

/**
 * One element of a snapshot, as it was read: it is redacted before it is sealed. Never a value that a person
 * typed, a script, a class or a `data-` attribute.
 */
export interface SnapshotNode {
  tag: string;
  /** From a short list; addresses as their origin only. */
  attributes: Readonly<Record<string, string>>;
  /** Where it could be seen; absent when it could not. */
  box?: Box;
  /** Words that stand in it and no further element: as the document holds them and as a person reads them. */
  text?: { dom: string; seen: string };
  /** A photo, video, drawing or frame: never kept, only its place. */
  picture?: true;
  /** A signal stands here. */
  flagged?: true;
  children: readonly SnapshotNode[];
}

/** What one frame showed when the report was asked for. Boxes are those of the frame's own viewport. */
export interface FrameSnapshot {
  viewport: { width: number; height: number; devicePixelRatio: number };
  /** Place of this frame in the page's viewport; `null` when it cannot tell. */
  origin: { x: number; y: number } | null;
  /** The flagged elements with what stands around them, in their ancestors; `null` when none was found. */
  root: SnapshotNode | null;
  /** For each selector asked: where it can be seen, and the place around it; `null` when it is gone. */
  flagged: readonly ({ box: Box | null; around: Box | null } | null)[];
  /** Words and pictures of other places that lie over or under what is flagged. */
  strangers: readonly Box[];
  /** Frames inside, by origin and path, to place those that cannot place themselves. */
  frames: readonly { address: string; box: Box }[];
  /** The frame had more than a snapshot holds. */
  truncated: boolean;
}

export const JOURNEY_KINDS = [
  'promotion',
  'shop',
  'product',
  'cart',
  'checkout',
  'payment',
  'other',
] as const;
export type JourneyKind = (typeof JOURNEY_KINDS)[number];

/** One page that the user went to in a tab. No path, no query. */
export interface JourneyStep {
  /** ISO 8601, UTC. */
  at: string;
  kind: JourneyKind;
  /** Empty for a page that Etalase may not read. */
  host: string;
  /** The registrable domain of `host`. */
  domain: string;
}

/** Why there is no picture of the page. */
export const NO_PICTURE = ['refused', 'not-in-front', 'unreadable'] as const;
export type NoPicture = (typeof NO_PICTURE)[number];

/** Everything that was taken from the page when the user asked for a report. */
export interface Capture {
  /** ISO 8601, UTC. */
  at: string;
  /** BCP 47, of the browser. */
  locale: string;
  /** In each frame, what stood where each selector leads. */
  frames: readonly {
    frameId: number;
    address: string;
    selectors: readonly string[];
    snapshot: FrameSnapshot;
  }[];
  /** The page moved while its picture was taken: places in the picture are not known. */
  moved: boolean;
  picture: { taken: true; width: number; height: number } | { taken: false; why: NoPicture };
  /** Frames with signals that did not answer. */
  silent: number;
  journey: readonly JourneyStep[];
}
