import { describe, expect, it } from 'vitest';
import { covers } from '../../scripts/browser/judge-page.mjs';

describe('covers', () => {
  const manifest = {
    content_scripts: [{ matches: ['https://*.tiktok.com/*', '*://example.org/*'] }],
  };

  it.each([
    ['https://www.tiktok.com/@toko', true],
    ['https://tiktok.com/', true],
    ['http://www.tiktok.com/', false],
    ['https://nottiktok.com/', false],
    ['http://example.org/a', true],
    ['https://www.example.org/', false],
    ['about:blank', false],
    ['nonsense', false],
  ])('knows whether the content script runs at %s', (url, expected) => {
    expect(covers(manifest, url)).toBe(expected);
  });
});
