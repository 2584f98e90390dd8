import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/evidence/canonical';
import { freeze } from '../../src/evidence/freeze';
import { signalKey } from '../../src/evidence/same-signal';
import { EVERYTHING, NOTE_LIMIT, reportFileName, reportText, share } from '../../src/evidence/share';
import type { Evidence } from '../../src/model';
import { RULES } from '../../src/rules';
import { aFinding, aSignal, aVerdict } from '../samples';

const pay = aSignal({ kind: 'pay', label: 'Bayar', selector: '#pay', frame: 'https://www.tiktok.com/pay/x' });
const buy = aSignal({ kind: 'buy', label: 'Beli', selector: '#buy' });
const coins = aSignal({ label: 'Koin', selector: '#coins', digital: 'coins' });

let evidence: Evidence;
beforeAll(async () => {
  const verdict = aVerdict({
    url: 'https://www.youtube.com/watch?v=1',
    findings: [
      aFinding({ signals: [pay] }),
      aFinding({ rule: 'in-app-order', test: 'T2', outcome: 'needs-review', signals: [buy, pay] }),
      aFinding({ rule: 'affiliated-checkout', test: 'T3', outcome: 'inapplicable', signals: [] }),
    ],
    digital: [coins],
  });
  const facts = { timeZone: 'UTC', extensionVersion: '1.2.3', browser: 'Chrome 156', rules: RULES };
  evidence = await freeze(verdict, { id: 'one', now: new Date('2026-10-04T07:05:09Z'), ...facts });
});

describe('share', () => {
  it('shares everything as it was frozen when nothing was left out', async () => {
    const report = await share(evidence, EVERYTHING);
    const { sha256: original, ...facts } = evidence;
    expect(report.evidence).toEqual(facts);
    expect(report.originalSha256).toBe(original);
    expect(report.leftOut).toEqual({ address: 'full', snippets: false, findings: 0, signals: 0 });
  });

  it('hashes what is shared, and keeps the hash of what was frozen', async () => {
    const report = await share(evidence, { ...EVERYTHING, note: 'Saya menekan Beli.' });
    const { sha256: shared, ...rest } = JSON.parse(reportText(report));
    expect(await sha256(rest)).toBe(shared);
    expect(shared).not.toBe(evidence.sha256);
    expect(report.originalSha256).toBe(evidence.sha256);
  });

  it('takes a signal out wherever it occurs, with a finding that rested on nothing else', async () => {
    const { evidence: trimmed, leftOut } = await share(evidence, {
      ...EVERYTHING,
      withoutSignals: [signalKey(pay), signalKey(coins)],
    });
    expect(JSON.stringify(trimmed)).not.toMatch(/Bayar|Koin/);
    expect(trimmed.verdict.findings.map(({ rule }) => rule)).toEqual(['in-app-order', 'affiliated-checkout']);
    expect(trimmed.verdict.outcome).toBe('needs-review');
    expect(leftOut).toMatchObject({ findings: 1, signals: 2 });
  });

  it('says the worst of what is left when findings are taken out', async () => {
    const without = (...withoutFindings: string[]) => share(evidence, { ...EVERYTHING, withoutFindings });
    expect((await without('in-app-payment')).evidence.verdict.outcome).toBe('needs-review');
    expect((await without('in-app-payment', 'in-app-order')).evidence.verdict.outcome).toBe('inapplicable');
  });

  it('shortens every address to what was chosen', async () => {
    const { evidence: trimmed } = await share(evidence, { ...EVERYTHING, address: 'host' });
    expect(trimmed.verdict.url).toBe('https://www.youtube.com/');
    expect(trimmed.verdict.findings[0]?.signals[0]?.frame).toBe('https://www.tiktok.com/');
  });

  it('leaves out places in the code without mistaking signals for one another', async () => {
    const { evidence: trimmed, leftOut } = await share(evidence, { ...EVERYTHING, snippets: false });
    expect(JSON.stringify(trimmed)).not.toMatch(/#pay|#buy|<button/);
    expect(leftOut).toEqual({ address: 'full', snippets: true, findings: 0, signals: 0 });
  });

  it('keeps a long note within bounds', async () => {
    const { note } = await share(evidence, { ...EVERYTHING, note: `  ${'a'.repeat(NOTE_LIMIT * 2)}` });
    expect(note.length).toBeLessThanOrEqual(NOTE_LIMIT);
  });
});

describe('reportFileName', () => {
  it('holds platform and day, and nothing that is no file name', async () => {
    expect(reportFileName(await share(evidence, EVERYTHING))).toBe('etalase-tiktok-2026-10-04.json');
    const odd = { ...evidence, verdict: { ...evidence.verdict, platform: '../x' } };
    expect(reportFileName(await share(odd, EVERYTHING))).toBe('etalase-x-2026-10-04.json');
  });
});
