import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failedLine, type Line, type SignalLine } from '../../scripts/browser/judge-page.mjs';
import { width } from '../../scripts/start/plain-text.mjs';
import {
  columnsFor,
  findingsOf,
  progress,
  seenOf,
  summary,
  tableHead,
  tableRow,
  verdictOf,
} from '../../scripts/start/table.mjs';

const buy: SignalLine = {
  kind: 'buy',
  label: 'Beli sekarang',
  destination: { relation: 'platform', host: 'www.tiktok.com' },
  selector: '#buy',
  snippet: '<button id="buy">',
  frame: '',
  traits: [],
};

function line(change: Partial<Line>): Line {
  return {
    ...failedLine({ page: 'a.html', url: 'https://www.tiktok.com/' }, ''),
    platform: 'tiktok',
    platformName: 'TikTok',
    market: 'id',
    outcome: 'needs-review',
    error: null,
    requests: 0,
    pageWrites: 0,
    ...change,
  };
}

describe('verdictOf', () => {
  it.each([
    [{ outcome: 'violation' }, '✗ does not comply'],
    [{ outcome: 'needs-review' }, '? needs review'],
    [{ outcome: 'pass' }, '✓ promotion only'],
    [{ outcome: 'inapplicable', note: 'nothing-seen' }, '○ nothing seen'],
    [{ outcome: 'inapplicable', note: 'other-market', market: 'us' }, '– other market (us)'],
    [{ outcome: 'inapplicable', note: 'no-rule-in-force' }, '– no rule in force'],
    [{ outcome: 'inapplicable' }, '– not judged'],
    [{ outcome: 'not-covered', platform: null }, '· not covered'],
    [{ outcome: 'violation', error: 'It broke.' }, '! error'],
  ] as const)('puts %j in a symbol and words', (change, expected) => {
    const { symbol, words } = verdictOf(line(change));
    expect(`${symbol} ${words}`).toBe(expected);
  });
});

describe('findingsOf', () => {
  it('leaves out the rules that say nothing', () => {
    const findings: Line['findings'] = [
      { rule: 'in-app-order', outcome: 'needs-review', reason: 'order-on-platform', signals: [] },
      { rule: 'in-app-payment', outcome: 'inapplicable', reason: 'nothing', signals: [] },
    ];
    expect(findingsOf(line({ findings }))).toEqual(['in-app-order: needs-review (order-on-platform)']);
  });

  it('gives the error in their place', () => {
    expect(findingsOf(line({ error: 'It broke.' }))).toEqual(['It broke.']);
  });
});

describe('seenOf', () => {
  it('quotes what was seen and says where it leads', () => {
    expect(seenOf(line({ signals: [buy] }))).toEqual(['buy “Beli sekarang” → platform www.tiktok.com']);
  });

  it('counts what is equal, and says how much more there is', () => {
    const others = ['A', 'B', 'C', 'D', 'E', 'F'].map((label) => ({ ...buy, label }));
    const seen = seenOf(line({ signals: [buy, buy, ...others] }));
    expect(seen[0]).toBe('buy “Beli sekarang” → platform www.tiktok.com ×2');
    expect(seen.at(-1)).toBe('and 2 more');
  });

  it('shows what is not judged as such', () => {
    expect(seenOf(line({ digital: [{ ...buy, label: 'Koin', digital: 'coins' }] }))).toEqual([
      'coins “Koin” → platform www.tiktok.com, not judged',
    ]);
  });

  it('begins with what the extension must not do', () => {
    expect(seenOf(line({ wrongs: ['request https://example.org/'] }))[0]).toMatch(/^WRONG/);
  });
});

describe('tableRow', () => {
  it('stands under its titles', () => {
    const columns = columnsFor(120);
    const row = tableRow(line({ signals: [buy] }), columns);
    const at = tableHead(columns).split('\n')[0]?.indexOf('Verdict');
    expect(row.split('\n')[0]?.indexOf('? needs review')).toBe(at);
  });

  it('names the page without its folders where they do not fit, and what was clicked', () => {
    const page = `/saved/${'long/'.repeat(20)}page.html`;
    const row = tableRow(line({ page, click: '#buy' }), columnsFor(120));
    expect(row).toMatch(/^…\/page\.html/);
    expect(row).toContain('#buy');
    expect(tableRow(line({ page: 'pages/a.html' }), columnsFor(120))).toMatch(/^pages\/a\.html/);
  });

  it('is never wider than the terminal, and holds no control character of the page', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 60, max: 200 }),
        (label, page, terminal) => {
          const row = tableRow(line({ page, signals: [{ ...buy, label }] }), columnsFor(terminal));
          for (const text of row.split('\n')) {
            expect(width(text)).toBeLessThanOrEqual(terminal);
            expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          }
        },
      ),
    );
  });
});

describe('summary', () => {
  it('counts the pages by verdict, the largest first', () => {
    const lines = [line({}), line({}), line({ outcome: 'pass' }), line({ error: 'It broke.' })];
    const text = summary(lines, 8_000).split('\n');
    expect(text[0]).toBe('4 pages in 8.0 s, 0.0 s a page');
    expect(text[1]).toMatch(/\? needs review +2$/);
    expect(text).toHaveLength(5);
  });

  it('adds up what the extension must not do', () => {
    const lines = [line({ requests: 2, pageWrites: null }), line({ pageWrites: 3 })];
    expect(summary(lines, 0)).toContain('Requests made by the extension: 2. Changes it made to a page: 3.');
  });
});

describe('progress', () => {
  it('shows how far a run is, and how long it still takes', () => {
    expect(progress(12, 48, 24_000)).toBe('██████░░░░░░░░░░░░░░░░░░ 12 of 48, about 72 s left');
    expect(progress(48, 48, 96_000)).toBe('████████████████████████ 48 of 48');
  });
});
