/**
 * China sorts: a social medium that offers product browsing, order generation and online payment takes the
 * duties of a platform operator. Nothing is banned, so there is no violation here.
 */
import type { Jurisdiction, Rule, SignalKind } from '../../model';
import { NOT_OBSERVABLE } from '../not-observable';
import { decide } from '../weighing/decide';
import { isShopWindow, placeOf } from '../weighing/place';

const ORDER: readonly SignalKind[] = ['buy', 'cart', 'checkout', 'order', 'order-summary'];
const PAYMENT: readonly SignalKind[] = [
  'pay',
  'payment-form',
  'payment-method',
  'wallet-button',
  'payment-frame',
];

const platformOperator: Rule = {
  id: 'platform-operator',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Penggolongan sebagai operator platform', en: 'Classification as a platform operator' },
  sentences: {
    shoppers: {
      id: 'Apakah media sosial ini menjalankan semua langkah belanja sendiri?',
      en: 'Does this social medium run all steps of a purchase itself?',
    },
    lawyers: {
      id: 'Pasal 7 Online Transaction Measures 2021: layanan sosial yang menyediakan penelusuran barang, pembuatan pesanan, dan pembayaran daring memikul tugas operator platform.',
      en: 'Article 7 of the Online Transaction Measures 2021: a social service that provides product browsing, order generation and online payment takes on the duties of a platform operator.',
    },
  },
  citations: [
    {
      instrument: 'SAMR Order 37/2021, Online Transaction Measures',
      article: { id: 'Pasal 7', en: 'Article 7' },
      quote: '',
      says: {
        id: 'Layanan jejaring sosial dan siaran langsung yang menyediakan tempat usaha, penelusuran barang, pembuatan pesanan, dan pembayaran daring memikul tugas operator platform.',
        en: 'Social networking and live-streaming services that provide business premises, product browsing, order generation and online payment take on the duties of platform operators.',
      },
      from: '2021-05-01',
      verified: 'secondary',
      source: 'JunHe (24 March 2021) and Conventus Law (16 June 2021)',
    },
  ],
  needs: [...ORDER, ...PAYMENT, 'route', 'link-out'],
  reasons: {
    'all-three': {
      outcome: 'needs-review',
      text: {
        id: 'Pemesanan dan pembayaran terlihat di platform ini; dengan penelusuran barang itulah pemicu penggolongan ini.',
        en: 'Ordering and payment were seen on the platform; with product browsing these are what this classification turns on.',
      },
    },
    'some-of-three': {
      outcome: 'needs-review',
      text: {
        id: 'Sebagian dari penelusuran barang, pemesanan, dan pembayaran terlihat di platform ini.',
        en: 'Some of product browsing, ordering and payment was seen on the platform.',
      },
    },
    elsewhere: {
      outcome: 'pass',
      text: {
        id: 'Belanja yang terlihat berlangsung di luar platform.',
        en: 'The purchase that was seen takes place outside the platform.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: { id: 'Langkah belanja tidak terlihat.', en: 'No step of a purchase was seen.' },
    },
  },
  notObservable: [NOT_OBSERVABLE.backEnds],

  check(signals) {
    const here = signals.filter((signal) => ['platform', 'embedded'].includes(placeOf(signal)));
    const orders = here.filter(({ kind }) => ORDER.includes(kind));
    const payments = here.filter(({ kind }) => PAYMENT.includes(kind));
    const all = orders.length > 0 && payments.length > 0;
    return decide([
      ['all-three', all ? [...orders, ...payments] : []],
      ['some-of-three', [...orders, ...payments, ...here.filter(isShopWindow)]],
      ['elsewhere', signals.filter((signal) => placeOf(signal) === 'out')],
    ]);
  },

  examples: [
    {
      name: { id: 'Beli dan bayar di platform', en: 'Buying and paying on the platform' },
      signals: [
        { kind: 'buy', label: '立即购买' },
        { kind: 'payment-method', label: 'Alipay · WeChat Pay' },
      ],
      circumstances: { market: 'cn' },
      reason: 'all-three',
    },
    {
      name: { id: 'Keranjang tanpa pembayaran', en: 'A cart without a payment' },
      signals: [{ kind: 'cart', label: '购物车' }],
      circumstances: { market: 'cn' },
      reason: 'some-of-three',
    },
    {
      name: { id: 'Tautan ke toko lain', en: 'A link to another shop' },
      signals: [
        {
          kind: 'link-out',
          label: '去淘宝',
          destination: { relation: 'shop', host: 'www.taobao.com', name: 'Taobao' },
        },
      ],
      circumstances: { market: 'cn' },
      reason: 'elsewhere',
    },
    {
      name: { id: 'Tautan tanpa arah', en: 'A link with no destination' },
      signals: [{ kind: 'link-out', label: '更多', destination: { relation: 'unknown', host: '' } }],
      circumstances: { market: 'cn' },
      reason: 'not-seen',
    },
  ],
};

export const china: Jurisdiction = {
  id: 'china',
  name: { id: 'Tiongkok', en: 'China' },
  kind: 'classification',
  markets: ['cn'],
  words: {
    'needs-review': { id: 'Pemicu penggolongan terlihat', en: 'Seen: what the class turns on' },
    pass: { id: 'Sarana promosi', en: 'A means of promotion' },
    inapplicable: { id: 'Tidak ada yang digolongkan', en: 'Nothing to classify' },
  },
  rules: [platformOperator],
};
