/** What is left of a verdict without what the user called wrong. */
import { describe, expect, it } from 'vitest';
import { without } from '../../src/background/mistakes';
import { judge } from '../../src/judge';
import type { Observation, Signal } from '../../src/model';
import { RULES } from '../../src/rules';

function signal(kind: Signal['kind'], label: string): Signal {
  const at = '2026-11-03T02:00:00.000Z';
  return {
    kind,
    label,
    destination: { relation: 'platform', host: 'www.tiktok.com', name: 'TikTok' },
    selector: `#${label.toLowerCase()}`,
    snippet: '<button>',
    frame: '',
    frameId: 0,
    traits: ['amount'],
    firstSeen: at,
    lastSeen: at,
  };
}

const pay = signal('pay', 'Bayar');
const order = signal('order', 'Pesan');
const page: Observation = {
  platform: 'tiktok',
  platformName: 'TikTok',
  host: 'platform',
  url: 'https://www.tiktok.com/@toko/video/1',
  seenAt: '2026-11-03T02:00:00.000Z',
  marketSigns: [{ kind: 'currency', market: 'id', seen: 'Rp' }],
  signals: [pay, order],
  looked: true,
  truncated: false,
};
const verdict = judge(page, RULES, { market: 'auto', reading: 'text', date: '2026-11-03' });

describe('a verdict', () => {
  it('stays as it is when nothing is called wrong', () => {
    expect(verdict.outcome).toBe('violation');
    expect(without(verdict, () => false)).toEqual({ verdict, hidden: [] });
  });

  it('loses the finding that is called wrong, and is as heavy as what is left', () => {
    const { verdict: left, hidden } = without(verdict, (rule) => rule === 'in-app-payment');
    expect(hidden.map(({ rule }) => rule)).toEqual(['in-app-payment']);
    expect(left.findings.some(({ rule }) => rule === 'in-app-payment')).toBe(false);
    expect(left.outcome).toBe('needs-review');
  });

  it('keeps a finding as long as one of its signals is not called wrong', () => {
    const finding = verdict.findings.find(
      ({ outcome, signals }) => outcome !== 'inapplicable' && signals.length > 1,
    );
    expect(finding).toBeDefined();
    const { verdict: left, hidden } = without(
      verdict,
      (rule, each) => rule === finding?.rule && each === finding.signals[0],
    );
    expect(hidden).toEqual([]);
    expect(left.findings.find(({ rule }) => rule === finding?.rule)?.signals).toEqual(
      finding?.signals.slice(1),
    );
    expect(left.outcome).toBe(verdict.outcome);
  });

  it('says that nothing was seen once everything is called wrong', () => {
    expect(without(verdict, () => true).verdict).toMatchObject({
      outcome: 'inapplicable',
      note: 'nothing-seen',
    });
  });
});
