/** The fixture that a user saves: it can be read, and holds nothing that could run or that is private. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixtureOf, withoutNames } from '../../src/evidence/fixture';
import type { SnapshotNode } from '../../src/model';
import { parseHeader } from '../fixtures/read';

const node = (tag: string, text: string, children: readonly SnapshotNode[] = []): SnapshotNode => ({
  tag,
  attributes: {},
  ...(text === '' ? {} : { text: { dom: text, seen: text } }),
  children,
});
const mistaken = (roots: readonly SnapshotNode[]) => ({
  platform: 'tiktok',
  url: 'https://www.tiktok.com/@toko/video/7301',
  language: 'id',
  rule: 'in-app-payment',
  reason: 'leads-out',
  roots,
});

describe('a fixture', () => {
  it('carries the places that were flagged, in a page that can be read', () => {
    const { name, html } = fixtureOf(
      mistaken([node('html', '', [node('div', '', [node('button', 'Bayar Rp5.000')])])]),
    );
    expect(name).toBe('tiktok-not-in-app-payment.html');
    expect(html).toContain('<div><button>Bayar Rp5.000</button></div>');
    expect(parseHeader(html, '')).toMatchObject({
      url: 'https://www.tiktok.com/@akun/video/1',
      scripts: 'off',
    });
  });

  it('leaves out pictures, scripts and frames, whatever they are called', () => {
    const { html } = fixtureOf(
      mistaken([
        node('script', 'Beli'),
        node('iframe', ''),
        node('x-y onload=alert(1)', 'Beli'),
        { ...node('img', ''), picture: true },
      ]),
    );
    expect(html).not.toMatch(/<script|<iframe|<img|onload/);
  });

  it('never lets words become markup or end its answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webUrl({ validSchemes: ['https'] }), (words, url) => {
        const { html } = fixtureOf({ ...mistaken([node('p', words)]), url });
        const body = html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
        expect(body.replace(/^\s*<p>|<\/p>\s*$/g, '')).not.toMatch(/[<>]/);
        expect(() => parseHeader(html, '')).not.toThrow();
      }),
      { numRuns: 30 },
    );
  }, 30_000);

  it.each([
    ['https://www.tiktok.com/@kopi.lembah/video/73001?x=1#y', 'https://www.tiktok.com/@akun/video/1'],
    ['https://www.instagram.com/reel/C8xYz_1/', 'https://www.instagram.com/reel/x/'],
    ['https://www.facebook.com/Warung.Bu.Sri', 'https://www.facebook.com/x'],
  ])('says of %s no more than %s', (url, plain) => {
    expect(withoutNames(url)).toBe(plain);
  });
});
