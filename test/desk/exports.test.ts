/** What leaves the desk as text: no formula, no header, no field that somebody else has put there. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { emlOf, encodedWords, fileName } from '../../src/desk/eml';
import { found } from '../../src/desk/find';
import { mailtoOf, messageOf, oneLine, subjectOf, whatsAppOf } from '../../src/desk/message';
import { csvOf, jsonOf } from '../../src/desk/table';
import { plainText } from '../../src/inbox/escape';
import type { SealedRecord } from '../../src/inbox/form';
import type { ReportRecord } from '../../src/storage/reports';
import { textsIn } from '../../src/ui/text';
import { anAbout } from '../storage/desk-samples';

const ID = '0c7c9d0e-5a5b-4b7e-9a63-e7a1a5e00001';
const texts = textsIn('id');

function aReport(differs: Partial<ReportRecord> = {}): SealedRecord {
  return {
    id: ID,
    state: 'sealed',
    about: anAbout(),
    startedAt: '2026-10-04T07:05:09.000Z',
    changedAt: '2026-10-04T07:05:09.000Z',
    sealed: { name: `report-${ID}.wacz`, sha256: 'ab'.repeat(32), size: 7, key: 'cd'.repeat(32) },
    notes: '',
    ticket: '',
    reply: '',
    remindOn: '',
    receipts: 2,
    ...differs,
  } as SealedRecord;
}

/** Words that do harm in one format or another. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .tuple(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        '＝',
        '＠',
        '"',
        ',',
        ';',
        '\r\n',
        '\n.\r\n',
        '--',
        '=?utf-8?B?',
        '\u202e',
      ),
      fc.constantFrom('cmd|calc!A0', 'HYPERLINK("x")', 'Bcc: x@x.example', '<script>', '\n=1+1', '"\n=1+1'),
    )
    .map((parts) => parts.join('')),
);

describe('the list as CSV', () => {
  it('holds no cell that a spreadsheet would take for a formula, and loses nothing', () => {
    fc.assert(
      fc.property(
        fc.array(hostile, { minLength: 4, maxLength: 4 }),
        ([notes = '', ticket = '', url = '', rule = '']) => {
          const report = aReport({ notes, ticket, about: anAbout({ url, rules: [rule] }) });
          const { data, errors } = Papa.parse<string[]>(csvOf([report]).slice(1), { newline: '\r\n' });
          expect(errors).toEqual([]);
          expect(data).toHaveLength(2);
          const row = new Map(data[0]?.map((name, place) => [name, data[1]?.[place] ?? '']));
          for (const cell of row.values()) expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
          for (const [name, words] of [
            ['notes', notes],
            ['ticket', ticket],
            ['url', url],
            ['rules', rule],
          ] as const) {
            expect(row.get(name)?.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '')).toBe(plainText(words));
          }
        },
      ),
    );
  });

  it('begins with the mark by which spreadsheets know UTF-8', () => {
    expect(csvOf([])).toMatch(/^\ufeffid,state,/);
  });
});

describe('the list as JSON', () => {
  it('gives back what went in, with the history', () => {
    fc.assert(
      fc.property(hostile, (notes) => {
        const { reports } = JSON.parse(jsonOf([{ ...aReport({ notes }), history: [] }]));
        expect(reports).toEqual([{ ...aReport({ notes }), history: [] }]);
      }),
    );
  });
});

/** Headers and parts of a mail, read by the rules and not by our code. */
function readMail(eml: string): { headers: Map<string, string>; parts: string[] } {
  const end = eml.indexOf('\r\n\r\n');
  const lines = eml
    .slice(0, end)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers = new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const boundary = /boundary="([^"]+)"/.exec(headers.get('Content-Type') ?? '')?.[1] ?? '';
  return { headers, parts: eml.slice(end).split(`\r\n--${boundary}`).slice(1, -1) };
}

function decodeWords(header: string): string {
  if (!header.startsWith('=?')) return header;
  const words = [...header.matchAll(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g)];
  return words.map(([, text = '']) => Buffer.from(text, 'base64').toString('utf8')).join('');
}

describe('a mail draft', () => {
  it('has the headers that we wrote and no other, short lines, and the file as it is', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (to, subject, body, name) => {
        const bytes = new TextEncoder().encode(name);
        const eml = emlOf(
          { to, subject, body, attachment: { name, type: 'application/wacz', bytes } },
          'b_1',
        );
        const { headers, parts } = readMail(eml);
        expect([...headers.keys()]).toEqual(['To', 'Subject', 'X-Unsent', 'MIME-Version', 'Content-Type']);
        expect(headers.get('To')).toMatch(/^[\w.+@-]*$/);
        expect(decodeWords(headers.get('Subject') ?? '')).toBe(oneLine(subject));
        expect(eml).toMatch(/^[\x20-\x7e\r\n]*$/);
        for (const line of eml.split('\r\n')) expect(line.length).toBeLessThan(200);
        expect(parts).toHaveLength(2);
        const file = (parts[1] ?? '').split('\r\n\r\n')[1] ?? '';
        expect(Buffer.from(file, 'base64').equals(Buffer.from(bytes))).toBe(true);
      }),
    );
  });

  it('writes a long subject in words that each fit a line', () => {
    for (const line of encodedWords('pembayaran di dalam platform é '.repeat(9)).split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(76);
    }
  });

  it('names its file without a path', () => {
    expect(fileName('../../etc/passwd')).toBe('__.._etc_passwd');
    fc.assert(
      fc.property(hostile, (name) => {
        expect(fileName(name)).toMatch(/^(?!\.)[\w.-]*$/);
      }),
    );
  });
});

describe('a message to an office', () => {
  it('names the report, the page, the file and its hash, and accuses nobody', () => {
    const body = messageOf(aReport(), ['Pembayaran di dalam platform'], texts);
    for (const part of [
      'LP-0c7c9d0e',
      anAbout().url,
      'ab'.repeat(32),
      'cd'.repeat(8),
      '- Pembayaran',
      'WIB',
    ]) {
      expect(body).toContain(part);
    }
    expect(subjectOf(aReport(), texts)).toMatch(/^\[LP-0c7c9d0e\] /);
    expect(body).not.toMatch(/melanggar|bersalah|ilegal/i);
  });

  it('opens a draft that is short enough and holds only what it should', () => {
    fc.assert(
      fc.property(hostile, hostile, (url, title) => {
        const report = aReport({ about: anAbout({ url: url.repeat(30), platformName: title }) });
        const body = messageOf(report, [title], texts);
        const mail = mailtoOf('a@b.example', subjectOf(report, texts), body);
        expect(mail).toMatch(/^mailto:a%40b\.example\?subject=[^&\s]*&body=[^&\s]*$/);
        expect([...new URL(mail).searchParams.keys()]).toEqual(['subject', 'body']);
        expect(mail.length).toBeLessThanOrEqual(2000);
        const chat = whatsAppOf('628111', body);
        expect(chat.length).toBeLessThanOrEqual(1800);
        expect([...new URL(chat).searchParams.keys()]).toEqual(['text']);
        expect(() => decodeURIComponent(chat)).not.toThrow();
      }),
    );
  });
});

describe('the search', () => {
  const [a, b] = [
    aReport({ id: 'a', notes: 'Menunggu kabar' }),
    aReport({ id: 'b', state: 'rejected', remindOn: '2026-10-01' }),
  ];
  const now = new Date('2026-10-04T08:00:00Z');
  const ids = (search: string, filter: Parameters<typeof found>[1]['filter']) =>
    found([a, b], { search, filter }, now).map(({ id }) => id);

  it('finds every word wherever it stands, in any case', () => {
    expect(ids('KABAR tiktok', 'all')).toEqual(['a']);
    expect(ids('  ', 'all')).toEqual(['a', 'b']);
    expect(ids('kabar facebook', 'all')).toEqual([]);
  });

  it('keeps to the states that are asked for', () => {
    expect(ids('', 'open')).toEqual(['a']);
    expect(ids('', 'trouble')).toEqual(['b']);
    expect(ids('', 'reminders')).toEqual(['b']);
    expect(ids('', 'withdrawn')).toEqual([]);
  });
});
