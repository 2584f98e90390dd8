import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../scripts/start/list.mjs';
import { Mistake } from '../../scripts/start/options.mjs';

const folder = resolve('/lists');
const defaults = { scripts: 'on', wait: 1.5, click: null } as const;
const files = ['a.html', 'pages/b.html', 'x=y.html'].map((file) => resolve(folder, file));
const exists = (path: string) => files.includes(path);
const url = 'https://www.tiktok.com/@toko/video/1';

function parse(text: string) {
  return parseList(text, { folder, defaults, exists });
}

describe('parseList', () => {
  it('reads the two columns that are needed, in any order and among others', () => {
    expect(parse(`label\turl\tfile\nnone\t${url}\ta.html\n`)).toEqual([
      {
        line: 2,
        asked: { page: 'a.html', url, scripts: 'on', wait: 1.5, click: null },
        file: resolve(folder, 'a.html'),
        frames: [],
      },
    ]);
  });

  it('reads every column, and lets an empty cell mean the default', () => {
    const head = 'file\turl\tscripts\twait\tclick\tframes';
    const frames = 'https://pay.example/a=a.html https://pay.example/?id=1=pages/b.html';
    const [full, empty] = parse(
      `${head}\na.html\t${url}\toff\t3\t#buy >>> a\t${frames}\na.html\t${url}\t\t\t\t`,
    );
    expect(full).toMatchObject({
      asked: { scripts: 'off', wait: 3, click: '#buy >>> a' },
      frames: [
        { url: 'https://pay.example/a', file: resolve(folder, 'a.html') },
        { url: 'https://pay.example/?id=1', file: resolve(folder, 'pages/b.html') },
      ],
    });
    expect(empty).toMatchObject({ asked: { scripts: 'on', wait: 1.5, click: null }, frames: [] });
  });

  it('splits a frame whose file holds the equals sign', () => {
    const [line] = parse(`file\turl\tframes\na.html\t${url}\thttps://pay.example/?a=b=x=y.html`);
    expect(line).toMatchObject({
      frames: [{ url: 'https://pay.example/?a=b', file: resolve(folder, 'x=y.html') }],
    });
  });

  it('keeps quotation marks, as tab-separated values have no quoting', () => {
    const [line] = parse(`file\turl\tclick\na.html\t${url}\t[data-x="1"]`);
    expect(line).toMatchObject({ asked: { click: '[data-x="1"]' } });
  });

  it.each([
    ['missing.html', url, 'There is no readable file missing.html.'],
    ['', url, 'file is empty'],
    ['a.html', 'not an address', 'url is “not an address”'],
    ['a.html', 'ftp://example.org/', 'not an address'],
  ])('reports the line of “%s” at “%s” and goes on', (file, address, sentence) => {
    const [bad, good] = parse(`file\turl\n${file}\t${address}\na.html\t${url}`);
    expect(bad).toMatchObject({ line: 2, asked: { page: file, url: address } });
    expect(bad && 'error' in bad && bad.error).toMatch(/^Line 2: /);
    expect(bad && 'error' in bad && bad.error).toContain(sentence);
    expect(good).toMatchObject({ line: 3, file: resolve(folder, 'a.html') });
  });

  it.each([
    ['scripts', 'maybe'],
    ['wait', 'long'],
    ['frames', 'a.html'],
    ['frames', 'https://pay.example/=missing.html'],
  ])('reports a bad cell: %s “%s”', (column, cell) => {
    const [line] = parse(`file\turl\t${column}\na.html\t${url}\t${cell}`);
    expect(line).toHaveProperty('error');
  });

  it.each([
    ['', 'file is not among them'],
    ['file\tlabel\na.html\tnone', 'url is not among them'],
    ['file\turl\n\n', 'names no page'],
  ])('refuses what is no list: %j', (text, sentence) => {
    expect(() => parse(text)).toThrow(Mistake);
    expect(() => parse(text)).toThrow(sentence);
  });

  it('reads the same from any line ends, with or without a byte order mark', () => {
    const cells = fc.record({
      file: fc.constantFrom('a.html', 'pages/b.html', 'missing.html'),
      bad: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1 }), fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const lines = ['file\turl', ...rows.map(({ file, bad }) => `${file}\t${bad ? 'bad' : url}`)];
        expect(parse(`\uFEFF${lines.join(end)}${end}`)).toEqual(parse(lines.join('\n')));
      }),
    );
  });

  it('gives one entry for each line that says anything, in order, whatever it says', () => {
    const cell = fc.string().map((text) => text.replace(/[\t\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const saying = rows.flatMap(([file, address], index) =>
          file.trim() === '' && address.trim() === '' ? [] : [index + 2],
        );
        fc.pre(saying.length > 0);
        const text = ['file\turl', ...rows.map((row) => row.join('\t'))].join('\n');
        expect(parse(text).map(({ line }) => line)).toEqual(saying);
      }),
    );
  });
});
