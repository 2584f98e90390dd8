/** `npm start -- --judge`: a saved observation once more, without a browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { judgeFile, loadLaw, saveObservation } from '../../scripts/start/law.mjs';
import { parseOptions } from '../../scripts/start/options.mjs';
import { readObservation } from '../../src/evidence/observation';
import type { Asked } from '../../src/model';
import { observationOf } from '../rules/observed';

const ASKED: Asked = { date: '2024-03-01', market: 'auto', reading: 'text' };
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-law-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
});

/** What is printed for the words after `npm start --`. */
async function printed(...words: string[]): Promise<string> {
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line) => void said.push(String(line)));
  const options = parseOptions(words);
  if (options === 'help') throw new Error('Help was asked for');
  await judgeFile(options);
  return said.join('\n');
}

const saved = () =>
  saveObservation(folder, 'buy', observationOf([{ kind: 'buy', label: 'Beli sekarang' }]), ASKED);

describe('--save', () => {
  it('writes an observation that can be read back', async () => {
    const { observation, asked, ruleSet, extensionVersion } = readObservation(
      readFileSync(await saved(), 'utf8'),
    );
    expect(observation.signals).toHaveLength(1);
    expect(asked).toEqual(ASKED);
    expect(ruleSet.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(extensionVersion).toMatch(/^\d+\.\d+/);
  });
});

describe('--judge', () => {
  it('gives the verdict as it was asked', async () => {
    const text = await printed('--judge', await saved());
    expect(text).toContain('on 2024-03-01, market id (currency), reading text');
    expect(text).toContain('outcome: needs-review');
    expect(text).toContain('Permendag 31/2023, Pasal 21 ayat (3)');
    expect(text).toContain('T1* inapplicable');
    expect(text).toContain('No web page shows:');
    expect(text).not.toContain('have changed');
  });

  it.each([
    [['--reading', 'strict'], 'outcome: violation'],
    [['--on', '2023-09-25'], 'outcome: inapplicable (no-rule-in-force)'],
    [['--on', '2026-06-08'], 'Permendag 19/2026, article not yet established'],
  ])('gives another with %j', async (words, text) => {
    expect(await printed('--judge', await saved(), ...words)).toContain(text);
  });

  it('says when the rules have changed since', async () => {
    const path = await saved();
    const file = JSON.parse(readFileSync(path, 'utf8'));
    file.ruleSet = { version: '2020.1.1', sha256: '0'.repeat(64) };
    writeFileSync(path, JSON.stringify(file));
    expect(await printed('--judge', path)).toContain(
      'The rules have changed since this was saved: it names version 2020.1.1',
    );
  });

  it('writes the verdict as JSON', async () => {
    const out = join(folder, 'out', 'verdict.json');
    await printed('--judge', await saved(), '--json', out, '--reading', 'all');
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ outcome: 'violation', reading: 'all' });
  });

  it('refuses what is no saved observation, and rules that it does not know', async () => {
    const other = join(folder, 'other.json');
    writeFileSync(other, '{}');
    await expect(printed('--judge', other)).rejects.toThrow('This file is no saved observation of Etalase.');
    await expect(printed('--judge', join(folder, 'none.json'))).rejects.toThrow('no readable file');
    await expect(printed('--judge', await saved(), '--rules', 'own-good')).rejects.toThrow('--rules knows');
    expect((await loadLaw()).BEYOND).toContain('own-goods');
  });
});
