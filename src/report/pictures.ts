/**
 * The pictures of a report: read from the browser's own picture, redacted pixel by pixel, and encoded anew, so
 * that nothing of what was covered and no metadata is left.
 */
import type { Draft } from '../evidence/draft';
import { type Area, onPage, windowOf } from '../evidence/redaction/areas';
import { around } from '../evidence/redaction/boxes';
import { cropped, isBlank, type Pixels, redacted } from '../evidence/redaction/pixels';
import type { Picture } from '../evidence/sealed/parts';
import type { Box, NoPicture, Text, Verdict } from '../model';
import { textsIn } from '../ui/text';
import { namedFindings } from './letter';

/** The browser's picture as pixels, and how many of them one CSS pixel takes. */
export interface Source {
  pixels: Pixels;
  scale: number;
}

/** Why there is no picture, of one finding or of all. */
export interface NotShown {
  /** Absent: there is no picture at all. */
  title?: Text;
  why: NoPicture | 'moved' | 'out-of-view' | 'place-unknown' | 'covered';
}

/** Space around a finding in its own picture, in CSS pixels. */
const MARGIN = 12;

/** Decodes a PNG. @throws {Error} When the browser cannot. */
export async function decoded(png: Uint8Array<ArrayBuffer>, draft: Draft): Promise<Source> {
  const bitmap = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  const { width, height } = bitmap;
  const pen = penOf(width, height);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  const { data } = pen.getImageData(0, 0, width, height);
  const shown = windowOf(draft.capture).width;
  return { pixels: { width, height, data }, scale: shown > 0 ? width / shown : 1 };
}

/** Encodes pixels as a PNG of their own. */
export async function encoded({ width, height, data }: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const pen = penOf(width, height);
  pen.putImageData(new ImageData(data, width, height), 0, 0);
  const blob = await (pen.canvas as OffscreenCanvas).convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (pen === null) {
    throw new Error('this browser gives no canvas');
  }
  return pen;
}

/** Where a finding was seen on the page, in CSS pixels; or why that cannot be said. */
export function placeOf(
  signals: Verdict['findings'][number]['signals'],
  draft: Draft,
): Box | 'out-of-view' | 'place-unknown' {
  let isKnown = false;
  const boxes = signals.flatMap(({ frameId = 0, selector }) => {
    const frame = draft.capture.frames.find((each) => each.frameId === frameId);
    const place = frame?.snapshot.flagged[frame.selectors.indexOf(selector)];
    isKnown ||= place !== undefined && place !== null;
    const box = onPage(draft.capture, frameId, place?.box);
    return box === null ? [] : [onPage(draft.capture, frameId, place?.around) ?? box];
  });
  return around(boxes) ?? (isKnown ? 'out-of-view' : 'place-unknown');
}

/**
 * The redacted pictures: the window, and a part of it for each finding in view.
 *
 * @param verdict with the signals as they were captured, whose places are known
 */
export async function picturesOf(
  draft: Draft,
  source: Source | null,
  areas: readonly Area[],
  verdict: Verdict,
): Promise<{ pictures: Picture[]; notShown: NotShown[] }> {
  const taken = draft.capture.picture;
  if (source === null) {
    return { pictures: [], notShown: [{ why: taken.taken ? 'unreadable' : taken.why }] };
  }
  const { pixels, scale } = source;
  const whole = redacted(pixels, areas, scale);
  if (isBlank(whole)) {
    return { pictures: [], notShown: [{ why: draft.capture.moved ? 'moved' : 'covered' }] };
  }
  const pictures: Picture[] = [await pictureOf('viewport', whole, caption('captionWindow'))];
  const notShown: NotShown[] = [];
  for (const [at, { rule, title, signals }] of namedFindings(verdict).entries()) {
    const place = draft.capture.moved ? 'place-unknown' : placeOf(signals, draft);
    const part = typeof place === 'string' ? null : cropped(whole, widened(place), scale);
    if (part === null || isBlank(part)) {
      notShown.push({ title, why: typeof place === 'string' ? place : 'covered' });
    } else {
      const name = `finding-${at + 1}`;
      pictures.push({ ...(await pictureOf(name, part, caption('captionFinding', title))), rule });
    }
  }
  return { pictures, notShown };
}

async function pictureOf(name: string, pixels: Pixels, caption: Text): Promise<Picture> {
  return { name, png: await encoded(pixels), width: pixels.width, height: pixels.height, caption };
}

function caption(key: 'captionWindow' | 'captionFinding', title?: Text): Text {
  return {
    id: textsIn('id').say(key, title?.id ?? ''),
    en: textsIn('en').say(key, title?.en ?? ''),
  };
}

function widened({ x, y, width, height }: Box): Box {
  return { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
}
