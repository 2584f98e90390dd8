/**
 * Takes what a report needs from a page at the moment the user asks: what stands where something was flagged,
 * and a picture of what is in view. The browser gives the picture only after a click on the toolbar button.
 */
import browser from 'webextension-polyfill';
import type { CaptureStep, ToPage } from '../messages';
import type { Capture, FrameSnapshot, JourneyStep, NoPicture, Observation, Signal } from '../model';
import { readSnapshot } from './from-frame';

/** Milliseconds between two pictures: browsers allow about two a second. */
const BETWEEN_PICTURES = 600;
/** How often a page that moves is asked to hold still. */
const TRIES = 3;
/** Milliseconds that a frame may take to answer. */
const PATIENCE = 4000;
/** Most selectors asked of one frame, most frames asked. */
const CAPS = { selectors: 60, frames: 12 } as const;

/** A capture with the picture itself, as PNG. */
export interface Captured {
  capture: Capture;
  picture: Uint8Array<ArrayBuffer> | null;
}

/** Captures a tab. Never throws for what a page or the browser refuses: that is told in what comes back. */
export async function capture(
  tabId: number,
  observation: Observation,
  journey: readonly JourneyStep[],
  tell: (step: CaptureStep) => void,
): Promise<Captured> {
  const at = new Date().toISOString();
  const wanted = wantedOf(observation.signals);
  for (let tried = 1; ; tried++) {
    tell('snapshot');
    const before = await snapshots(tabId, wanted);
    tell('picture');
    const picture = await pictureOf(tabId);
    const after = typeof picture === 'string' ? before : await snapshots(tabId, wanted);
    const moved = JSON.stringify(placesOf(before)) !== JSON.stringify(placesOf(after));
    if (moved && tried < TRIES) {
      await pause(BETWEEN_PICTURES);
      continue;
    }
    const size = typeof picture === 'string' ? null : pngSize(picture);
    return {
      capture: {
        at,
        locale: browser.i18n.getUILanguage(),
        frames: before,
        moved,
        picture:
          typeof picture === 'string'
            ? { taken: false, why: picture }
            : size === null
              ? { taken: false, why: 'unreadable' }
              : { taken: true, ...size },
        silent: wanted.size - before.length,
        journey: [...journey],
      },
      picture: typeof picture === 'string' || size === null ? null : picture,
    };
  }
}

interface Wanted {
  address: string;
  selectors: string[];
}

/** What to ask of each frame. The page itself is always asked, for the size of its window. */
export function wantedOf(signals: readonly Signal[]): Map<number, Wanted> {
  const wanted = new Map<number, Wanted>([[0, { address: '', selectors: [] }]]);
  for (const { frameId = 0, frame, selector } of signals) {
    const known = wanted.get(frameId) ?? { address: frame, selectors: [] };
    if (selector !== '' && !known.selectors.includes(selector) && known.selectors.length < CAPS.selectors) {
      known.selectors.push(selector);
    }
    if (wanted.size < CAPS.frames) {
      wanted.set(frameId, known);
    }
  }
  return wanted;
}

type Taken = Capture['frames'][number];

async function snapshots(tabId: number, wanted: ReadonlyMap<number, Wanted>): Promise<Taken[]> {
  const all = await Promise.all(
    [...wanted].map(async ([frameId, { address, selectors }]): Promise<Taken | null> => {
      const snapshot = await snapshotOf(tabId, frameId, selectors);
      return snapshot === null ? null : { frameId, address, selectors, snapshot };
    }),
  );
  return all.filter((taken) => taken !== null);
}

/** What one frame shows where the selectors lead; `null` when it does not answer. */
export async function snapshotOf(
  tabId: number,
  frameId: number,
  selectors: string[],
): Promise<FrameSnapshot | null> {
  const message: ToPage = { type: 'snapshot', selectors };
  try {
    const answer = await Promise.race([
      browser.tabs.sendMessage(tabId, message, { frameId }),
      pause(PATIENCE).then(() => null),
    ]);
    return readSnapshot(answer, selectors.length);
  } catch {
    return null;
  }
}

/** Everything that says where things stand. */
function placesOf(taken: readonly Taken[]): unknown {
  return taken.map(({ frameId, snapshot }) => ({ ...snapshot, frameId }));
}

async function pictureOf(tabId: number): Promise<Uint8Array<ArrayBuffer> | NoPicture> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (!tab.active || tab.windowId === undefined) {
      return 'not-in-front';
    }
    const address = await browser.tabs.captureVisibleTab(tab.windowId, { format: 'png' });
    const again = await browser.tabs.get(tabId);
    return again.active ? fromDataUrl(address) : 'not-in-front';
  } catch (error) {
    console.warn(error);
    return 'refused';
  }
}

/** The bytes of a `data:` address in base64. Our pages may not fetch, not even that. */
function fromDataUrl(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (letter) => letter.charCodeAt(0));
}

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/** Width and height from a PNG's header; `null` when it is none. */
export function pngSize(png: Uint8Array): { width: number; height: number } | null {
  if (png.length < 33 || SIGNATURE.some((byte, at) => png[at] !== byte)) {
    return null;
  }
  const view = new DataView(png.buffer, png.byteOffset);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  return width > 0 && height > 0 ? { width, height } : null;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
