/**
 * Own goods: is the platform, or a company of its group, the seller? Pasal 21 ayat (2) of Permendag 31/2023
 * names producers; "Project S" and "Dijual oleh …" the platform are what the press feared. Who made the goods,
 * and who owns whom, no page shows, so this can only ask for a review.
 */
import type { Rule } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';

export const ownGoods: Rule = {
  id: 'own-goods',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Barang jualan platform sendiri', en: 'Goods of the platform’s own' },
  sentences: {
    shoppers: {
      id: 'Apakah yang menjual barang ini platform itu sendiri atau perusahaan segrupnya?',
      en: 'Is it the platform itself, or a company of its group, that sells these goods?',
    },
    lawyers: {
      id: 'Pasal 21 ayat (2) Permendag 31/2023 menyebut bertindak sebagai produsen; dari halaman hanya nama penjual yang terlihat, bukan siapa yang memproduksi.',
      en: 'Pasal 21 ayat (2) of Permendag 31/2023 names acting as a producer; a page shows the seller’s name only, not who produced the goods.',
    },
  },
  citations: citationsOf('own-goods'),
  needs: ['seller'],
  reasons: {
    'platform-as-seller': {
      outcome: 'needs-review',
      text: {
        id: 'Nama platform ini terlihat sebagai penjual; siapa yang memproduksi barangnya tidak tampak.',
        en: 'The platform’s own name was seen as the seller; who produced the goods does not show.',
      },
    },
    'affiliate-as-seller': {
      outcome: 'needs-review',
      text: {
        id: 'Nama perusahaan segrup platform ini terlihat sebagai penjual.',
        en: 'The name of a company of the platform’s group was seen as the seller.',
      },
    },
    'known-company-as-seller': {
      outcome: 'needs-review',
      text: {
        id: 'Nama perusahaan e-commerce terlihat sebagai penjual; apakah perusahaan itu terafiliasi dengan platform ini tidak tampak dari halaman.',
        en: 'The name of an e-commerce company was seen as the seller; whether it is affiliated with the platform does not show on a page.',
      },
    },
    'another-seller': {
      outcome: 'pass',
      text: {
        id: 'Penjual yang terlihat bernama lain dari platform ini.',
        en: 'The seller that was seen has another name than the platform.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: { id: 'Keterangan penjual tidak terlihat.', en: 'No line that names a seller was seen.' },
    },
  },
  notObservable: [NOT_OBSERVABLE.ownership, NOT_OBSERVABLE.producer],

  check(signals, { platform }) {
    const from = (relation: string) => signals.filter(({ destination }) => destination.relation === relation);
    return decide([
      ['platform-as-seller', signals.filter(({ claims }) => claims === platform)],
      ['affiliate-as-seller', from('affiliated')],
      ['known-company-as-seller', signals.filter(({ claims }) => claims !== undefined)],
      ['another-seller', signals],
    ]);
  },

  examples: [
    {
      name: { id: 'Penjualnya platform itu sendiri', en: 'The seller is the platform itself' },
      signals: [
        {
          kind: 'seller',
          label: 'Dijual oleh TikTok Shop',
          destination: { relation: 'platform', host: '', name: 'TikTok' },
          claims: 'tiktok',
        },
      ],
      reason: 'platform-as-seller',
    },
    {
      name: { id: 'Penjualnya perusahaan segrup', en: 'The seller is a company of the group' },
      signals: [
        {
          kind: 'seller',
          label: 'Dijual oleh Tokopedia',
          destination: { relation: 'affiliated', host: '', name: 'Tokopedia' },
          claims: 'tokopedia',
        },
      ],
      reason: 'affiliate-as-seller',
    },
    {
      name: {
        id: 'Penjualnya perusahaan e-commerce yang dikenal: “Dijual oleh Amazon”',
        en: 'The seller is an e-commerce company that is known: “Dijual oleh Amazon”',
      },
      signals: [
        {
          kind: 'seller',
          label: 'Dijual oleh Amazon',
          destination: { relation: 'shop', host: '', name: 'Amazon' },
          claims: 'amazon',
        },
      ],
      reason: 'known-company-as-seller',
    },
    {
      name: { id: 'Penjualnya pedagang lain', en: 'The seller is another merchant' },
      signals: [{ kind: 'seller', label: 'Dijual oleh …', destination: { relation: 'other', host: '' } }],
      reason: 'another-seller',
    },
    {
      name: { id: 'Halaman tanpa nama penjual', en: 'A page that names no seller' },
      signals: [{ kind: 'buy', label: 'Beli sekarang' }],
      reason: 'not-seen',
    },
  ],
};
