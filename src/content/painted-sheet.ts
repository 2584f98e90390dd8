/**
 * Whether a picture is laid out as a checkout sheet: lines of words on a plain ground, at the margins of one filled bar
 * beneath them. No word of it is read. A photograph has no plain ground, a chart no single bar, a game no margins.
 */

/** Width to which a canvas is shrunk before it is looked at; a line of words is a few pixels high then. */
const SHRUNK = 160;
/** How far two colours are apart, summed over the channels, before an eye tells them apart at once. */
const APART = 90;
/** A canvas of the page as few pixels, or null where the browser keeps it closed. The canvas does not notice. */
function shrunk(canvas: HTMLCanvasElement): ImageData | null {
  const height = Math.round((SHRUNK * canvas.height) / canvas.width);
  if (!(height > 20 && height < 1000)) return null;
  try {
    const copy = new OffscreenCanvas(SHRUNK, height).getContext('2d', { willReadFrequently: true });
    copy?.drawImage(canvas, 0, 0, SHRUNK, height);
    return copy?.getImageData(0, 0, SHRUNK, height) ?? null;
  } catch {
    // Pictures of other hosts were drawn on it.
    return null;
  }
}

/**
 * Whether a canvas shows a checkout sheet; undefined where nobody but an eye can look at it.
 *
 * @param lines fewest lines of words above the bar: in the flow of a page it takes more of them
 */
export function isPaintedSheet(canvas: Element, lines: number): boolean | undefined {
  const image = canvas instanceof HTMLCanvasElement ? shrunk(canvas) : null;
  if (image === null || image.data.every((byte, at) => byte === image.data[at % 4])) return undefined;
  return isLaidOutAsSheet(image, lines);
}

interface Row {
  /** First pixel that is not ground. */
  from: number;
  /** How many pixels are not ground, and how many of them have one colour. */
  inked: number;
  filled: number;
}

/**
 * @param image few pixels, four bytes each, as a canvas gives them
 * @param fewest lines of words above the bar
 */
export function isLaidOutAsSheet(
  { data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>,
  fewest: number,
): boolean {
  const colours = Array.from({ length: width * height }, (_, at) => colourAt(data, at * 4));
  const [ground = 0, share = 0] = commonest(colours);
  if (share < colours.length * 0.5) return false;
  const rows = Array.from({ length: height }, (_, y) =>
    rowOf(colours.slice(y * width, (y + 1) * width), ground),
  );
  // A line that parts two rows is as wide as a bar, and a close word as full.
  const bars = bands(rows, (row) => row.filled >= width * 0.45).filter(
    ({ from, to }) => to - from >= width * 0.06,
  );
  const [bar] = bars;
  if (!bar || bars.length > 1 || bar.from < height * 0.5) return false;
  if (bar.to - bar.from > width * 0.3) return false;
  const middle = rows[Math.floor((bar.from + bar.to) / 2)] as Row;
  const lines = bands(rows.slice(0, bar.from), (row) => row.inked > 0).filter(
    ({ from, to }) => to - from <= width * 0.12,
  );
  const aligned = lines.filter(({ from, to }) => {
    const left = Math.min(...rows.slice(from, to).map((row) => row.from));
    return Math.abs(left - middle.from) <= width * 0.04;
  });
  return aligned.length >= fewest && aligned.length >= lines.length * 0.6;
}

/** Three bytes of colour, coarse enough that smoothed edges of the same thing agree. */
function colourAt(data: ArrayLike<number>, at: number): number {
  const channel = (place: number) => ((data[at + 3] ?? 0) < 128 ? 15 : (data[at + place] ?? 0) >> 4);
  return (channel(0) << 8) | (channel(1) << 4) | channel(2);
}

function commonest(colours: readonly number[]): [number, number] {
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  let most: [number, number] = [0, 0];
  for (const entry of counts) if (entry[1] > most[1]) most = entry;
  return most;
}

function apart(one: number, other: number): boolean {
  const distance = [8, 4, 0].reduce(
    (sum, shift) => sum + Math.abs(((one >> shift) & 15) - ((other >> shift) & 15)) * 17,
    0,
  );
  return distance >= APART;
}

function rowOf(colours: readonly number[], ground: number): Row {
  const inked: number[] = [];
  for (const [x, colour] of colours.entries()) if (apart(colour, ground)) inked.push(x);
  const [, filled] = commonest(inked.map((x) => colours[x] as number));
  return { from: inked[0] ?? 0, inked: inked.length, filled };
}

/** Runs of rows that satisfy a question. */
function bands(rows: readonly Row[], asks: (row: Row) => boolean): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [y, row] of rows.entries()) {
    const last = found.at(-1);
    if (!asks(row)) continue;
    if (last?.to === y) last.to = y + 1;
    else found.push({ from: y, to: y + 1 });
  }
  return found;
}
