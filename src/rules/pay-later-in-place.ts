/**
 * Credit offered on the platform itself. On 27 September 2023 the minister named "credit" among what a social
 * medium is not to do (press); the quoted article names payment, not credit. So this asks for a review.
 */
import type { Rule, Signal, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { type Place, placeOf } from './weighing/place';

/** Kinds whose words may offer credit. */
const MAY_OFFER: readonly SignalKind[] = ['buy', 'checkout', 'order', 'pay', 'payment-method', 'link-out'];

export const payLaterInPlace: Rule = {
  id: 'pay-later-in-place',
  version: 1,
  scope: 'beyond',
  basis: 'officials',
  title: { id: 'Kredit atau cicilan di dalam platform', en: 'Credit or instalments inside the platform' },
  sentences: {
    shoppers: {
      id: 'Apakah Anda ditawari bayar nanti atau mencicil di media sosial itu sendiri?',
      en: 'Are you offered to pay later or in instalments on the social medium itself?',
    },
    lawyers: {
      id: 'Ucapan menteri pada 27 September 2023 menyebut “credit” di samping membuka toko; Pasal 21 ayat (3) Permendag 31/2023 menyebut transaksi pembayaran.',
      en: 'The minister’s remark of 27 September 2023 names “credit” beside opening a shop; Pasal 21 ayat (3) of Permendag 31/2023 names payment transactions.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pasal 21 ayat (3) Permendag 31/2023 tidak menyebut kredit; uji ini mengikuti ucapan menteri pada 27 September 2023.',
    en: 'Pasal 21 ayat (3) of Permendag 31/2023 does not name credit; this test follows the minister’s remark of 27 September 2023.',
  }),
  needs: ['credit', ...MAY_OFFER],
  reasons: {
    'credit-on-platform': {
      outcome: 'needs-review',
      text: {
        id: 'Tawaran kredit atau cicilan terlihat di platform ini sendiri.',
        en: 'An offer of credit or instalments was seen on the platform itself.',
      },
    },
    'destination-unknown': {
      outcome: 'needs-review',
      text: {
        id: 'Tawaran kredit atau cicilan terlihat, tetapi ke mana arahnya tidak dapat dipastikan.',
        en: 'An offer of credit or instalments was seen, but where it leads could not be made out.',
      },
    },
    'credit-elsewhere': {
      outcome: 'pass',
      text: {
        id: 'Tawaran kredit atau cicilan yang terlihat mengarah ke luar platform.',
        en: 'The offer of credit or instalments that was seen leads out of the platform.',
      },
    },
    'see-other-tests': {
      outcome: 'inapplicable',
      text: {
        id: 'Tawaran kredit atau cicilan terlihat hanya di situs terafiliasi atau di bingkai sisipan; uji lain di sini yang menilainya.',
        en: 'An offer of credit or instalments was seen only on an affiliated site or in an embedded frame; another test here looks at that.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Tawaran kredit atau cicilan tidak terlihat.',
        en: 'No offer of credit or instalments was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.lender],

  check(signals) {
    const offers = signals.filter(({ kind, traits }) => kind === 'credit' || traits.includes('pay-later'));
    const at = (...places: Place[]): Signal[] => offers.filter((signal) => places.includes(placeOf(signal)));
    return decide([
      ['credit-on-platform', at('platform')],
      ['destination-unknown', at('unknown')],
      ['credit-elsewhere', at('out')],
      ['see-other-tests', at('affiliated', 'embedded')],
    ]);
  },

  examples: [
    {
      name: {
        id: 'Tombol yang mengaktifkan PayLater di platform',
        en: 'A button that activates pay-later on the platform',
      },
      signals: [{ kind: 'credit', label: 'Aktifkan PayLater' }],
      reason: 'credit-on-platform',
    },
    {
      name: { id: 'Cicilan di antara cara bayar', en: 'Instalments among the ways to pay' },
      signals: [{ kind: 'payment-method', label: 'GoPay · Cicilan 3 bulan', traits: ['pay-later'] }],
      reason: 'credit-on-platform',
    },
    {
      name: { id: 'Tawaran yang arahnya tidak diketahui', en: 'An offer whose destination is not known' },
      signals: [{ kind: 'credit', label: 'Ajukan PayLater', destination: { relation: 'unknown', host: '' } }],
      reason: 'destination-unknown',
    },
    {
      name: { id: 'Tautan ke pemberi kredit', en: 'A link to a lender' },
      signals: [
        {
          kind: 'credit',
          label: 'Ajukan di Kredivo',
          destination: { relation: 'payment', host: 'kredivo.com', name: 'Kredivo' },
        },
      ],
      reason: 'credit-elsewhere',
    },
    {
      name: { id: 'Cicilan di situs toko segrup', en: 'Instalments on the group’s own shop site' },
      signals: [
        {
          kind: 'payment-method',
          label: 'Cicilan',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
          traits: ['pay-later'],
        },
      ],
      reason: 'see-other-tests',
    },
    {
      name: { id: 'Tombol beli biasa', en: 'A plain buy button' },
      signals: [{ kind: 'buy', label: 'Beli sekarang' }],
      reason: 'not-seen',
    },
  ],
};
