/** A cropped look at what was seen, drawn from a picture of what is in view. It is never kept. */
import type { LookAnswer } from '../messages';
import type { Box } from '../model';
import { el } from '../ui/dom';

/** CSS pixels of its surroundings that are shown with an element, and the most that is shown. */
const AROUND = 16;
const MOST = { width: 480, height: 200 };

/** The part of the window that is shown of an element. */
export function cropOf(box: Box, view: { width: number; height: number }): Box {
  const width = Math.min(box.width + 2 * AROUND, MOST.width, view.width);
  const height = Math.min(box.height + 2 * AROUND, MOST.height, view.height);
  const x = Math.max(0, Math.min(box.x - AROUND, view.width - width));
  const y = Math.max(0, Math.min(box.y - AROUND, view.height - height));
  return { x, y, width, height };
}

/**
 * The look as a drawing.
 *
 * @param name what it shows, for a screen reader
 */
export async function drawLook({ picture, box, view }: LookAnswer, name: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = picture;
  // not decode(): it waits for a frame, which a page in the background never draws
  await new Promise((loaded, failed) => {
    image.onload = loaded;
    image.onerror = failed;
  });
  const scale = image.width / view.width;
  const crop = cropOf(box, view);
  const canvas = el('canvas', {
    role: 'img',
    'aria-label': name,
    width: Math.round(crop.width * scale),
    height: Math.round(crop.height * scale),
  });
  canvas
    .getContext('2d')
    ?.drawImage(
      image,
      crop.x * scale,
      crop.y * scale,
      crop.width * scale,
      crop.height * scale,
      0,
      0,
      canvas.width,
      canvas.height,
    );
  return canvas;
}
