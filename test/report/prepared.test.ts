import { expect, it } from 'vitest';
import { isStale } from '../../src/report/prepared';

it.each([
  ['2026-10-04T07:00:00.000Z', false],
  ['2026-10-04T07:15:00.000Z', false],
  ['2026-10-04T07:15:00.001Z', true],
  ['2026-10-05T07:00:00.000Z', true],
  // a clock that was set back
  ['2026-10-04T06:59:59.999Z', true],
])('a preview of seven o’clock that is sealed at %s is too old: %s', (now, is) => {
  const sealing = { at: '2026-10-04T07:00:00.000Z', software: 'Etalase 0.1.0' };
  expect(isStale({ sealing }, new Date(now))).toBe(is);
});
