import { describe, expect, it } from 'vitest';
import { reportContent } from '../../src/evidence/content';
import { type Draft, FIRST_CHOICES } from '../../src/evidence/draft';
import { firstAreas } from '../../src/evidence/redaction/areas';
import { brokenReport } from '../../src/evidence/sealed/schema';
import { judge } from '../../src/judge';
import { OBSERVATION_FORMAT, OBSERVATION_VERSION, type Observation } from '../../src/model';
import { letter, letterText } from '../../src/report/letter';
import { letterDocument } from '../../src/report/letter-document';
import { RULE_SET_VERSION, RULES } from '../../src/rules';
import { textsIn } from '../../src/ui/text';
import { aCapture } from '../evidence/redaction/sample';
import { aPage, aSignal, SEEN_AT } from '../samples';

const ID = '6f1c2a3e-0000-4000-8000-000000000001';
const HOSTILE = '<img src=x onerror=alert(1)>\r\nBcc: a@b.example';

function facts(note = '', label = 'Bayar Rp189.000') {
  const observation: Observation = {
    ...aPage(),
    seenAt: SEEN_AT,
    looked: true,
    truncated: false,
    signals: [
      aSignal({ kind: 'pay', label, destination: { relation: 'platform', host: 'www.tiktok.com' } }),
      aSignal({
        kind: 'payment-form',
        selector: '#card',
        destination: { relation: 'platform', host: 'www.tiktok.com' },
      }),
    ],
  };
  const asked = { date: '2026-10-04', market: 'id', reading: 'text' as const };
  const ruleSet = { version: RULE_SET_VERSION, sha256: 'a'.repeat(64) };
  const step = { domain: 'tiktok.com', host: 'www.tiktok.com' };
  const capture = aCapture({
    journey: [
      { at: '2026-10-04T07:01:00.000Z', kind: 'promotion', ...step },
      { at: '2026-10-04T07:02:00.000Z', kind: 'other', host: '', domain: '' },
      { at: '2026-10-04T07:03:00.000Z', kind: 'payment', ...step },
    ],
  });
  const draft: Draft = {
    version: 1,
    saved: {
      format: OBSERVATION_FORMAT,
      formatVersion: OBSERVATION_VERSION,
      observation,
      asked,
      ruleSet,
      extensionVersion: '1.2.3',
    },
    captured: { utc: SEEN_AT, local: '2026-10-04T14:05:09+07:00', timeZone: 'Asia/Jakarta' },
    browser: 'Firefox 153',
    capture,
    picture: null,
    choices: { ...FIRST_CHOICES, note },
    areas: firstAreas(capture, []),
  };
  const verdict = judge(observation, RULES, asked);
  const redactions = [{ where: 'snapshot', reason: 'name', saltedHash: 'b'.repeat(64) }];
  const content = reportContent(ID, draft, observation, verdict, ruleSet, redactions);
  const caption = { id: 'Temuan', en: 'Finding' };
  const pictures = [{ name: 'finding-1', caption }];
  return { content, verdict, pictures, notShown: [{ why: 'refused' as const }] };
}

describe('the content of a report', () => {
  it('keeps the published schema', () => {
    const { content } = facts('Catatan');
    const sealed = { at: SEEN_AT, software: 'Etalase 1.2.3' };
    const whole = { format: 'etalase-report', version: 1, ...content, sealed, pictures: [] };
    expect(brokenReport(JSON.parse(JSON.stringify(whole)))).toBeUndefined();
  });
});

describe.each(['id', 'en'] as const)('the letter (%s)', (language) => {
  const texts = textsIn(language);

  it('says what was seen, where, when, and under which article; never guilt', () => {
    const text = letterText(letter(facts('Muncul setelah “Beli”.'), texts));
    expect(text).toContain('“Bayar Rp189.000”');
    expect(text).toContain(aPage().url);
    expect(text).toContain(SEEN_AT);
    expect(text).toContain('2026-10-04T14:05:09+07:00');
    expect(text).toMatch(/Permendag/);
    expect(text).toContain('Muncul setelah “Beli”.');
    expect(text).toContain(`report-${ID}.wacz`);
    expect(text).not.toMatch(/\b(ilegal|illegal|guilty|bersalah)\b/i);
  });

  it('says what the file shows and what it does not, and how the user came there', () => {
    const text = letterText(letter(facts(), texts));
    expect(text).toContain(texts.say('letterProvesUnchanged'));
    expect(text).toContain(texts.say('letterProvesNot'));
    expect(text).toContain(texts.say('journeyPromotion'));
    expect(text).toContain(texts.say('letterCovered', 1));
    expect(text).toContain(texts.say('notShownRefused', ''));
  });

  it('is a document without script that loads nothing, with its pictures inside', () => {
    const blocks = letter(facts(HOSTILE, HOSTILE), texts);
    const png = new Uint8Array([137, 80, 78, 71]);
    const document = letterDocument(blocks, HOSTILE, language, new Map([['finding-1', png]]));
    const tags = [...document.matchAll(/<([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase());
    expect(new Set(tags)).toEqual(
      new Set([
        'html',
        'head',
        'meta',
        'title',
        'style',
        'body',
        'main',
        'h1',
        'h2',
        'p',
        'br',
        'ul',
        'li',
        'figure',
        'img',
        'figcaption',
      ]),
    );
    expect(document).toContain('src="data:image/png;base64,iVBORw==');
    expect(document).not.toMatch(/<img src=x|<script| on[a-z]+="/);
    expect(document).toContain(`lang="${language}"`);
  });
});
