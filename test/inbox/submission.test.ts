import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText, xmlText } from '../../src/inbox/escape';
import { QUESTIONS, type SealedRecord } from '../../src/inbox/form';
import { jsonSubmission, openRosaSubmission } from '../../src/inbox/submission';
import { anAbout } from '../storage/desk-samples';

const ID = '0c7c9d0e-5a5b-4b7e-9a63-e7a1a5e00001';

function aReport(differs: Partial<SealedRecord['about']> = {}, name = 'report.wacz'): SealedRecord {
  return {
    id: ID,
    state: 'sealed',
    about: anAbout(differs),
    startedAt: '',
    changedAt: '',
    sealed: { name, sha256: 'ab12', size: 7, key: 'cd34' },
    notes: 'SECRET NOTE',
    ticket: 'SECRET TICKET',
    reply: '',
    remindOn: '',
    receipts: 2,
  };
}

/** A reader of the little XML that we write: elements with text, nothing else. */
function elementsOf(xml: string): Map<string, string> {
  const inside = xml.replace(/^<\?xml[^>]*>\n<data [^<>]*>\n/, '').replace(/<\/data>\n$/, '');
  const found = [...inside.matchAll(/<([\w:]+)>([^<>]*)<\/\1>/g)].map(([, name = '', text = '']) => [
    name,
    text.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_, entity: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[entity] ?? '',
    ),
  ]);
  return new Map(found as [string, string][]);
}

describe('an OpenRosa submission', () => {
  it('answers every question, and is known by the id of the report', () => {
    const { text, type } = openRosaSubmission(aReport());
    expect(type).toBe('text/xml');
    const elements = elementsOf(text);
    expect([...elements.keys()]).toEqual([...QUESTIONS.map(({ name }) => name), 'orx:instanceID']);
    expect(elements.get('orx:instanceID')).toBe(`uuid:${ID}`);
    expect(elements.get('bundle')).toBe('report.wacz');
  });

  it('is the same each time', () => {
    expect(openRosaSubmission(aReport())).toEqual(openRosaSubmission(aReport()));
  });

  it('says nothing that the user wrote for himself', () => {
    for (const { text } of [openRosaSubmission(aReport()), jsonSubmission(aReport())]) {
      expect(text).not.toContain('SECRET');
    }
  });

  it('holds no markup but its own, whatever the page says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (hostile) => {
        const about = {
          platform: hostile,
          url: `https://toko.example/${hostile}`,
          rules: [hostile, '</rules><x>'],
        };
        const { text } = openRosaSubmission(aReport(about, hostile), hostile);
        const elements = elementsOf(text);
        expect([...elements.keys()]).toEqual([...QUESTIONS.map(({ name }) => name), 'orx:instanceID']);
        expect(elements.get('platform')).toBe(plainText(hostile));
        expect(text.match(/<!|<\?(?!xml version)/)).toBeNull();
      }),
    );
  });
});

describe('a JSON submission', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (hostile) => {
        const { text } = jsonSubmission(aReport({ url: hostile }));
        expect(JSON.parse(text)).toMatchObject({
          format: 'etalase-submission/1',
          id: ID,
          url: plainText(hostile),
        });
      }),
    );
  });
});

describe('text of a page', () => {
  it('keeps no control character, no half letter, and nothing that turns its direction', () => {
    expect(plainText('a\u0000b\u001bc\u202ed\u2066e\ud800f\ufffeg')).toBe('abcde\ufffdfg');
    expect(plainText('dua\nbaris\tdan 🛒')).toBe('dua\nbaris\tdan 🛒');
    expect(xmlText(`<a href="x">&'</a>`)).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;');
  });
});
