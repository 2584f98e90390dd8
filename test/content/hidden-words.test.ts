import { describe, expect, test } from 'vitest';
import { hidesWords, isDisguised } from '../../src/content/hidden-words';

describe('a text hides its words', () => {
  test.each(['➜', '🛒', '● ● ○', 'Cbxbs tflbsbkh', 'Rаmріkаn mаhаr', 'B\u200ba\u200by\u200bar'])(
    '%s',
    (text) => {
      expect(hidesWords(text)).toBe(true);
    },
  );

  test.each([
    '',
    'Ikuti',
    'Lihat selengkapnya',
    'Rp64.000',
    '3',
    'Подписаться',
    '購入する',
    'Strengths',
    'Zahlungs\u00adart',
  ])('but not: %s', (text) => {
    expect(hidesWords(text)).toBe(false);
  });
});

test('scripts that look alike may not mix within a word; others may', () => {
  expect(isDisguised('Вауar')).toBe(true);
  expect(isDisguised('iPhoneケース')).toBe(false);
  expect(isDisguised('Доставка Gojek')).toBe(false);
});
