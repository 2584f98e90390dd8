import { describe, expect, test } from 'vitest';
import { fold } from '../../src/content/normalise';
import { PHRASE_CLASSES, type PhraseClass, SUMMARY_PARTS, type Words } from '../../src/model';
import { LANGUAGES } from '../../src/words';
import { filesOf, isPhrase, twice } from '../platforms/data-checks';

/** Classes of a step of a purchase, which every language must speak. */
const STEPS = ['buy', 'cart', 'checkout', 'order', 'pay'] as const;

const listed = (by: Readonly<Partial<Record<string, readonly string[]>>>): string[] =>
  Object.values(by).flatMap((phrases) => [...(phrases ?? [])]);

/** Every class that a label has, over all languages: `strong buy`, `weak pay`. */
function meanings(languages: readonly Words[]): Map<string, Set<PhraseClass>> {
  const found = new Map<string, Set<PhraseClass>>();
  for (const words of languages) {
    for (const by of [words.phrases, words.weak]) {
      for (const [name, phrases] of Object.entries(by)) {
        for (const phrase of phrases) {
          const classes = found.get(fold(phrase)) ?? new Set();
          found.set(fold(phrase), classes.add(name as PhraseClass));
        }
      }
    }
  }
  return found;
}

test('every file is in the index under its own name, and the other way round', () => {
  expect(LANGUAGES.map(({ language }) => language).sort()).toEqual(filesOf('words'));
});

describe.each(LANGUAGES.map((words) => [words.language, words] as const))('%s', (_language, words) => {
  test('everything is written as people see it', () => {
    const all = [
      ...listed(words.phrases),
      ...listed(words.weak),
      ...listed(words.starts),
      ...listed(words.ends ?? {}),
      ...Object.entries(words.short ?? {}).flat(),
      ...words.never,
      ...listed(words.summary),
      ...words.paymentCaptions,
      ...words.paymentWays,
      ...words.cardFields,
      ...listed(words.digital),
      ...words.leadsTo,
    ];
    for (const phrase of all) {
      expect(isPhrase(phrase), phrase).toBe(true);
      expect(fold(phrase), phrase).not.toBe('');
    }
  });

  test('a label has one class, and what only looks like one has none', () => {
    const labels = [...listed(words.phrases), ...listed(words.weak), ...words.never].map(fold);
    expect(twice(labels)).toEqual([]);
  });

  test('nothing is listed twice in a part', () => {
    const parts = [
      words.paymentCaptions,
      words.paymentWays,
      words.cardFields,
      words.leadsTo,
      listed(words.summary),
    ];
    for (const part of parts) expect(twice(part.map(fold))).toEqual([]);
    expect(twice(listed(words.digital).map(fold))).toEqual([]);
  });

  test('every step of a purchase can be said', () => {
    for (const step of STEPS) expect((words.phrases[step] ?? []).length, step).toBeGreaterThanOrEqual(2);
    expect((words.phrases['view-cart'] ?? []).length).toBeGreaterThan(0);
    expect(words.paymentCaptions.length).toBeGreaterThan(0);
    for (const part of SUMMARY_PARTS) expect(words.summary).toHaveProperty(part);
  });

  test('no step of a purchase says that it leaves', () => {
    const steps = STEPS.flatMap((step) => words.phrases[step] ?? []).map(fold);
    for (const lead of words.leadsTo.map(fold)) {
      expect(
        steps.filter((step) => step.startsWith(`${lead} `)),
        lead,
      ).toEqual([]);
    }
  });

  test('a strong label is not a single short word', () => {
    for (const step of STEPS) {
      for (const phrase of words.phrases[step] ?? [])
        expect([...fold(phrase)].length, phrase).toBeGreaterThan(2);
    }
  });
});

test('what only looks like a label in one language is no label in another', () => {
  const labels = meanings(LANGUAGES);
  const clashes = LANGUAGES.flatMap(({ language, never }) =>
    never.filter((phrase) => labels.has(fold(phrase))).map((phrase) => `${language}: ${phrase}`),
  );
  expect(clashes).toEqual([]);
});

test('a label means the same in every language that has it', () => {
  const clashes = [...meanings(LANGUAGES)].filter(([, classes]) => classes.size > 1).map(([label]) => label);
  expect(clashes).toEqual([]);
});

test('classes are those of the model', () => {
  for (const words of LANGUAGES) {
    for (const by of [words.phrases, words.weak, words.starts, words.ends ?? {}]) {
      for (const name of Object.keys(by)) expect(PHRASE_CLASSES).toContain(name);
    }
  }
});

describe('labels seen on real pages', () => {
  const find = (by: 'phrases' | 'weak', label: string) =>
    LANGUAGES.flatMap((words) => Object.entries(words[by])).find(([, phrases]) =>
      phrases.map(fold).includes(fold(label)),
    )?.[0];

  test.each([
    ['Beli Sekarang', 'buy'],
    ['Tambah ke Keranjang', 'cart'],
    ['Masukkan Keranjang', 'cart'],
    ['Lihat keranjang', 'view-cart'],
    ['Lanjut ke Checkout', 'checkout'],
    ['Buat Pesanan', 'order'],
    ['Bayar Sekarang', 'pay'],
    ['Lanjutkan Pembayaran', 'pay'],
    ['Lanjut ke Pembayaran', 'pay'],
    ['Belanja sekarang', 'link-out'],
    ['Lihat katalog', 'promote'],
    ['Buy now', 'buy'],
    ['Add to Cart', 'cart'],
    ['Place your order', 'order'],
    ['Submit Order', 'order'],
    ['Complete purchase', 'buy'],
    ['Proceed to checkout', 'checkout'],
    ['CONTINUE TO REVIEW ORDER', 'checkout'],
    ['Pay now', 'pay'],
    ['Shop now', 'link-out'],
    ['In den Einkaufswagen', 'cart'],
    ['Añadir al carro', 'cart'],
    ['カートに入れる', 'cart'],
    ['加入购物车', 'cart'],
    ['立即购买', 'buy'],
    ['Thêm vào giỏ hàng', 'cart'],
    ['ชำระเงินเลย', 'pay'],
    ['Оформить заказ', 'order'],
    ['Sepete ekle', 'cart'],
    ['أضف إلى السلة', 'cart'],
    ['Tambah ke Troli', 'cart'],
    ['Tuku saiki', 'buy'],
    ['Meuli ayeuna', 'buy'],
  ])('%s is %s', (label, name) => {
    expect(find('phrases', label)).toBe(name);
  });

  test.each([
    ['Beli', 'buy'],
    ['+ Keranjang', 'cart'],
    ['Checkout', 'checkout'],
    ['CO', 'checkout'],
    ['Pesan sekarang', 'order'],
    ['Bayar', 'pay'],
    ['Buy', 'buy'],
    ['Cart', 'view-cart'],
    ['Order now', 'order'],
    ['Pay', 'pay'],
    ['支付', 'pay'],
  ])('%s is %s only with a second sign', (label, name) => {
    expect(find('phrases', label)).toBeUndefined();
    expect(find('weak', label)).toBe(name);
  });

  test.each([
    'Pesan',
    'Kirim pesan',
    'Pesan suara',
    'Urutkan',
    'Order by',
    'Sort order',
    'Check-in',
    'git checkout',
    'Pesanan saya',
  ])('%s is nothing', (label) => {
    expect(find('phrases', label)).toBeUndefined();
    expect(find('weak', label)).toBeUndefined();
    expect(LANGUAGES.flatMap(({ never }) => never).map(fold)).toContain(fold(label));
  });
});
