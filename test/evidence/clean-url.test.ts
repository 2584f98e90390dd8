import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_PARTS, cleanUrl, shortenUrl } from '../../src/evidence/clean-url';

describe('cleanUrl', () => {
  it.each([
    ['https://www.tiktok.com/@toko/video/1?_r=1&_t=8abc#comments', 'https://www.tiktok.com/@toko/video/1'],
    ['https://user:secret@www.facebook.com/x', 'https://www.facebook.com/x'],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&si=track&t=3',
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    ],
    [
      'https://www.facebook.com/permalink.php?story_fbid=12&id=34&fbclid=IwAR',
      'https://www.facebook.com/permalink.php?story_fbid=12&id=34',
    ],
    ['https://shop.example/?region=ID&lang=id&email=a@b.c', 'https://shop.example/?region=ID&lang=id'],
    ['https://shop.example/?id=siti@contoh.id', 'https://shop.example/'],
    ['about:srcdoc', ''],
    ['javascript:alert(1)', ''],
    ['', ''],
  ])('makes %s into %s', (url, cleaned) => {
    expect(cleanUrl(url)).toBe(cleaned);
  });

  it('never keeps user, password, fragment or an unknown key, and changes nothing the second time', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.dictionary(fc.string(), fc.string()),
        fc.string(),
        (base, query, secret) => {
          const url = new URL(base);
          url.username = `u${secret}`;
          url.password = `p${secret}`;
          for (const [key, value] of Object.entries(query)) url.searchParams.append(`x${key}`, value);
          const cleaned = cleanUrl(url.href);
          const after = new URL(cleaned);
          expect(after.username + after.password + after.hash).toBe('');
          expect([...after.searchParams.keys()].filter((key) => key.startsWith('x'))).toEqual([]);
          expect(after.origin + after.pathname).toBe(url.origin + url.pathname);
          expect(cleanUrl(cleaned)).toBe(cleaned);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof cleanUrl(text) === 'string'));
  });
});

describe('shortenUrl', () => {
  it('shows as much as was chosen', () => {
    const url = 'https://www.youtube.com/watch?v=1&si=2#x';
    expect(ADDRESS_PARTS.map((part) => shortenUrl(url, part))).toEqual([
      'https://www.youtube.com/watch?v=1',
      'https://www.youtube.com/watch',
      'https://www.youtube.com/',
    ]);
  });
});
