/**
 * Goods sent from abroad for less than about US$100. The shown price is not the FOB price, and the exchange
 * rate moves: the minister reckoned with Rp1.5 million in 2023, so amounts around it are a doubt of their own.
 */
import type { Rule, Signal } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';

/** In each money, surely below the minimum and surely above it. */
const LIMITS: Readonly<Record<string, readonly [below: number, above: number]>> = {
  us: [100, 100],
  id: [1_500_000, 1_800_000],
};
/** Goods of the positive list: books, films, software, music. */
const EXEMPT = /\b(?:buku|books?|film|movies?|musik|music|perangkat lunak|software)\b/i;

export const crossBorderPrice: Rule = {
  id: 'cross-border-price',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Harga barang yang dikirim dari luar negeri', en: 'Price of goods sent from abroad' },
  sentences: {
    shoppers: {
      id: 'Apakah barang dari luar negeri ini dijual di bawah sekitar US$100?',
      en: 'Is this thing from abroad sold for less than about US$100?',
    },
    lawyers: {
      id: 'Pasal 19 ayat (2) Permendag 31/2023, lalu Pasal 23 Permendag 19/2026, menyebut harga minimum FOB US$100 per unit; harga yang tampak bukan harga FOB.',
      en: 'Pasal 19 ayat (2) of Permendag 31/2023, then Pasal 23 of Permendag 19/2026, names a minimum price of FOB US$100 per unit; the price shown is not the FOB price.',
    },
  },
  citations: citationsOf('cross-border-price'),
  needs: ['ships-from-abroad'],
  reasons: {
    'below-minimum': {
      outcome: 'needs-review',
      text: {
        id: 'Barang dari luar negeri terlihat dengan harga di bawah sekitar US$100; harga FOB-nya tidak tampak.',
        en: 'Goods from abroad were seen at a price below about US$100; their FOB price does not show.',
      },
    },
    'near-minimum': {
      outcome: 'needs-review',
      text: {
        id: 'Barang dari luar negeri terlihat dengan harga di sekitar US$100, bergantung pada kurs.',
        en: 'Goods from abroad were seen at a price around US$100, depending on the exchange rate.',
      },
    },
    'price-not-known': {
      outcome: 'needs-review',
      text: {
        id: 'Barang dari luar negeri terlihat, tetapi harganya tidak dapat dibandingkan dengan US$100.',
        en: 'Goods from abroad were seen, but their price could not be compared with US$100.',
      },
    },
    'above-minimum': {
      outcome: 'pass',
      text: {
        id: 'Barang dari luar negeri terlihat dengan harga di atas sekitar US$100.',
        en: 'Goods from abroad were seen at a price above about US$100.',
      },
    },
    'exempt-goods': {
      outcome: 'inapplicable',
      text: {
        id: 'Yang terlihat buku, film, perangkat lunak, atau musik; itu ada di daftar pengecualian.',
        en: 'Books, films, software or music were seen; they are on the list of exceptions.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Keterangan dikirim dari luar negeri tidak terlihat.',
        en: 'No line about shipping from abroad was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.fobPrice],

  check(signals) {
    const exempt = (signal: Signal) => EXEMPT.test(signal.label);
    const goods = signals.filter((signal) => !exempt(signal));
    const priced = (fits: (value: number, limits: readonly [number, number]) => boolean) =>
      goods.filter(({ amount }) => {
        const limits = amount && LIMITS[amount.market];
        return limits !== undefined && fits(amount?.value ?? 0, limits);
      });
    const below = priced((value, [low]) => value < low);
    const above = priced((value, [, high]) => value >= high);
    const near = priced((value, [low, high]) => value >= low && value < high);
    const known = new Set([...below, ...near, ...above]);
    return decide([
      ['below-minimum', below],
      ['near-minimum', near],
      ['price-not-known', goods.filter((signal) => !known.has(signal))],
      ['above-minimum', above],
      ['exempt-goods', signals.filter(exempt)],
    ]);
  },

  examples: [
    {
      name: { id: 'Dikirim dari luar negeri, Rp45.000', en: 'Sent from abroad, Rp45.000' },
      signals: [
        {
          kind: 'ships-from-abroad',
          label: 'Dikirim dari luar negeri',
          amount: { value: 45_000, market: 'id' },
        },
      ],
      reason: 'below-minimum',
    },
    {
      name: { id: 'Dikirim dari luar negeri, Rp1.600.000', en: 'Sent from abroad, Rp1.600.000' },
      signals: [
        {
          kind: 'ships-from-abroad',
          label: 'Dikirim dari luar negeri',
          amount: { value: 1_600_000, market: 'id' },
        },
      ],
      reason: 'near-minimum',
    },
    {
      name: { id: 'Dikirim dari luar negeri, tanpa harga', en: 'Sent from abroad, with no price' },
      signals: [{ kind: 'ships-from-abroad', label: 'Dikirim dari luar negeri' }],
      reason: 'price-not-known',
    },
    {
      name: { id: 'Dikirim dari luar negeri, US$250', en: 'Sent from abroad, US$250' },
      signals: [
        { kind: 'ships-from-abroad', label: 'Ships from overseas', amount: { value: 250, market: 'us' } },
      ],
      reason: 'above-minimum',
    },
    {
      name: { id: 'Buku yang dikirim dari luar negeri', en: 'A book sent from abroad' },
      signals: [
        {
          kind: 'ships-from-abroad',
          label: 'Buku · Dikirim dari luar negeri',
          amount: { value: 120_000, market: 'id' },
        },
      ],
      reason: 'exempt-goods',
    },
    {
      name: { id: 'Barang tanpa keterangan asal', en: 'Goods with no word on where they come from' },
      signals: [{ kind: 'buy', label: 'Beli sekarang' }],
      reason: 'not-seen',
    },
  ],
};
