/** What the user says of findings, as it is kept. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { closeDatabase, DATABASE } from '../../src/storage/database';
import { findOpinions, forgetOpinion, keepOpinion, type Opinion, tally } from '../../src/storage/mistakes';

const opinion = (id: string, rule: string, said: Opinion['opinion']): Opinion => ({
  id,
  rule,
  opinion: said,
  signals: ['a'],
  at: '2026-11-03T02:00:00.000Z',
});

describe('opinions', () => {
  afterEach(async () => {
    await closeDatabase();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(DATABASE).onsuccess = resolve;
    });
  });

  it('are found by id, replaced, and taken back', async () => {
    await keepOpinion(opinion('1', 'in-app-payment', 'wrong'));
    expect(await findOpinions(['2', '1'])).toEqual([undefined, opinion('1', 'in-app-payment', 'wrong')]);
    await keepOpinion(opinion('1', 'in-app-payment', 'right'));
    expect((await findOpinions(['1']))[0]?.opinion).toBe('right');
    await forgetOpinion('1');
    expect(await findOpinions(['1'])).toEqual([undefined]);
  });

  it('are counted by rule', async () => {
    await keepOpinion(opinion('1', 'in-app-payment', 'wrong'));
    await keepOpinion(opinion('2', 'in-app-payment', 'right'));
    await keepOpinion(opinion('3', 'in-app-order', 'wrong'));
    await keepOpinion(opinion('4', 'in-app-payment', 'right'));
    expect(await tally()).toEqual([
      { rule: 'in-app-order', right: 0, wrong: 1 },
      { rule: 'in-app-payment', right: 2, wrong: 1 },
    ]);
  });
});
