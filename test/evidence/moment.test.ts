import { describe, expect, it } from 'vitest';
import { browserName, withOffset } from '../../src/evidence/moment';

const NOW = new Date('2026-10-04T07:05:09Z');

describe('withOffset', () => {
  it('is the same instant with the offset of this clock', () => {
    const text = withOffset(NOW);
    expect(text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d$/);
    expect(Date.parse(text)).toBe(NOW.getTime());
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
