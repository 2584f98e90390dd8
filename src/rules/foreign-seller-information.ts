/** What is shown beside goods from abroad: the country they are sent from, and who sells them. */
import type { Rule } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';

export const foreignSellerInformation: Rule = {
  id: 'foreign-seller-information',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Keterangan penjual luar negeri', en: 'Information on foreign sellers' },
  sentences: {
    shoppers: {
      id: 'Untuk barang dari luar negeri, apakah negara asal kirim dan penjualnya ditampilkan?',
      en: 'For goods from abroad, are the country they are sent from and the seller shown?',
    },
    lawyers: {
      id: 'Pasal 5 ayat (1) dan (4) Permendag 31/2023, lalu Pasal 6 Permendag 19/2026, menyebut keterangan pedagang luar negeri; dari halaman yang terlihat hanya sebagian kecilnya.',
      en: 'Pasal 5 ayat (1) and (4) of Permendag 31/2023, then Pasal 6 of Permendag 19/2026, names what foreign merchants provide; a page shows a small part of it only.',
    },
  },
  citations: citationsOf('foreign-seller'),
  needs: ['ships-from-abroad', 'seller'],
  reasons: {
    'country-not-shown': {
      outcome: 'needs-review',
      text: {
        id: 'Barang dari luar negeri terlihat, sedangkan negara asal kirimnya tidak terlihat di halaman ini.',
        en: 'Goods from abroad were seen, while the country they are sent from was not seen on this page.',
      },
    },
    'seller-not-shown': {
      outcome: 'needs-review',
      text: {
        id: 'Negara asal kirim terlihat, sedangkan keterangan penjualnya tidak terlihat di halaman ini.',
        en: 'The country of shipment was seen, while no line that names the seller was seen on this page.',
      },
    },
    'both-shown': {
      outcome: 'pass',
      text: {
        id: 'Negara asal kirim dan keterangan penjual terlihat.',
        en: 'The country of shipment and a line that names the seller were seen.',
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
  notObservable: [NOT_OBSERVABLE.licences, NOT_OBSERVABLE.thresholds, NOT_OBSERVABLE.standards],

  check(signals) {
    const abroad = signals.filter(({ kind }) => kind === 'ships-from-abroad');
    const named = abroad.filter(({ traits }) => traits.includes('country'));
    const sellers = signals.filter(({ kind }) => kind === 'seller');
    return decide([
      ['country-not-shown', abroad.filter(({ traits }) => !traits.includes('country'))],
      ['seller-not-shown', sellers.length === 0 ? named : []],
      ['both-shown', abroad.length === 0 ? [] : [...named, ...sellers]],
    ]);
  },

  examples: [
    {
      name: { id: 'Luar negeri, tanpa nama negara', en: 'From abroad, with no country named' },
      signals: [{ kind: 'ships-from-abroad', label: 'Dikirim dari luar negeri' }],
      reason: 'country-not-shown',
    },
    {
      name: { id: 'Negara disebut, penjual tidak', en: 'The country is named, the seller is not' },
      signals: [{ kind: 'ships-from-abroad', label: 'Dikirim dari Tiongkok', traits: ['country'] }],
      reason: 'seller-not-shown',
    },
    {
      name: { id: 'Negara dan penjual disebut', en: 'Country and seller are named' },
      signals: [
        { kind: 'ships-from-abroad', label: 'Dikirim dari Tiongkok', traits: ['country'] },
        { kind: 'seller', label: 'Dijual oleh …', destination: { relation: 'other', host: '' } },
      ],
      reason: 'both-shown',
    },
    {
      name: { id: 'Penjual dalam negeri', en: 'A domestic seller' },
      signals: [{ kind: 'seller', label: 'Dijual oleh …', destination: { relation: 'other', host: '' } }],
      reason: 'not-seen',
    },
  ],
};
