import { describe, expect, it } from 'vitest';
import { browserName, freeze, isUnchanged, withOffset } from '../../src/evidence/freeze';
import { RULES } from '../../src/rules';
import { aFinding, aSignal, aVerdict } from '../samples';

const MOMENT = {
  id: '6f1c2a3e-0000-4000-8000-000000000001',
  now: new Date('2026-10-04T07:05:09Z'),
  timeZone: 'Asia/Jakarta',
  extensionVersion: '1.2.3',
  browser: 'Firefox 153',
  rules: RULES,
};

describe('freeze', () => {
  it('keeps the verdict, the moment and a hash over both', async () => {
    const evidence = await freeze(aVerdict(), MOMENT);
    expect(evidence).toMatchObject({
      id: MOMENT.id,
      timeZone: 'Asia/Jakarta',
      extensionVersion: '1.2.3',
      browser: 'Firefox 153',
      verdict: { platform: 'tiktok', outcome: 'violation' },
    });
    expect(evidence.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(evidence.ruleSet).toMatch(/^[0-9a-f]{64}$/);
    expect(Date.parse(evidence.capturedAt)).toBe(MOMENT.now.getTime());
  });

  it('holds after storage, and breaks with any change', async () => {
    const evidence = await freeze(aVerdict(), MOMENT);
    expect(await isUnchanged(JSON.parse(JSON.stringify(evidence)))).toBe(true);
    expect(await isUnchanged({ ...evidence, capturedAt: '2026-10-05T00:00:00+00:00' })).toBe(false);
    expect(await isUnchanged({ ...evidence, verdict: { ...evidence.verdict, outcome: 'pass' } })).toBe(false);
  });

  it('cleans every address before anything is kept', async () => {
    const signal = aSignal({ frame: 'https://pay.example/form?token=secret', frameId: 3 });
    const verdict = aVerdict({
      url: 'https://me:secret@www.tiktok.com/@toko?token=secret#secret',
      findings: [aFinding({ signals: [signal] })],
      digital: [aSignal({ ...signal, digital: 'coins' })],
    });
    expect(JSON.stringify(await freeze(verdict, MOMENT))).not.toContain('secret');
  });

  it('names another rule set when a rule changes', async () => {
    const first = RULES.slice(0, 1).map((rule) => ({ ...rule, title: { id: 'x', en: 'x' } }));
    const changed = await freeze(aVerdict(), { ...MOMENT, rules: [...first, ...RULES.slice(1)] });
    expect(changed.ruleSet).not.toBe((await freeze(aVerdict(), MOMENT)).ruleSet);
  });
});

describe('withOffset', () => {
  it('is the same instant with the offset of this clock', () => {
    const text = withOffset(MOMENT.now);
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(Date.parse(text)).toBe(MOMENT.now.getTime());
  });
});

describe('browserName', () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0', 'Firefox 153'],
    ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/156.0.0.0 Safari/537.36', 'Chrome 156'],
    ['Mozilla/5.0 (Windows) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0', 'Edge 156'],
    ['curl/8', 'unknown'],
  ])('reads %s as %s', (agent, name) => {
    expect(browserName(agent)).toBe(name);
  });
});
