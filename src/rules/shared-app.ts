/**
 * T4, one roof: do shop and social medium stand apart? Ministers asked for an app of its own in
 * September and October 2023 (press); the quoted article does not name it. Shown as information, and
 * counted only when the user lets all tests decide.
 */
import type { Rule, Signal, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { type Place, placeOf } from './weighing/place';

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

export const sharedApp: Rule = {
  id: 'shared-app',
  version: 1,
  scope: 'promotion-only',
  basis: 'officials',
  test: 'T4',
  readings: ['all'],
  title: { id: 'Toko dan media sosial di satu tempat', en: 'Shop and social medium under one roof' },
  sentences: {
    shoppers: {
      id: 'Apakah toko dan media sosial itu satu situs, atau dua yang terpisah?',
      en: 'Are the shop and the social medium one site, or two that stand apart?',
    },
    lawyers: {
      id: 'Pada September dan Oktober 2023 para menteri meminta aplikasi dan izin tersendiri untuk toko; ayat yang dikutip tidak menyebutnya, dan aplikasi serta izin tidak terlihat dari halaman.',
      en: 'In September and October 2023 ministers asked for an app and a licence of its own for the shop; the quoted paragraph does not name this, and neither apps nor licences can be seen from a page.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pasal 21 ayat (3) Permendag 31/2023 tidak menyebut aplikasi yang terpisah; uji ini mengikuti ucapan para menteri pada September dan Oktober 2023.',
    en: 'Pasal 21 ayat (3) of Permendag 31/2023 does not name a separate app; this test follows what ministers said in September and October 2023.',
  }),
  needs: [...TRADING, 'link-out'],
  reasons: {
    'under-one-roof': {
      outcome: 'needs-review',
      text: {
        id: 'Toko terlihat di situs media sosial ini sendiri.',
        en: 'A shop was seen on the social medium’s own site.',
      },
    },
    'same-group': {
      outcome: 'inapplicable',
      text: {
        id: 'Toko terlihat di alamat lain milik grup yang sama; apakah aplikasi dan izinnya terpisah tidak tampak dari halaman.',
        en: 'A shop was seen at another address of the same group; whether its app and licence are separate does not show on a page.',
      },
    },
    'stands-apart': {
      outcome: 'pass',
      text: {
        id: 'Toko yang terlihat berdiri di luar media sosial ini.',
        en: 'The shop that was seen stands apart from the social medium.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: { id: 'Toko tidak terlihat.', en: 'No shop was seen.' },
    },
  },
  notObservable: [NOT_OBSERVABLE.apps, NOT_OBSERVABLE.licences],

  check(signals, { host }) {
    const at = (place: Place) => signals.filter((signal) => placeOf(signal) === place);
    const here = at('platform').filter(({ kind }: Signal) => kind !== 'link-out');
    return decide([
      ['under-one-roof', host === 'platform' ? here : []],
      ['same-group', [...at('affiliated'), ...here]],
      ['stands-apart', at('out')],
    ]);
  },

  examples: [
    {
      name: { id: 'Halaman toko di media sosial itu sendiri', en: 'A shop page on the social medium itself' },
      signals: [
        { kind: 'route', label: 'shop', destination: { relation: 'platform', host: 'www.tiktok.com' } },
      ],
      circumstances: { reading: 'all' },
      reason: 'under-one-roof',
    },
    {
      name: {
        id: 'Toko di situs milik grup yang sama',
        en: 'A shop on a site of the same group',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli sekarang',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
        },
      ],
      circumstances: { reading: 'all' },
      reason: 'same-group',
    },
    {
      name: { id: 'Tautan ke toko yang berdiri sendiri', en: 'A link to a shop that stands apart' },
      signals: [
        {
          kind: 'link-out',
          label: 'Beli di Bukalapak',
          destination: { relation: 'shop', host: 'www.bukalapak.com', name: 'Bukalapak' },
        },
      ],
      circumstances: { reading: 'all' },
      reason: 'stands-apart',
    },
    {
      name: { id: 'Tautan yang arahnya tidak diketahui', en: 'A link whose destination is not known' },
      signals: [
        { kind: 'link-out', label: 'Kunjungi situs', destination: { relation: 'unknown', host: '' } },
      ],
      circumstances: { reading: 'all' },
      reason: 'not-seen',
    },
  ],
};
