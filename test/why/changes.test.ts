import { describe, expect, it } from 'vitest';
import { judge } from '../../src/judge';
import type { Asked, Finding, Observation } from '../../src/model';
import { RULES } from '../../src/rules';
import { changesOf } from '../../src/why/changes';
import { observationOf, type Part } from '../rules/observed';

const ASKED: Asked = { date: '2024-03-01', market: 'auto', reading: 'text' };
const PAY: Part = { kind: 'pay', label: 'Bayar Rp25.000', traits: ['amount'] };

function findingOf(rule: string, observation: Observation, asked = ASKED): Finding {
  const { findings, alsoObserved } = judge(observation, RULES, asked);
  const finding = [...findings, ...alsoObserved].find((each) => each.rule === rule);
  if (!finding) throw new Error(`no finding of ${rule}`);
  return finding;
}

describe('what would change the verdict', () => {
  it('on a payment step: a way to a separate shop, its absence, another day; no other reading', () => {
    const observation = observationOf([PAY]);
    expect(changesOf(findingOf('in-app-payment', observation), observation, ASKED)).toEqual([
      { what: 'leads-to-a-shop', rule: 'pass', page: 'pass' },
      { what: 'not-there', rule: 'inapplicable', page: 'inapplicable' },
      { what: 'reading', reading: 'strict', page: 'violation' },
      { what: 'reading', reading: 'all', page: 'violation' },
      { what: 'day', date: '2023-09-25', page: 'inapplicable' },
    ]);
  });

  it('on a whole checkout: the button leads out, and its fields are gone', () => {
    const observation = observationOf([
      PAY,
      { kind: 'payment-method', label: 'GoPay · OVO' },
      { kind: 'order-summary', label: 'Alamat · Total' },
    ]);
    expect(changesOf(findingOf('in-app-payment', observation), observation, ASKED)[0]).toEqual({
      what: 'leads-to-a-shop',
      rule: 'pass',
      page: 'pass',
    });
  });

  it('on an order: the strict reading', () => {
    const observation = observationOf([{ kind: 'buy', label: 'Beli sekarang' }]);
    expect(changesOf(findingOf('in-app-order', observation), observation, ASKED)).toContainEqual({
      what: 'reading',
      reading: 'strict',
      page: 'violation',
    });
  });

  it('on an embedded frame: a link in its place', () => {
    const observation = observationOf([
      {
        kind: 'payment-frame',
        label: 'Midtrans',
        destination: { relation: 'payment', host: 'app.midtrans.com' },
        traits: ['frame'],
      },
    ]);
    const changes = changesOf(findingOf('embedded-checkout', observation), observation, ASKED);
    expect(changes).toContainEqual({ what: 'not-there', rule: 'inapplicable', page: 'inapplicable' });
    expect(changes.some(({ what }) => what === 'leads-to-a-shop')).toBe(false);
  });

  it('on a link that keeps its word: nothing to lead out any more', () => {
    const observation = observationOf([
      { kind: 'link-out', label: 'Beli', destination: { relation: 'other', host: 'toko.example' } },
    ]);
    const changes = changesOf(findingOf('in-app-order', observation), observation, ASKED);
    expect(changes.map(({ what }) => what)).toEqual(['not-there', 'reading', 'reading', 'day']);
  });

  it('never alters the observation that it is given', () => {
    const observation = observationOf([PAY, { kind: 'shop-frame', label: 'Blibli' }]);
    const before = structuredClone(observation);
    for (const rule of ['in-app-payment', 'embedded-checkout', 'complaint-contact']) {
      changesOf(findingOf(rule, observation), observation, ASKED);
    }
    expect(observation).toEqual(before);
  });
});
