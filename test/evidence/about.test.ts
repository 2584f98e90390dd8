import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../src/evidence/about';
import { aFinding, aVerdict, SEEN_AT } from '../samples';

const about = (url: string, differs = {}) => aboutOf(aVerdict({ url, ...differs }), SEEN_AT);

describe('what a report is about', () => {
  it('names the platform, the cleaned address and the rules that found something', async () => {
    const findings = [
      aFinding({ rule: 'in-app-payment' }),
      aFinding({ rule: 'in-app-order', outcome: 'needs-review' }),
      aFinding({ rule: 'affiliated-checkout', outcome: 'inapplicable' }),
    ];
    expect(await about('https://www.tiktok.com/@toko/video/1?_t=secret#x', { findings })).toMatchObject({
      platformName: 'TikTok',
      url: 'https://www.tiktok.com/@toko/video/1',
      rules: ['in-app-order', 'in-app-payment'],
      outcome: 'violation',
      seenAt: SEEN_AT,
      surface: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each([
    'https://m.tiktok.com/@toko/video/1/',
    'https://www.tiktok.com/@toko/video/1?lang=en&utm_source=x',
    'https://tiktok.com/@toko/video/1#comments',
  ])('knows the same place by another address: %s', async (url) => {
    const [one, other] = [await about('https://www.tiktok.com/@toko/video/1'), await about(url)];
    expect(other.surface).toBe(one.surface);
    expect(other.sameThing).toBe(one.sameThing);
  });

  it('tells another post, another product, another rule and another day apart', async () => {
    const url = 'https://www.tiktok.com/@toko/video/1?product_id=17';
    const one = await about(url);
    expect((await about('https://www.tiktok.com/@toko/video/2?product_id=17')).surface).not.toBe(one.surface);
    expect((await about('https://www.tiktok.com/@toko/video/1?product_id=18')).surface).not.toBe(one.surface);
    const otherDay = await about(url, { date: '2026-10-05' });
    expect(otherDay.surface).toBe(one.surface);
    expect(otherDay.sameThing).not.toBe(one.sameThing);
    const otherRule = await about(url, { findings: [aFinding({ rule: 'in-app-order' })] });
    expect(otherRule.sameThing).not.toBe(one.sameThing);
  });

  it('says nothing of an address that is none', async () => {
    expect((await about('blob:x')).url).toBe('');
  });
});
