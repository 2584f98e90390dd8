import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAPS, readFromPage } from '../../src/background/from-page';
import { SIGNAL_KINDS, type Signal, TRAITS } from '../../src/model';
import { aPage, aSignal, SEEN_AT } from '../samples';

const NOW = '2026-10-04T08:00:00.000Z';
const top = { tabId: 7, frameId: 0, url: 'https://www.tiktok.com/@toko/video/1' };
const sub = { tabId: 7, frameId: 3, url: 'https://pay.example/snap?token=1' };

const found = (signals: unknown[], more: object = {}) => ({
  type: 'signals-found',
  page: aPage(),
  frame: '',
  signals,
  looked: true,
  truncated: false,
  ...more,
});

/** The one signal that comes out of a message with it; `undefined` when it was dropped. */
function through(signal: object, place = top): Signal | undefined {
  const message = readFromPage(found([{ ...aSignal(), ...signal }]), place, NOW);
  return message?.type === 'signals-found' ? message.signals[0] : undefined;
}

describe('readFromPage', () => {
  it('lets a sound message through as it is', () => {
    expect(readFromPage(found([aSignal()]), top, NOW)).toEqual(found([aSignal()]));
    const opened = { type: 'page-opened', page: aPage() };
    expect(readFromPage(opened, top, NOW)).toEqual(opened);
  });

  it('takes no more than numbers and short names from what a page was heard to say', () => {
    const heard = { language: 'pt-BR', met: [1, 2], known: ['es'] };
    for (const type of ['reader-wanted', 'words-wanted'] as const) {
      expect(readFromPage({ type, ...heard }, sub, NOW)).toEqual({ type, ...heard });
      expect(readFromPage({ type }, sub, NOW)).toEqual({ type, language: '', met: [], known: [] });
      const wild = { type, language: 3, met: [1, '2', Number.NaN, 2.5, {}], known: [null, 'a'.repeat(99)] };
      const message = readFromPage(wild, sub, NOW);
      expect(message).toEqual({ type, language: '', met: [1], known: ['', 'a'.repeat(CAPS.language)] });
    }
  });

  it.each([
    ['shopee.co.id.toko.example', 'toko.example'],
    ['www.tokopedia.com', 'tokopedia.com'],
    ['toko.co.id', 'toko.co.id'],
    ['127.0.0.1', undefined],
    ['', undefined],
  ])('finds the registrable domain of "%s", whatever the page says it is', (host, site) => {
    const stated = aSignal({ destination: { relation: 'other', host, site: 'bank.example' } });
    const message = readFromPage(found([stated]), top, NOW);
    expect(message?.type === 'signals-found' && message.signals[0]?.destination.site).toBe(site);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'page-opened'],
    ['a list', []],
    ['a question of our own pages', { type: 'get-evidence', id: 'x', page: aPage() }],
    ['a page without platform', { type: 'page-opened', page: { ...aPage(), platform: undefined } }],
    ['a platform that is markup', { type: 'page-opened', page: aPage({ platform: '<b>' }) }],
    ['no signals', { type: 'signals-found', page: aPage() }],
  ])('refuses %s', (_, message) => {
    expect(readFromPage(message, top, NOW)).toBeNull();
  });

  it('lets only the page itself open a page', () => {
    expect(readFromPage({ type: 'page-opened', page: aPage() }, sub, NOW)).toBeNull();
  });

  it.each([
    ['an unknown kind', { kind: 'guess' }],
    ['a kind of sale we do not know', { digital: 'lottery' }],
  ])('drops a signal with %s', (_, differs) => {
    expect(through(differs)).toBeUndefined();
  });

  it('cuts words to size, on one line, without control or direction characters', () => {
    expect(through({ label: 'a'.repeat(500) })?.label).toHaveLength(CAPS.label);
    expect(through({ label: ' Beli\n\u0000se\u202Ekarang ' })?.label).toBe('Beli se karang');
    expect(through({ label: `${'a'.repeat(CAPS.label - 1)}🌹` })?.label).toBe('a'.repeat(CAPS.label - 1));
    expect(through({ label: 3 })?.label).toBe('');
    expect(through({ snippet: `<${'b'.repeat(500)}>` })?.snippet).toHaveLength(CAPS.snippet);
  });

  it('drops a path that would have to be cut', () => {
    expect(through({ selector: 'a'.repeat(CAPS.selector + 1) })?.selector).toBe('');
  });

  it('makes what it cannot read unknown, never a place of its own', () => {
    expect(through({ destination: null })?.destination).toEqual({ relation: 'unknown', host: '' });
    expect(through({ destination: { relation: 'safe', host: 'EVIL<b>' } })?.destination).toEqual({
      relation: 'unknown',
      host: '',
    });
  });

  it('keeps known traits only', () => {
    expect(through({ traits: ['amount', 'nice', 3, 'dialog'] })?.traits).toEqual(['amount', 'dialog']);
  });

  it('takes the number and the address of the frame from the browser', () => {
    const message = readFromPage(
      found([{ ...aSignal(), frameId: 0 }], { frame: 'https://www.tiktok.com/' }),
      sub,
      NOW,
    );
    expect(message).toMatchObject({
      frame: 'https://pay.example/snap',
      signals: [{ frameId: 3, frame: 'https://pay.example/snap' }],
    });
  });

  it('believes the address of a frame that has no origin of its own', () => {
    const srcdoc = { ...sub, url: 'about:srcdoc' };
    expect(readFromPage(found([], { frame: 'about:srcdoc' }), srcdoc, NOW)).toMatchObject({
      frame: 'about:srcdoc',
    });
    expect(readFromPage(found([], { frame: 'javascript:1' }), srcdoc, NOW)).toMatchObject({ frame: '' });
  });

  it('does not let a page claim an address of another origin', () => {
    const page = aPage({ url: 'https://www.facebook.com/marketplace' });
    expect(readFromPage({ type: 'page-opened', page }, top, NOW)).toMatchObject({ page: { url: top.url } });
  });

  it('keeps the address of a page that changed it without a load', () => {
    const page = aPage({ url: 'https://www.tiktok.com/shop/cart?x=1' });
    expect(readFromPage({ type: 'page-opened', page }, top, NOW)).toMatchObject({ page: { url: page.url } });
  });

  it('does not believe instants in the future or out of order', () => {
    const signal = through({ firstSeen: '2031-01-01T00:00:00Z', lastSeen: '2030-01-01T00:00:00Z' });
    expect(signal).toMatchObject({ firstSeen: NOW, lastSeen: NOW });
    expect(through({ firstSeen: 'x', lastSeen: SEEN_AT })).toMatchObject({ firstSeen: SEEN_AT });
  });

  it('cuts a message with too many signals, and says so', () => {
    const message = readFromPage(found(Array(CAPS.signals + 1).fill(aSignal())), top, NOW);
    expect(message).toMatchObject({ truncated: true });
    expect(message?.type === 'signals-found' && message.signals.length).toBe(CAPS.signals);
  });

  it('survives anything a page may send, and what comes out is always in our vocabulary', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.string({ maxLength: 3000 }));
    const signal = fc.record(
      Object.fromEntries(Object.keys(aSignal()).map((key) => [key, odd])) as Record<string, typeof odd>,
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            odd,
            signal,
            signal.map((s) => ({ ...s, kind: 'pay' })),
          ),
          { maxLength: 5 },
        ),
        odd,
        odd,
        (signals, marketSigns, frame) => {
          const page = { ...aPage(), marketSigns };
          const message = readFromPage(found(signals, { page, frame }), sub, NOW);
          if (message?.type !== 'signals-found') throw new Error('a message with a sound page was refused');
          for (const each of message.signals) {
            expect(SIGNAL_KINDS).toContain(each.kind);
            expect(each.label.length).toBeLessThanOrEqual(CAPS.label);
            expect(each.snippet.length).toBeLessThanOrEqual(CAPS.snippet);
            expect(each.traits.every((trait) => TRAITS.includes(trait))).toBe(true);
            expect(JSON.stringify(each).length).toBeLessThan(6000);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
