/**
 * Numbers as text, in the code of Golomb and Rice: of the step from each to the next the low bits as they are, what is
 * above them as so many ones. Six bits a letter, for what packs the extension packs that as it is.
 */

const BITS = 6;
/** A letter for each six bits; the first letter tells how many bits are low. */
const FIRST = 36;
const BACKSLASH = 92;
const INSTEAD = 35;
/** So many sorts of splitting a step are tried: no bit low, one, and so on. */
const MOST_LOW = 16;

/**
 * Numbers, written. In any order, each once.
 *
 * @param keys whole numbers below 2³⁰
 */
export function writeKeys(keys: Iterable<number>): string {
  const sorted = [...new Set(keys)].sort((a, b) => a - b);
  const steps = sorted.map((key, at) => key - (sorted[at - 1] ?? -1) - 1);
  const lengths = Array.from({ length: MOST_LOW }, (_, low) =>
    steps.reduce((length, step) => length + (step >>> low) + 1 + low, 0),
  );
  const low = lengths.indexOf(Math.min(...lengths));
  const written = steps.map((step) => '1'.repeat(step >>> low) + bitsOf(step, low + 1)).join('');
  const letters = written.match(/.{1,6}/g) ?? [];
  return [low, ...letters.map((six) => Number.parseInt(six.padEnd(BITS, '1'), 2))].map(letter).join('');
}

/** The lowest bits of a number but for the first of them, which is 0. */
const bitsOf = (step: number, count: number) =>
  (step & ((1 << (count - 1)) - 1)).toString(2).padStart(count, '0');

/** A backslash would be written as two. */
const letter = (value: number) => String.fromCharCode(FIRST + value === BACKSLASH ? INSTEAD : FIRST + value);

/**
 * What {@link writeKeys} wrote, from the least on: each call gives the next, so many at most, and none at the end.
 * Plain loops: they run once in every page, before anything of them is compiled.
 */
export function keysIn(written: string): (most: number) => number[] {
  let at = 0;
  /** Bits that were read and not asked for. */
  let bits = 0;
  let left = 0;
  let last = -1;

  function take(count: number): number {
    while (left < count) {
      bits = (bits << BITS) | valueAt(at++);
      left += BITS;
    }
    left -= count;
    const taken = bits >>> left;
    bits &= (1 << left) - 1;
    return taken;
  }

  /** Behind the end there are ones, as at the end of the last letter. */
  function valueAt(place: number): number {
    if (place >= written.length) return (1 << BITS) - 1;
    const code = written.charCodeAt(place);
    return (code === INSTEAD ? BACKSLASH : code) - FIRST;
  }

  const low = take(BITS);
  return (most) => {
    const keys: number[] = [];
    while (keys.length < most) {
      let step = 0;
      for (; take(1) === 1; step++) if (at > written.length) return keys;
      last += ((step << low) | take(low)) + 1;
      keys.push(last);
    }
    return keys;
  };
}
