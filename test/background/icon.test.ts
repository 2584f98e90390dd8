/** The toolbar icon: one drawing for each state, with a shape and a colour of its own. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { iconOf } from '../../src/background/icon';
import { STATES } from '../../src/ui/state';

/** Notes what is drawn instead of drawing it. */
class Canvas {
  readonly #notes: string[] = [];
  constructor(readonly width: number) {}
  getContext() {
    const notes = this.#notes;
    const note = (what: string) => (path: { d: string }) =>
      notes.push(`${what} ${this.#colour(what)} ${path.d}`);
    return Object.assign(this.#context, {
      scale: () => undefined,
      fill: note('fill'),
      stroke: note('stroke'),
      getImageData: (_x: number, _y: number, width: number) => ({ width, notes }),
    });
  }
  readonly #context = { fillStyle: '', strokeStyle: '' };
  #colour(what: string): string {
    return what === 'fill' ? this.#context.fillStyle : this.#context.strokeStyle;
  }
}

describe('the toolbar icon', () => {
  beforeAll(() => {
    vi.stubGlobal('OffscreenCanvas', Canvas);
    vi.stubGlobal(
      'Path2D',
      class {
        constructor(readonly d: string) {}
      },
    );
  });
  afterAll(() => vi.unstubAllGlobals());

  it('has two sizes for each state', () => {
    for (const state of STATES) {
      expect(iconOf(state)).toMatchObject({ 16: { width: 16 }, 32: { width: 32 } });
    }
  });

  it('is drawn once, and no two states share a drawing, even without colour', () => {
    const drawings = STATES.map((state) => JSON.stringify(iconOf(state)?.[16]));
    const shapes = drawings.map((drawing) => drawing.replace(/#[0-9a-f]{6}/g, ''));
    expect(new Set(shapes).size).toBe(STATES.length);
    expect(iconOf('violation')).toBe(iconOf('violation'));
    expect(drawings[STATES.indexOf('violation')]).toContain('fill #a3261f');
  });
});
