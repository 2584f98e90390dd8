import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fits, readable } from '../../src/history/filter';
import { columnsOf } from '../../src/history/plot';
import { type DayRow, HISTORY_STATES, type HistoryState, type PageRow } from '../../src/model';
import { historySentence, summaryOf } from '../../src/ui/history';
import { textsIn } from '../../src/ui/text';

const NONE = Object.fromEntries(HISTORY_STATES.map((state) => [state, 0])) as Record<HistoryState, number>;
const aDay = (day: string, counts: Partial<Record<HistoryState, number>>, platform = 'tiktok'): DayRow => ({
  day,
  platform,
  counts: { ...NONE, ...counts },
});
const TODAY = '2026-11-21';
const dayBefore = (days: number) =>
  new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10);

describe('the columns of the plot', () => {
  it('are days without a gap, two weeks at least', () => {
    const columns = columnsOf([aDay('2026-11-20', { violation: 2 })], TODAY);
    expect(columns).toHaveLength(14);
    expect(columns.at(-1)).toMatchObject({ from: TODAY, to: TODAY, total: 0 });
    expect(columns.at(-2)).toMatchObject({ from: '2026-11-20', total: 2, counts: { violation: 2 } });
  });

  it('lose no page, overlap nowhere, end today, and are never too many', () => {
    const days = fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 729 }), fc.integer({ min: 0, max: 9 }))
        .map(([back, pages]) => aDay(dayBefore(back), { 'nothing-seen': pages })),
    );
    fc.assert(
      fc.property(days, (rows) => {
        const columns = columnsOf(rows, TODAY);
        const sum = (numbers: number[]) => numbers.reduce((all, each) => all + each, 0);
        expect(sum(columns.map(({ total }) => total))).toBe(
          sum(rows.map(({ counts }) => counts['nothing-seen'])),
        );
        expect(columns.length).toBeLessThanOrEqual(60);
        expect(columns.at(-1)?.to).toBe(TODAY);
        for (const [place, { from, to }] of columns.entries()) {
          expect(from <= to).toBe(true);
          if (place > 0) expect(Date.parse(from) - Date.parse(columns[place - 1]?.to ?? '')).toBe(86_400_000);
        }
      }),
    );
  });
});

describe('the sentence', () => {
  const say = (days: DayRow[], platform: [string, string] | null, language: 'id' | 'en' = 'en') =>
    historySentence(summaryOf(days, platform?.[0] ?? null), platform?.[1] ?? null, TODAY, textsIn(language));
  const quiet = [
    aDay('2026-11-03', { 'nothing-seen': 40 }),
    aDay('2026-11-05', { 'promotion-only': 1 }),
    aDay('2026-11-04', { 'nothing-seen': 1 }, 'facebook'),
  ];

  it('says on how many pages nothing was seen, and since when', () => {
    expect(say(quiet, null)).toBe('No in-app checkout seen on the 42 pages you opened since 3 November.');
    expect(say(quiet, null, 'id')).toBe(
      'Tidak terlihat checkout di dalam platform pada 42 halaman yang Anda buka sejak 3 November.',
    );
    expect(say(quiet, ['facebook', 'Facebook'])).toBe(
      'No in-app checkout seen on the 1 Facebook page you opened since 4 November.',
    );
    expect(say([aDay('2025-12-31', { 'nothing-seen': 1234 })], null, 'id')).toContain(
      '1.234 halaman yang Anda buka sejak 31 Desember 2025',
    );
  });

  it('never hides what was seen', () => {
    const seen = [...quiet, aDay(TODAY, { violation: 2, 'needs-review': 1 })];
    expect(say(seen, null)).toBe('45 pages opened since 3 November. Seen not to comply: 2. Needs review: 1.');
  });

  it('is empty where no page was judged, also when some were not for this market', () => {
    expect(say([], null)).toBe('');
    expect(say([aDay(TODAY, { 'nothing-judged': 5 })], null)).toBe('');
    expect(say([aDay(TODAY, { 'nothing-judged': 5, 'nothing-seen': 1 })], null)).toContain('the 1 page');
  });
});

describe('the search', () => {
  const page: PageRow = {
    day: TODAY,
    address: 'https://www.tiktok.com/@kopi%20caf%C3%A9/video/1',
    platform: 'tiktok',
    state: 'violation',
    at: 0,
    tab: '1 7',
  };
  const all = { platform: '', state: '', tab: '', words: '' } as const;

  it.each([
    [{}, true],
    [{ words: '  KOPI   Café ' }, true],
    [{ words: 'kopi teh' }, false],
    [{ words: 'www' }, false],
    [{ platform: 'tiktok', state: 'violation', tab: '1 7' }, true],
    [{ platform: 'facebook' }, false],
    [{ state: 'nothing-seen' }, false],
    [{ tab: '2 7' }, false],
  ] as const)('%j finds it: %s', (wanted, found) => {
    expect(fits(page, { ...all, ...wanted })).toBe(found);
  });

  it('reads an address that is no text as it stands', () => {
    expect(readable('https://a.example/%E0%A4%A')).toBe('a.example/%e0%a4%a');
  });
});
