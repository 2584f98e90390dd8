import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FrameSnapshot, Observation, Signal } from '../../src/model';
import { aPage, SEEN_AT, aSignal as signal } from '../samples';

const tabs = { get: vi.fn(), captureVisibleTab: vi.fn(), sendMessage: vi.fn() };
vi.mock('webextension-polyfill', () => ({ default: { tabs, i18n: { getUILanguage: () => 'id' } } }));
const { capture, pngSize, wantedOf } = await import('../../src/background/capturing');

/** A PNG of one pixel. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

function shown(x = 0): FrameSnapshot {
  const box = { x, y: 0, width: 10, height: 10 };
  return {
    viewport: { width: 1280, height: 900, devicePixelRatio: 1 },
    origin: { x: 0, y: 0 },
    root: null,
    flagged: [{ box, around: box }],
    strangers: [],
    frames: [],
    truncated: false,
  };
}

const seen: Observation = {
  ...aPage(),
  seenAt: SEEN_AT,
  signals: [signal({ kind: 'pay', selector: '#pay', frameId: 0 })],
  looked: true,
  truncated: false,
};

beforeEach(() => {
  tabs.get.mockReset().mockResolvedValue({ active: true, windowId: 3 });
  tabs.captureVisibleTab.mockReset().mockResolvedValue(`data:image/png;base64,${PNG}`);
  tabs.sendMessage.mockReset().mockImplementation(() => Promise.resolve(shown()));
});

describe('capture', () => {
  it('takes places, picture and places again, and tells how far it is', async () => {
    const steps: string[] = [];
    const { capture: taken, picture } = await capture(5, seen, [], (step) => steps.push(step));
    expect(steps).toEqual(['snapshot', 'picture']);
    expect(taken).toMatchObject({
      moved: false,
      silent: 0,
      locale: 'id',
      picture: { taken: true, width: 1, height: 1 },
      frames: [{ frameId: 0, selectors: ['#pay'] }],
    });
    expect(picture?.length).toBe(atob(PNG).length);
    expect(tabs.captureVisibleTab).toHaveBeenCalledExactlyOnceWith(3, { format: 'png' });
  });

  it('waits for a page that moves, and says so when it never holds still', async () => {
    vi.useFakeTimers();
    let x = 0;
    tabs.sendMessage.mockImplementation(() => Promise.resolve(shown(x++)));
    const restless = capture(5, seen, [], () => undefined);
    await vi.runAllTimersAsync();
    expect((await restless).capture.moved).toBe(true);
    x = 0;
    tabs.sendMessage.mockImplementation(() => Promise.resolve(shown(Math.min(2, x++))));
    const settling = capture(5, seen, [], () => undefined);
    await vi.runAllTimersAsync();
    expect((await settling).capture.moved).toBe(false);
    vi.useRealTimers();
  });

  it.each([
    ['refused', () => tabs.captureVisibleTab.mockRejectedValue(new Error('Missing activeTab permission'))],
    ['not-in-front', () => tabs.get.mockResolvedValue({ active: false, windowId: 3 })],
    ['unreadable', () => tabs.captureVisibleTab.mockResolvedValue('data:image/png;base64,AAAA')],
  ])('goes on without a picture that is %s', async (why, happen) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    happen();
    const { capture: taken, picture } = await capture(5, seen, [], () => undefined);
    expect(taken.picture).toEqual({ taken: false, why });
    expect(picture).toBeNull();
    expect(taken.frames).toHaveLength(1);
  });

  it('counts frames that do not answer', async () => {
    tabs.sendMessage.mockRejectedValue(new Error('no receiving end'));
    expect((await capture(5, seen, [], () => undefined)).capture).toMatchObject({ silent: 1, frames: [] });
  });
});

describe('wantedOf', () => {
  it('asks each frame once for its own places, and not for more than it may', () => {
    const signals: Signal[] = [
      signal({ selector: '#a', frameId: 0 }),
      signal({ selector: '#a', frameId: 0, kind: 'order' }),
      signal({ selector: '#b', frameId: 7, frame: 'https://pay.example/' }),
      signal({ selector: '', frameId: 0 }),
    ];
    expect([...wantedOf(signals)]).toEqual([
      [0, { address: '', selectors: ['#a'] }],
      [7, { address: 'https://pay.example/', selectors: ['#b'] }],
    ]);
    const many = Array.from({ length: 500 }, (_, n) => signal({ selector: `#s${n}`, frameId: n % 50 }));
    const wanted = wantedOf(many);
    expect(wanted.size).toBeLessThanOrEqual(12);
    for (const { selectors } of wanted.values()) expect(selectors.length).toBeLessThanOrEqual(60);
  });
});

describe('pngSize', () => {
  it('reads no size from bytes that are no PNG', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => pngSize(bytes) === null));
  });
});
