/** Pixels: what is covered becomes one solid colour, with nothing of what was there. */
import type { Box } from '../../model';
import type { Area } from './areas';
import { inPixels } from './boxes';

/** Red, green, blue and alpha of every pixel, row by row, as a canvas gives them. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray<ArrayBuffer>;
}

/** The colour of what is covered. */
export const FILL = [35, 33, 29, 255] as const;
const FILL_WHOLE = new Uint32Array(Uint8Array.from(FILL).buffer)[0] ?? 0;

/**
 * A picture of its own in which only open pixels are those of the source; all others are filled.
 *
 * @param scale picture pixels to one CSS pixel
 */
export function redacted(source: Pixels, areas: readonly Area[], scale: number): Pixels {
  const { width, height } = source;
  const result = filled(width, height);
  for (const { box } of areas.filter(({ kind }) => kind === 'open')) {
    // an open area is rounded inwards: half a pixel of something else is something else
    copy(source, result, inner(box, scale, width, height));
  }
  for (const { box } of areas.filter(({ kind }) => kind === 'cover')) {
    fill(result, inPixels(box, scale, width, height));
  }
  return result;
}

/** A part of a picture as a picture of its own; `null` when they share nothing. */
export function cropped(source: Pixels, box: Box, scale: number): Pixels | null {
  const part = inPixels(box, scale, source.width, source.height);
  if (part === null) {
    return null;
  }
  const data = new Uint8ClampedArray(part.width * part.height * 4);
  for (let row = 0; row < part.height; row++) {
    const from = ((part.y + row) * source.width + part.x) * 4;
    data.set(source.data.subarray(from, from + part.width * 4), row * part.width * 4);
  }
  return { width: part.width, height: part.height, data };
}

/** Whether anything of a picture is shown at all. */
export function isBlank({ data }: Pixels): boolean {
  for (let at = 0; at < data.length; at += 4) {
    if (FILL.some((value, channel) => data[at + channel] !== value)) {
      return false;
    }
  }
  return true;
}

function filled(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  whole(data).fill(FILL_WHOLE);
  return { width, height, data };
}

/** The pixels of a picture as one number each. */
function whole(data: Uint8ClampedArray<ArrayBuffer>): Uint32Array {
  return new Uint32Array(data.buffer, data.byteOffset, data.length / 4);
}

function copy(source: Pixels, into: Pixels, box: Box | null): void {
  for (let row = box?.y ?? 0; box !== null && row < box.y + box.height; row++) {
    const from = (row * source.width + box.x) * 4;
    into.data.set(source.data.subarray(from, from + box.width * 4), from);
  }
}

function fill(into: Pixels, box: Box | null): void {
  const pixels = whole(into.data);
  for (let row = box?.y ?? 0; box !== null && row < box.y + box.height; row++) {
    const from = row * into.width + box.x;
    pixels.fill(FILL_WHOLE, from, from + box.width);
  }
}

function inner(box: Box, scale: number, width: number, height: number): Box | null {
  const x = Math.max(0, Math.ceil(box.x * scale));
  const y = Math.max(0, Math.ceil(box.y * scale));
  const right = Math.min(width, Math.floor((box.x + box.width) * scale));
  const bottom = Math.min(height, Math.floor((box.y + box.height) * scale));
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
}
