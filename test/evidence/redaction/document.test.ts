import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, htmlDocument } from '../../../src/evidence/html';
import { firstAreas } from '../../../src/evidence/redaction/areas';
import { type SnapshotTexts, snapshotDocument } from '../../../src/evidence/redaction/document';
import { coveredParts, newSalt, saltedHashes } from '../../../src/evidence/redaction/removals';
import { aCapture, aNode, aSnapshot, box, words } from './sample';

const texts: SnapshotTexts = {
  language: 'en',
  title: 'Snapshot',
  lead: 'Lead',
  seen: 'Seen',
  document: 'Document',
  picture: 'picture',
  reason: (reason) => `covered: ${reason}`,
  notSeen: 'not seen',
  differs: 'differs',
  nothing: 'nothing',
  truncated: 'truncated',
};

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>alert(1)</script>',
  '<!--<svg onload=alert(1)>',
  '&lt;script&gt;',
  'javascript:alert(1)',
  '`;alert(1)//`',
  '\u0000<b>\u0000',
  ']]><x xmlns="http://www.w3.org/1999/xhtml">',
];

/** Tags of a document, in order, with their attributes. */
function tagsOf(document: string): string[] {
  return [...document.replace(/<style>[^<]*<\/style>/, '').matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

describe('snapshotDocument', () => {
  it('says what was seen and holds nothing of what is covered', () => {
    const capture = aCapture();
    const document = snapshotDocument(capture, firstAreas(capture, []), [], texts);
    expect(document).toContain('Bayar Rp189.000');
    expect(document).toContain('covered: name');
    expect(document).not.toMatch(/Budi|Santoso|rahasia|kecil/);
  });

  it('tells apart what the document says and what a person sees', () => {
    const button = aNode({
      tag: 'button',
      flagged: true,
      box: box(110, 110, 50, 20),
      text: { dom: 'raya B', seen: 'Bayar' },
    });
    const hidden = words('Beli sekarang', undefined);
    const frames = [
      {
        frameId: 0,
        address: '',
        selectors: [],
        snapshot: aSnapshot({ root: aNode({ children: [hidden, button] }) }),
      },
    ];
    const capture = aCapture({ frames });
    const areas = firstAreas(capture, []).filter(({ kind }) => kind === 'open');
    const document = snapshotDocument(capture, areas, [], texts);
    expect(document).toContain('<q>Bayar</q> <em>differs</em> <q>raya B</q>');
    expect(document).toContain('<q>Beli sekarang</q> <em>not seen</em>');
  });

  it.each(HOSTILE)('shows %s as words', (text) => {
    const root = aNode({
      attributes: { href: `https://a.example/${text}`, role: text },
      children: [words(text, box(110, 110, 50, 20))],
    });
    const frames = [{ frameId: 0, address: '', selectors: [], snapshot: aSnapshot({ root }) }];
    const capture = aCapture({ frames });
    // the user uncovered it
    const areas = firstAreas(capture, []).filter(({ kind }) => kind === 'open');
    const document = snapshotDocument(capture, areas, [], { ...texts, title: text, lead: text });
    const harmless = snapshotDocument(
      aCapture({
        frames: [
          {
            ...frames[0],
            snapshot: aSnapshot({ root: aNode({ children: [words('Bayar', box(110, 110, 50, 20))] }) }),
          } as never,
        ],
      }),
      areas,
      [],
      texts,
    );
    const names = (all: string[]) => all.map((tag) => /^<[!/]?([a-z-]*)/i.exec(tag)?.[1]);
    expect(names(tagsOf(document))).toEqual(names(tagsOf(harmless)));
    for (const tag of tagsOf(document)) expect(tag).not.toMatch(/\son[a-z]+\s*=|<script|javascript:/i);
  });
});

describe('html', () => {
  it('makes words of every text, so that it can be read back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const { text: markup } = html`<p title="${text}">${text}</p>`;
        const [, title = '', inner = ''] = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/u.exec(markup) ?? [];
        const back = (given: string) =>
          given.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
        expect(back(title)).toBe(back(inner));
        expect(back(inner).replace(/ /g, '')).toBe(
          text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff ]/gu, ''),
        );
      }),
    );
  });

  it('makes documents that load nothing', () => {
    const document = htmlDocument(
      'id',
      '</title><script>',
      'p{}',
      html`<p>${['a', html`<b>b</b>`, false, 3]}</p>`,
    );
    expect(document).toContain("default-src 'none'");
    expect(document).toContain('<p>a<b>b</b>3</p>');
    expect(document).not.toContain('<script');
  });
});

describe('what was removed', () => {
  it('leaves a hash and a reason each, which no one can try without the salt', async () => {
    const capture = aCapture();
    const parts = coveredParts(capture, firstAreas(capture, []), [], null);
    expect(parts.map(({ where, reason }) => [where, reason])).toEqual([
      ['snapshot', 'name'],
      ['snapshot', 'other-words'],
    ]);
    const salt = newSalt();
    const hashes = await saltedHashes(parts, salt);
    const again = await saltedHashes(parts, salt);
    const other = await saltedHashes(parts, newSalt());
    expect(hashes).toEqual(again);
    for (const [at, { saltedHash }] of hashes.entries()) {
      expect(saltedHash).toMatch(/^[0-9a-f]{64}$/);
      expect(saltedHash).not.toBe(other[at]?.saltedHash);
    }
    expect(JSON.stringify(hashes)).not.toContain(salt);
  });
});
