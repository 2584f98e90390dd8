/** Contrast of the design tokens, by the formula of WCAG 2.2, light and dark. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BADGE_COLOURS } from '../../src/background/badge-colours';

const css = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
const [lightCss = '', darkCss = ''] = css.split('@media (prefers-color-scheme: dark)');

function coloursIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

const schemes = { light: coloursIn(lightCss), dark: { ...coloursIn(lightCss), ...coloursIn(darkCss) } };
const STATES = ['violation', 'needs-review', 'promotion-only', 'quiet'];
const GROUNDS = ['paper', 'card'];

/** Words need 4.5:1, shapes and borders of controls 3:1. */
const PAIRS: [front: string, back: string, least: number][] = [
  ...GROUNDS.flatMap((ground): [string, string, number][] => [
    ['ink', ground, 4.5],
    ['ink-soft', ground, 4.5],
    ['link', ground, 4.5],
    ['ink-violation', ground, 4.5],
    ['edge', ground, 3],
    ['focus', ground, 3],
  ]),
  ['on-action', 'action', 4.5],
  ...STATES.flatMap((state): [string, string, number][] => [
    ['on-seal', `seal-${state}`, 4.5],
    [`ink-${state}`, `wash-${state}`, 4.5],
    ['ink', `wash-${state}`, 4.5],
    [`ink-${state}`, 'card', 4.5],
  ]),
];

describe.each(Object.entries(schemes))('%s', (_, colours) => {
  it.each(PAIRS)('%s on %s has at least %s:1', (front, back, least) => {
    expect(contrast(colours[front], colours[back])).toBeGreaterThanOrEqual(least);
  });
});

describe('the badge', () => {
  it.each(Object.entries(BADGE_COLOURS))(
    '%s carries white text and the colour of the pages',
    (state, colour) => {
      expect(contrast('#ffffff', colour)).toBeGreaterThanOrEqual(4.5);
      expect(schemes.light[`seal-${state}`]).toBe(colour);
    },
  );
});

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) throw new Error(`no such colour: ${a}, ${b}`);
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
