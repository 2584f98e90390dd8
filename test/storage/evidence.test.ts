import { beforeEach, describe, expect, it, vi } from 'vitest';
import { freeze } from '../../src/evidence/freeze';
import type { Evidence } from '../../src/model';
import { EVIDENCE_LIMIT, findEvidence, keepEvidence } from '../../src/storage/evidence';
import { FakeBrowser } from '../fake-browser';
import { aVerdict } from '../samples';

const browser = vi.hoisted(() => ({ fake: undefined as unknown }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return browser.fake;
  },
}));

let fake: FakeBrowser;
beforeEach(() => {
  fake = new FakeBrowser();
  browser.fake = fake;
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

function evidenceOf(day: number): Promise<Evidence> {
  return freeze(aVerdict(), {
    id: `evidence-${day}`,
    now: new Date(Date.UTC(2026, 0, day)),
    timeZone: 'UTC',
    extensionVersion: '1',
    browser: 'Chrome 156',
    rules: [],
  });
}

describe('evidence', () => {
  it('is kept up to a number, and the oldest goes first', async () => {
    for (let day = 1; day <= EVIDENCE_LIMIT + 2; day += 1) {
      await keepEvidence(await evidenceOf(day));
    }
    expect(await findEvidence('evidence-1')).toBeNull();
    expect(await findEvidence('evidence-2')).toBeNull();
    expect(await findEvidence('evidence-3')).not.toBeNull();
    expect(await findEvidence(`evidence-${EVIDENCE_LIMIT + 2}`)).not.toBeNull();
  });

  it('makes room when the area is full', async () => {
    const size = JSON.stringify(await evidenceOf(1)).length;
    fake.storage.session.quota = Math.floor(size * 2.5);
    for (const day of [2, 1, 3]) {
      await keepEvidence(await evidenceOf(day));
    }
    expect(await findEvidence('evidence-1')).toBeNull();
    expect(await findEvidence('evidence-2')).not.toBeNull();
    expect(await findEvidence('evidence-3')).not.toBeNull();
  });

  it('is refused when it does not fit even alone', async () => {
    fake.storage.session.quota = 10;
    await expect(keepEvidence(await evidenceOf(1))).rejects.toThrow(/quota/i);
  });
});
