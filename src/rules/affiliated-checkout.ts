/**
 * T3, the back end: does the till stand on a site of the same group?
 * In March 2024 Kemendag's director general looked at whose system processes payment, user data and
 * merchant operations, while the minister of Kemenkop UKM looked at the same screens and disagreed
 * (press). A formal decision by Kemendag was not found. So this test can only ask for a review.
 */
import type { Rule, Signal, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { isShopWindow, placeOf } from './weighing/place';

const TRADING: readonly SignalKind[] = [
  'buy',
  'cart',
  'checkout',
  'order',
  'pay',
  'payment-form',
  'payment-method',
  'wallet-button',
  'order-summary',
  'route',
];

export const affiliatedCheckout: Rule = {
  id: 'affiliated-checkout',
  version: 1,
  scope: 'promotion-only',
  basis: 'officials',
  test: 'T3',
  title: { id: 'Checkout di situs terafiliasi', en: 'Checkout on an affiliated site' },
  sentences: {
    shoppers: {
      id: 'Apakah Anda memesan atau membayar di situs milik grup yang sama dengan media sosial itu?',
      en: 'Do you order or pay on a site of the same group as the social medium?',
    },
    lawyers: {
      id: 'Bacaan Dirjen PDN Kemendag (Maret 2024) menimbang sistem elektronik siapa yang memproses pembayaran, data pengguna, dan operasi pedagang; dari halaman hanya alamat situs yang terlihat.',
      en: 'The reading of the director general at Kemendag (March 2024) weighs whose electronic system processes payment, user data and merchant operations; a page shows the address of the site only.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pada 2024 pejabat Kemendag dan Kemenkop UKM berbeda pendapat tentang checkout yang diproses di sistem perusahaan terafiliasi; keputusan resmi tidak ditemukan.',
    en: 'In 2024 officials of the Ministry of Trade and of the Ministry of Cooperatives and SMEs disagreed about a checkout that is processed in an affiliated company’s system; no formal decision was found.',
  }),
  needs: [...TRADING, 'link-out'],
  reasons: {
    'on-affiliated-site': {
      outcome: 'needs-review',
      text: {
        id: 'Langkah beli atau bayar terlihat di situs yang terafiliasi dengan platform ini. Pejabat Kemendag menerima susunan seperti ini pada 2024, pejabat Kemenkop UKM tidak.',
        en: 'A step to buy or pay was seen on a site affiliated with the platform. Officials of the Ministry of Trade accepted such an arrangement in 2024, officials of the Ministry of Cooperatives and SMEs did not.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Langkah beli atau bayar di situs terafiliasi tidak terlihat.',
        en: 'No step to buy or pay was seen on an affiliated site.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.backEnds, NOT_OBSERVABLE.dataSeparation, NOT_OBSERVABLE.merchantOperations],

  check(signals, { host }) {
    const steps = signals.filter((signal) => !isShopWindow(signal));
    // On an affiliated page a step that does not lead out takes place there.
    const stays = (signal: Signal) => TRADING.includes(signal.kind) && placeOf(signal) !== 'out';
    const inGroup = (signal: Signal) =>
      placeOf(signal) === 'affiliated' || (host === 'affiliated' && stays(signal));
    const isEmbedded = (signal: Signal) => placeOf(signal) === 'embedded';

    return decide([['on-affiliated-site', steps.filter((signal) => inGroup(signal) && !isEmbedded(signal))]]);
  },

  examples: [
    {
      name: {
        id: 'Tombol beli yang mengarah ke situs toko milik grup platform',
        en: 'A buy button that leads to the group’s own shop host',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli sekarang',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
        },
      ],
      reason: 'on-affiliated-site',
    },
    {
      name: {
        id: 'Checkout di situs toko milik grup platform',
        en: 'A checkout on the group’s own shop host',
      },
      signals: [
        {
          kind: 'order-summary',
          label: 'Alamat · Ongkos kirim · Total',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
        },
        { kind: 'pay', label: 'Bayar', destination: { relation: 'unknown', host: '' } },
      ],
      circumstances: { host: 'affiliated' },
      reason: 'on-affiliated-site',
    },
    {
      name: {
        id: 'Tautan bernama toko lain yang mengarah ke situs toko milik grup platform',
        en: 'A link with another shop’s name that leads to the group’s own shop host',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Lihat di Tokopedia',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
          claims: 'tokopedia',
        },
      ],
      reason: 'on-affiliated-site',
    },
    {
      name: {
        id: 'Tombol beli yang mengarah ke toko terpisah',
        en: 'A buy button that leads to a separate shop',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli di Bukalapak',
          destination: { relation: 'shop', host: 'www.bukalapak.com', name: 'Bukalapak' },
        },
      ],
      reason: 'not-seen',
    },
    {
      name: {
        id: 'Tombol di halaman terafiliasi yang mengarah ke toko terpisah',
        en: 'A control on an affiliated page that leads to a separate shop',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli di Shopee',
          destination: { relation: 'shop', host: 'shopee.co.id', name: 'Shopee' },
        },
      ],
      circumstances: { host: 'affiliated' },
      reason: 'not-seen',
    },
  ],
};
