import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  observationText,
  readObservation,
  ruleSetOf,
  savedObservation,
  UnreadableObservation,
} from '../../src/evidence/observation';
import { judge } from '../../src/judge';
import type { Asked } from '../../src/model';
import { RULE_SET_VERSION, RULES } from '../../src/rules';
import { observationOf } from '../rules/observed';

const ASKED: Asked = { date: '2024-03-01', market: 'auto', reading: 'text' };
const SET = { version: '2026.11.1', sha256: 'ab'.repeat(32) };
const saved = savedObservation(observationOf([{ kind: 'pay', label: 'Bayar' }]), ASKED, SET, '1.0.0');

describe('a saved observation', () => {
  it('is read back as it was written, and judged as before', () => {
    const read = readObservation(observationText(saved));
    expect(read).toEqual(saved);
    expect(judge(read.observation, RULES, read.asked)).toEqual(judge(saved.observation, RULES, ASKED));
  });

  it('keeps no more of an address than evidence does', () => {
    const observation = observationOf([{ kind: 'pay', frame: 'https://pay.example/?token=1' }], {
      url: 'https://user:pass@www.tiktok.com/@toko?sessionid=1#x',
    });
    const kept = observationText(savedObservation(observation, ASKED, SET, '1.0.0'));
    expect(kept).not.toMatch(/pass|sessionid|token/);
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['something else', '{"a":1}', 'no saved observation'],
    ['a list', '[]', 'no saved observation'],
    ['a later format', JSON.stringify({ ...saved, formatVersion: 2 }), 'format version 2'],
    [
      'no signals',
      JSON.stringify({ ...saved, observation: { ...saved.observation, signals: 1 } }),
      'signals',
    ],
    ['no day', JSON.stringify({ ...saved, asked: {} }), 'asked'],
    ['no rule set', JSON.stringify({ ...saved, ruleSet: null }), 'ruleSet'],
    ['rules that are no list', JSON.stringify({ ...saved, asked: { ...ASKED, rulesOn: 'x' } }), 'rulesOn'],
  ])('is refused with a reason: %s', (_name, text, reason) => {
    expect(() => readObservation(text)).toThrow(UnreadableObservation);
    expect(() => readObservation(text)).toThrow(reason);
  });

  it('of whatever content is read or refused with a sentence, and what is read can be judged', () => {
    const damaged = fc
      .jsonValue()
      .chain((value) =>
        fc.constantFrom(
          JSON.stringify(value),
          JSON.stringify({ ...saved, observation: value }),
          JSON.stringify({ ...saved, asked: value }),
          JSON.stringify({ ...saved, observation: { ...saved.observation, signals: [value] } }),
          JSON.stringify({ ...saved, observation: { ...saved.observation, marketSigns: [value] } }),
        ),
      );
    fc.assert(
      fc.property(damaged, (text) => {
        try {
          const { observation, asked } = readObservation(text);
          expect(judge(observation, RULES, asked).platform).toBe(observation.platform);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableObservation);
        }
      }),
    );
  });
});

describe('the rule set', () => {
  it('has a hash that changes with what a rule says', async () => {
    const before = await ruleSetOf(RULE_SET_VERSION, RULES);
    const [first, ...others] = RULES;
    const after = await ruleSetOf(RULE_SET_VERSION, [
      { ...first, version: 99 } as (typeof RULES)[0],
      ...others,
    ]);
    expect(before.version).toMatch(/^\d{4}\.\d{1,2}\.\d+$/);
    expect(before.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(after.sha256).not.toBe(before.sha256);
    expect(await ruleSetOf(RULE_SET_VERSION, RULES)).toEqual(before);
    // examples judge nothing
    const plain = RULES.map((rule) => ({ ...rule, examples: [] }));
    expect(await ruleSetOf(RULE_SET_VERSION, plain)).toEqual(before);
  });
});
