/**
 * The European Union wants things shown: where consumers can conclude contracts, who the trader is. Nothing
 * about payment in social media is banned, so there is no violation here.
 */
import type { Jurisdiction, Rule, SignalKind } from '../../model';
import { NOT_OBSERVABLE } from '../not-observable';
import { decide } from '../weighing/decide';
import { placeOf } from '../weighing/place';

const CONTRACTING: readonly SignalKind[] = [
  'buy',
  'checkout',
  'order',
  'pay',
  'order-summary',
  'payment-method',
];

const traderInformation: Rule = {
  id: 'trader-information',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Keterangan pedagang', en: 'Information on the trader' },
  sentences: {
    shoppers: {
      id: 'Apakah terlihat siapa penjualnya di tempat Anda memesan?',
      en: 'Can you see who sells where you order?',
    },
    lawyers: {
      id: 'Pasal 30 dan 31 DSA menyebut nama, alamat, telepon, dan surel pedagang bagi platform yang memungkinkan kontrak jarak jauh; halaman hanya menunjukkan sebagiannya.',
      en: 'Articles 30 and 31 DSA name the trader’s name, address, telephone and e-mail for platforms that let consumers conclude distance contracts; a page shows some of it only.',
    },
  },
  citations: [
    {
      instrument: 'DSA (EU) 2022/2065',
      article: { id: 'Pasal 30 dan 31', en: 'Articles 30 and 31' },
      quote: '',
      says: {
        id: 'Platform tempat konsumen membuat kontrak jarak jauh menampilkan nama, alamat, telepon, surel, dan nomor pendaftaran pedagang secara jelas.',
        en: 'Platforms on which consumers conclude distance contracts show the trader’s name, address, telephone, e-mail and register number clearly.',
      },
      from: '2024-02-17',
      verified: 'secondary',
      source: 'the Irish CCPC’s guidance, and a law firm’s copy of the text',
    },
  ],
  needs: [...CONTRACTING, 'seller'],
  reasons: {
    'trader-not-shown': {
      outcome: 'needs-review',
      text: {
        id: 'Langkah pemesanan di platform ini terlihat, sedangkan keterangan penjual tidak terlihat di halaman yang sama.',
        en: 'A step to order on the platform was seen, while no line that names the seller was seen on the same page.',
      },
    },
    'trader-shown': {
      outcome: 'pass',
      text: {
        id: 'Keterangan penjual terlihat di tempat memesan.',
        en: 'A line that names the seller was seen where one orders.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Langkah pemesanan di platform tidak terlihat.',
        en: 'No step to order on the platform was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.laterSteps],

  check(signals) {
    const contracting = signals.filter(
      (signal) => CONTRACTING.includes(signal.kind) && placeOf(signal) === 'platform',
    );
    const sellers = signals.filter(({ kind }) => kind === 'seller');
    return decide([
      ['trader-not-shown', sellers.length === 0 ? contracting : []],
      ['trader-shown', contracting.length > 0 ? [...contracting, ...sellers] : []],
    ]);
  },

  examples: [
    {
      name: { id: 'Checkout tanpa nama penjual', en: 'A checkout with no seller named' },
      signals: [{ kind: 'checkout', label: 'Zur Kasse' }],
      circumstances: { market: 'de' },
      reason: 'trader-not-shown',
    },
    {
      name: { id: 'Checkout dengan nama penjual', en: 'A checkout with the seller named' },
      signals: [
        { kind: 'checkout', label: 'Zur Kasse' },
        { kind: 'seller', label: 'Verkauf durch …', destination: { relation: 'other', host: '' } },
      ],
      circumstances: { market: 'de' },
      reason: 'trader-shown',
    },
    {
      name: { id: 'Nama penjual saja', en: 'A seller’s name alone' },
      signals: [{ kind: 'seller', label: 'Sold by …', destination: { relation: 'other', host: '' } }],
      circumstances: { market: 'de' },
      reason: 'not-seen',
    },
  ],
};

export const europeanUnion: Jurisdiction = {
  id: 'european-union',
  name: { id: 'Uni Eropa', en: 'European Union' },
  kind: 'disclosure',
  // `eu` is what an amount in euros says.
  markets: [
    'eu',
    'at',
    'be',
    'bg',
    'hr',
    'cy',
    'cz',
    'dk',
    'ee',
    'fi',
    'fr',
    'de',
    'gr',
    'hu',
    'ie',
    'it',
    'lv',
    'lt',
    'lu',
    'mt',
    'nl',
    'pl',
    'pt',
    'ro',
    'sk',
    'si',
    'es',
    'se',
  ],
  words: {
    'needs-review': { id: 'Keterangan belum terlihat', en: 'Information not seen' },
    pass: { id: 'Keterangan terlihat', en: 'Information seen' },
    inapplicable: { id: 'Tidak ada yang perlu ditampilkan', en: 'Nothing to disclose' },
  },
  rules: [traderInformation],
};
