import { describe, expect, it } from 'vitest';
import { isLaidOutAsSheet } from '../../src/content/painted-sheet';

const WIDTH = 160;
const HEIGHT = 200;
type Colour = readonly [number, number, number];
type Box = readonly [x: number, y: number, width: number, height: number, colour: Colour];

const WHITE: Colour = [255, 255, 255];
const INK: Colour = [30, 30, 30];
const RED: Colour = [200, 60, 20];

function drawn(ground: Colour, boxes: readonly Box[]) {
  const data = new Uint8ClampedArray(WIDTH * HEIGHT * 4);
  const fill = ([x, y, width, height, colour]: Box) => {
    for (let row = y; row < y + height; row++)
      for (let at = x; at < x + width; at++) data.set([...colour, 255], (row * WIDTH + at) * 4);
  };
  fill([0, 0, WIDTH, HEIGHT, ground]);
  for (const box of boxes) fill(box);
  return { data, width: WIDTH, height: HEIGHT };
}

const line = (y: number, x = 8, width = 60): Box => [x, y, width, 5, INK];
const BUTTON: Box = [8, 160, 144, 22, RED];
const WORD: Box = [60, 168, 30, 5, WHITE];

describe('isLaidOutAsSheet', () => {
  it('knows lines of words at the margins of one bar', () => {
    const sheet = drawn(WHITE, [
      line(20),
      line(40),
      line(60),
      [120, 60, 32, 5, INK],
      [8, 150, 144, 1, INK],
      BUTTON,
      WORD,
    ]);
    expect(isLaidOutAsSheet(sheet, 3)).toBe(true);
    expect(isLaidOutAsSheet(sheet, 5)).toBe(false);
  });

  it('knows it on a dark ground too', () => {
    const sheet = drawn(INK, [[8, 20, 60, 5, WHITE], [8, 40, 60, 5, WHITE], [8, 60, 60, 5, WHITE], BUTTON]);
    expect(isLaidOutAsSheet(sheet, 3)).toBe(true);
  });

  it.each([
    ['a menu whose words stand in the middle', [line(20, 55), line(40, 45), line(60, 50), BUTTON]],
    ['bars of a chart', [line(10), line(30), line(50), [8, 110, 120, 20, RED], [8, 150, 90, 20, RED]]],
    ['a bar above its words', [[8, 20, 144, 22, RED], line(60), line(80), line(100)]],
    ['words alone', [line(20), line(40), line(60)]],
    ['a plain ground', []],
  ] as [string, Box[]][])('leaves %s alone', (_, boxes) => {
    expect(isLaidOutAsSheet(drawn(WHITE, boxes), 3)).toBe(false);
  });

  it('leaves a photograph alone', () => {
    const image = drawn(WHITE, []);
    for (let at = 0; at < image.data.length; at++) image.data[at] = (at * 7919) % 251;
    expect(isLaidOutAsSheet(image, 3)).toBe(false);
  });
});
