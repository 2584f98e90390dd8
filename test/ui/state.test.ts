import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../src/background/badge';
import { relationText } from '../../src/ui/describe';
import { decisive, sentence, stateOf, stillLooking } from '../../src/ui/state';
import { textsIn } from '../../src/ui/text';
import { aFinding, aVerdict, SEEN_AT } from '../samples';

const en = textsIn('en');
const id = textsIn('id');

const violation = aVerdict();
const strict = aVerdict({ findings: [aFinding({ test: 'T2' })] });
const review = aVerdict({ outcome: 'needs-review', findings: [aFinding({ outcome: 'needs-review' })] });
const pass = aVerdict({ outcome: 'pass', findings: [aFinding({ outcome: 'pass' })] });
const nothing = aVerdict({ outcome: 'inapplicable', note: 'nothing-seen', findings: [] });
const elsewhere = aVerdict({ ...nothing, note: 'other-market', market: 'us' });
const noRule = aVerdict({ ...nothing, note: 'no-rule-in-force', date: '2020-01-02' });

describe('a verdict at one glance', () => {
  it.each([
    [violation, 'violation', '!', 'A payment step was seen on TikTok itself.'],
    [
      strict,
      'violation',
      '!',
      'Ordering was seen on TikTok itself, which does not comply under the strict reading.',
    ],
    [review, 'needs-review', '?', 'A payment step was seen here.'],
    [pass, 'promotion-only', '✓', 'Only promotion was seen: the way to buy leads out of TikTok.'],
    [nothing, 'nothing-seen', '–', 'No way to buy or pay for goods was seen on this TikTok page.'],
    [
      elsewhere,
      'nothing-judged',
      '–',
      'This page seems to be for another market (United States), so the Indonesian rules were not applied.',
    ],
    [noRule, 'nothing-judged', '–', 'No rule was in force on 2 January 2020.'],
  ] as const)('%# is a state, a sign and a sentence', (verdict, state, sign, said) => {
    expect(stateOf(verdict)).toBe(state);
    expect(sentence(verdict, en)).toBe(said);
    expect(badgeOf(verdict, en).text).toBe(sign);
    expect(badgeOf(verdict, en).title).toContain(said);
  });

  it('speaks Indonesian', () => {
    expect(sentence(violation, id)).toBe('Terlihat langkah pembayaran di TikTok sendiri.');
    expect(badgeOf(violation, id).title).toBe(
      'Etalase · Terlihat tidak sesuai. Terlihat langkah pembayaran di TikTok sendiri.',
    );
  });

  it('is empty on a page that is not covered', () => {
    expect(badgeOf(null, en)).toMatchObject({ text: '', title: 'Etalase' });
  });

  it('rests on the first finding with the worst outcome', () => {
    const findings = [
      aFinding({ rule: 'a', outcome: 'pass' }),
      aFinding({ rule: 'b' }),
      aFinding({ rule: 'c' }),
    ];
    expect(decisive(aVerdict({ findings }))?.rule).toBe('b');
  });
});

describe('stillLooking', () => {
  const now = Date.parse(SEEN_AT);

  it('holds while an empty page has not been looked at, but not for ever', () => {
    const fresh = { ...nothing, looked: false };
    expect(stillLooking(fresh, SEEN_AT, now + 1000)).toBe(true);
    expect(stillLooking(fresh, SEEN_AT, now + 60_000)).toBe(false);
    expect(stillLooking(nothing, SEEN_AT, now)).toBe(false);
    expect(stillLooking({ ...violation, looked: false }, SEEN_AT, now)).toBe(false);
  });
});

describe('relationText', () => {
  it.each([
    ['platform', undefined, 'TikTok itself'],
    ['affiliated', undefined, 'a site affiliated with TikTok'],
    ['shop', 'Shopee', 'a separate shop, Shopee'],
    ['shop', undefined, 'a separate shop'],
    ['payment', 'DOKU', 'a payment provider, DOKU'],
    ['payment', undefined, 'a payment provider'],
    ['other', 'x', 'another site'],
    ['unknown', undefined, 'could not be made out'],
  ] as const)('%s %s', (relation, name, said) => {
    const destination = { relation, host: 'x.example', ...(name === undefined ? {} : { name }) };
    expect(relationText(destination, 'TikTok', en)).toBe(said);
  });
});
