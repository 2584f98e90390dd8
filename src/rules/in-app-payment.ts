/**
 * T1, the text: does the payment take place in the platform's own system? Permendag 31/2023,
 * Pasal 21 ayat (3) names payment transactions; it names no cart, button or order.
 */
import type { Rule, Signal, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { placeOf, routeOf } from './weighing/place';

const PAYING: readonly SignalKind[] = [
  'pay',
  'payment-form',
  'payment-method',
  'wallet-button',
  'payment-frame',
];
/** No payment by themselves, but they make a chooser or a pay button beside them certain. */
const BESIDE: readonly SignalKind[] = ['checkout', 'order', 'order-summary'];

export const inAppPayment: Rule = {
  id: 'in-app-payment',
  version: 1,
  scope: 'promotion-only',
  basis: 'text',
  test: 'T1',
  title: { id: 'Pembayaran di dalam platform', en: 'Payment inside the platform' },
  sentences: {
    shoppers: {
      id: 'Apakah Anda membayar barang di media sosial itu sendiri, bukan di toko yang terpisah?',
      en: 'Do you pay for goods on the social medium itself, rather than at a separate shop?',
    },
    lawyers: {
      id: 'Pasal 21 ayat (3) Permendag 31/2023 menyebut memfasilitasi transaksi pembayaran pada sistem elektroniknya; uji ini melihat langkah pembayaran di halaman platform.',
      en: 'Pasal 21 ayat (3) of Permendag 31/2023 names the facilitation of payment transactions in one’s own electronic system; this test looks for a payment step on the platform’s pages.',
    },
  },
  citations: citationsOf('payment-ban'),
  needs: [...PAYING, ...BESIDE, 'route', 'link-out', 'unreadable'],
  reasons: {
    'payment-on-platform': {
      outcome: 'violation',
      text: {
        id: 'Langkah pembayaran terlihat di halaman platform ini sendiri, bukan di toko yang terpisah.',
        en: 'A payment step was seen on the platform’s own page, not at a separate shop.',
      },
    },
    'payment-not-certain': {
      outcome: 'needs-review',
      text: {
        id: 'Tanda pembayaran terlihat tetap berada di platform ini, tetapi belum cukup untuk memastikan bahwa pembayaran berlangsung di sini.',
        en: 'A sign of payment was seen that stays on the platform, but too little to be sure that the payment happens here.',
      },
    },
    'destination-unknown': {
      outcome: 'needs-review',
      text: {
        id: 'Tanda pembayaran terlihat, tetapi ke mana arahnya tidak dapat dipastikan.',
        en: 'A sign of payment was seen, but where it leads could not be made out.',
      },
    },
    'payment-begins-here': {
      outcome: 'needs-review',
      text: {
        id: 'Kolom kartu atau pilihan cara bayar terlihat di halaman platform ini, sedangkan isinya dikirim ke situs lain.',
        en: 'Card fields or ways to pay were seen on the platform’s page, while what is entered goes to another site.',
      },
    },
    'cannot-be-read': {
      outcome: 'needs-review',
      text: {
        id: 'Sebuah tombol atau lembar terlihat yang kata-katanya tidak dapat dibaca: berupa gambar, atau hurufnya disamarkan.',
        en: 'A control or a sheet was seen whose words could not be read: they are a picture, or letters in disguise.',
      },
    },
    'payment-elsewhere': {
      outcome: 'pass',
      text: {
        id: 'Tombol bayar yang terlihat mengarah ke toko atau penyedia pembayaran di luar platform.',
        en: 'The pay button seen leads to a shop or payment provider outside the platform.',
      },
    },
    'see-affiliated-checkout': {
      outcome: 'inapplicable',
      text: {
        id: 'Tanda pembayaran terlihat hanya di situs terafiliasi atau di bingkai sisipan; uji lain di sini yang menilainya.',
        en: 'Signs of payment were seen only on an affiliated site or in an embedded frame; another test here looks at that.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: { id: 'Langkah pembayaran tidak terlihat.', en: 'No payment step was seen.' },
    },
  },
  notObservable: [NOT_OBSERVABLE.backEnds, NOT_OBSERVABLE.laterSteps, NOT_OBSERVABLE.apps],

  check(signals, { host }) {
    const paying = signals.filter(isPaying);
    const here = signals.filter((signal) => placeOf(signal) === 'platform');
    // On an affiliated page "platform" says where a control leads back to, not where the till stands.
    const certain = host === 'platform' && here.some((signal) => isPaymentStep(signal, here));
    const out = paying.filter((signal) => placeOf(signal) === 'out');
    const entered = ({ kind }: Signal) => kind === 'payment-form' || kind === 'payment-method';

    return decide([
      ['payment-on-platform', certain ? here.filter((signal) => isPaying(signal) || isBeside(signal)) : []],
      ['payment-not-certain', here.filter(isPaying)],
      ['destination-unknown', paying.filter((signal) => placeOf(signal) === 'unknown')],
      ['payment-begins-here', out.filter(entered)],
      [
        'cannot-be-read',
        signals.filter((signal) => signal.kind === 'unreadable' && placeOf(signal) !== 'out'),
      ],
      ['payment-elsewhere', out],
      [
        'see-affiliated-checkout',
        paying.filter((signal) => ['affiliated', 'embedded'].includes(placeOf(signal))),
      ],
    ]);
  },

  examples: [
    {
      name: { id: 'Kolom kartu di lembar checkout platform', en: 'A card form in a sheet on the platform' },
      signals: [
        {
          kind: 'payment-form',
          label: 'Nomor kartu · Masa berlaku · CVV',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
          traits: ['dialog', 'posts'],
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: {
        id: 'Pilihan cara bayar di atas tombol buat pesanan',
        en: 'A chooser of ways to pay above a button that places the order',
      },
      signals: [
        {
          kind: 'payment-method',
          label: 'GoPay · OVO · Transfer bank · Bayar di tempat',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
        {
          kind: 'order',
          label: 'Buat pesanan',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: {
        id: 'Pilihan cara bayar di samping jumlah uang',
        en: 'A chooser of ways to pay beside an amount',
      },
      signals: [
        {
          kind: 'payment-method',
          label: 'QRIS · Virtual account BCA · Rp189.000',
          destination: { relation: 'platform', host: 'www.facebook.com' },
          traits: ['amount'],
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: { id: 'Tombol dompet digital di platform', en: 'A wallet’s button on the platform' },
      signals: [
        {
          kind: 'wallet-button',
          label: 'Google Pay',
          destination: { relation: 'platform', host: 'www.instagram.com' },
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: { id: 'Tombol bayar dengan jumlahnya', en: 'A pay button with its amount' },
      signals: [
        {
          kind: 'pay',
          label: 'Bayar Rp25.000',
          destination: { relation: 'platform', host: 'web.whatsapp.com' },
          traits: ['amount'],
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: { id: 'Tombol bayar di bawah ringkasan pesanan', en: 'A pay button under an order summary' },
      signals: [
        {
          kind: 'order-summary',
          label: 'Subtotal · Ongkos kirim · Total',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
        {
          kind: 'pay',
          label: 'Bayar sekarang',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      reason: 'payment-on-platform',
    },
    {
      name: {
        id: 'Tombol bayar saja, tanpa jumlah uang dan tanpa formulir',
        en: 'A pay button alone, with no amount and no form',
      },
      signals: [
        { kind: 'pay', label: 'Bayar', destination: { relation: 'platform', host: 'www.tiktok.com' } },
      ],
      reason: 'payment-not-certain',
    },
    {
      name: {
        id: 'Daftar cara bayar saja, tanpa jumlah uang dan tanpa tombol',
        en: 'A list of ways to pay alone, with no amount and no button',
      },
      signals: [
        {
          kind: 'payment-method',
          label: 'Kami menerima GoPay, OVO, DANA',
          destination: { relation: 'platform', host: 'www.facebook.com' },
        },
      ],
      reason: 'payment-not-certain',
    },
    {
      name: {
        id: 'Hanya alamat halaman yang menyebut pembayaran',
        en: 'Only the address of the page says that it is for paying',
      },
      signals: [
        { kind: 'route', label: 'pay', destination: { relation: 'platform', host: 'www.tiktok.com' } },
      ],
      reason: 'payment-not-certain',
    },
    {
      name: {
        id: 'Tombol bayar di halaman terafiliasi yang mengarah kembali ke platform',
        en: 'A pay button on an affiliated page that leads back to the platform',
      },
      signals: [
        {
          kind: 'pay',
          label: 'Bayar Rp25.000',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
          traits: ['amount'],
        },
      ],
      circumstances: { host: 'affiliated' },
      reason: 'payment-not-certain',
    },
    {
      name: {
        id: 'Tombol bayar yang arahnya tidak dapat dipastikan',
        en: 'A pay button whose destination could not be made out',
      },
      signals: [
        {
          kind: 'pay',
          label: 'Bayar Rp25.000',
          destination: { relation: 'unknown', host: '' },
          traits: ['amount'],
        },
      ],
      reason: 'destination-unknown',
    },
    {
      name: {
        id: 'Kolom kartu di platform yang formulirnya dikirim ke penyedia pembayaran',
        en: 'Card fields on the platform whose form is sent to a payment provider',
      },
      signals: [
        {
          kind: 'payment-form',
          label: 'Nomor kartu · CVV',
          destination: { relation: 'payment', host: 'api.midtrans.com', name: 'Midtrans' },
        },
      ],
      reason: 'payment-begins-here',
    },
    {
      name: { id: 'Gambar tombol di samping harga', en: 'A picture of a button beside a price' },
      signals: [{ kind: 'unreadable', label: 'Rp189.000', destination: { relation: 'unknown', host: '' } }],
      reason: 'cannot-be-read',
    },
    {
      name: {
        id: 'Pesan lewat obrolan, bayar di situs milik toko (disebut “paling fair” oleh menteri, 1 November 2023)',
        en: 'Order in the chat, payment at the shop’s own website (named “paling fair” by the minister, 1 November 2023)',
      },
      signals: [
        {
          kind: 'order',
          label: 'Kirim pesanan',
          destination: { relation: 'platform', host: 'web.whatsapp.com' },
        },
        { kind: 'pay', label: 'Bayar di Alfagift', destination: { relation: 'other', host: 'alfagift.id' } },
      ],
      reason: 'payment-elsewhere',
    },
    {
      name: {
        id: 'Tautan ke halaman milik penyedia pembayaran',
        en: 'A link to a payment provider’s own page',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Bayar lewat DOKU',
          destination: { relation: 'payment', host: 'jokul.doku.com', name: 'DOKU' },
        },
      ],
      reason: 'payment-elsewhere',
    },
    {
      name: {
        id: 'Kolom kartu di situs toko milik grup platform',
        en: 'A payment form on the group’s own shop host',
      },
      signals: [
        {
          kind: 'payment-form',
          label: 'Nomor kartu · CVV',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
        },
      ],
      circumstances: { host: 'affiliated' },
      reason: 'see-affiliated-checkout',
    },
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
      reason: 'see-affiliated-checkout',
    },
    {
      name: {
        id: 'Tombol buat pesanan tanpa tanda pembayaran',
        en: 'An order button with no sign of payment',
      },
      signals: [
        {
          kind: 'order',
          label: 'Buat pesanan',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      reason: 'not-seen',
    },
  ],
};

function isPaying(signal: Signal): boolean {
  const linksToPayment = signal.kind === 'link-out' && signal.destination.relation === 'payment';
  return PAYING.includes(signal.kind) || routeOf(signal) === 'pay' || linksToPayment;
}

function isBeside({ kind }: Signal): boolean {
  return BESIDE.includes(kind);
}

/** A payment really offered, not only named. `here` is everything that stays on the platform. */
function isPaymentStep({ kind, traits }: Signal, here: readonly Signal[]): boolean {
  const beside = (...kinds: SignalKind[]) => here.some((other) => kinds.includes(other.kind));
  switch (kind) {
    case 'payment-form':
    case 'wallet-button':
      return true;
    case 'payment-method':
      return traits.includes('amount') || beside('pay', ...BESIDE);
    case 'pay':
      return (
        traits.includes('amount') ||
        traits.includes('posts') ||
        beside('order-summary', 'payment-method', 'payment-form')
      );
    default:
      return false;
  }
}
