/**
 * T3, the back end: is somebody else's till set into the page? The page shows a frame of a shop or of a
 * payment provider; in whose system the payment is processed it does not show, so this asks for a review.
 */
import type { Rule, SignalKind } from '../model';
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

export const embeddedCheckout: Rule = {
  id: 'embedded-checkout',
  version: 1,
  scope: 'promotion-only',
  basis: 'officials',
  test: 'T3',
  title: { id: 'Checkout di bingkai sisipan', en: 'Checkout in an embedded frame' },
  sentences: {
    shoppers: {
      id: 'Apakah toko atau kolom bayar milik pihak lain disisipkan di halaman media sosial itu?',
      en: 'Is somebody else’s shop or payment form set into the social medium’s page?',
    },
    lawyers: {
      id: 'Bingkai sisipan memuat sistem elektronik lain di dalam halaman platform; pejabat tidak pernah mengatakan sistem siapa yang dihitung dalam susunan seperti ini.',
      en: 'An embedded frame holds another electronic system inside the platform’s page; officials never said whose system counts in such an arrangement.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pasal 21 ayat (3) Permendag 31/2023 menyebut sistem elektronik platform sendiri; apakah bingkai milik pihak lain di dalamnya ikut dihitung tidak pernah dikatakan pejabat.',
    en: 'Pasal 21 ayat (3) of Permendag 31/2023 names the platform’s own electronic system; whether somebody else’s frame inside it counts, officials never said.',
  }),
  needs: [...TRADING, 'payment-frame', 'shop-frame', 'link-out'],
  reasons: {
    'embedded-frame': {
      outcome: 'needs-review',
      text: {
        id: 'Bagian toko atau pembayaran dari situs lain terlihat disisipkan di halaman platform ini; di sistem siapa pembayaran diproses tidak terlihat dari halaman.',
        en: 'A piece of another site’s shop or payment was seen set into the platform’s page; in whose system the payment is processed cannot be seen from a page.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Langkah beli atau bayar di bingkai sisipan tidak terlihat.',
        en: 'No step to buy or pay was seen in an embedded frame.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.backEnds],

  check(signals) {
    const steps = signals.filter((signal) => !isShopWindow(signal));
    return decide([['embedded-frame', steps.filter((signal) => placeOf(signal) === 'embedded')]]);
  },

  examples: [
    {
      name: {
        id: 'Bingkai penyedia pembayaran di dalam halaman',
        en: 'A payment provider’s frame inside the page',
      },
      signals: [
        {
          kind: 'payment-frame',
          label: 'Midtrans Snap',
          destination: { relation: 'payment', host: 'app.midtrans.com', name: 'Midtrans' },
          traits: ['frame'],
        },
      ],
      reason: 'embedded-frame',
    },
    {
      name: {
        id: 'Halaman toko terpisah yang disisipkan di dalam platform',
        en: 'A separate shop’s page framed inside the platform',
      },
      signals: [
        {
          kind: 'shop-frame',
          label: 'Blibli',
          destination: { relation: 'shop', host: 'www.blibli.com', name: 'Blibli' },
          traits: ['frame'],
        },
      ],
      reason: 'embedded-frame',
    },
    {
      name: {
        id: 'Tombol buat pesanan di dalam bingkai toko terpisah',
        en: 'An order button inside a separate shop’s frame',
      },
      signals: [
        {
          kind: 'order',
          label: 'Buat pesanan',
          destination: { relation: 'shop', host: 'www.lazada.co.id', name: 'Lazada' },
          frame: 'https://www.lazada.co.id/checkout',
          traits: ['frame'],
        },
      ],
      reason: 'embedded-frame',
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
  ],
};
