/**
 * T2, the officials' strict reading: does the purchase take place inside the platform at all?
 * Kemenkop UKM said so of TikTok Shop on 21 December 2023, 19 February and 6 March 2024, the deputy
 * minister of trade on 26 February 2024 (press); the quoted text names payment only.
 */
import type { Rule, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { isShopWindow, placeOf } from './weighing/place';

/** Kinds of which one alone is a doubt when its destination is not known. */
const STRONG: readonly SignalKind[] = ['buy', 'checkout', 'order', 'order-summary'];

export const inAppOrder: Rule = {
  id: 'in-app-order',
  version: 1,
  scope: 'promotion-only',
  basis: 'officials',
  test: 'T2',
  title: { id: 'Pemesanan di dalam platform', en: 'Ordering inside the platform' },
  sentences: {
    shoppers: {
      id: 'Apakah Anda memesan barang di media sosial itu sendiri, meskipun belum terlihat membayar di sana?',
      en: 'Do you order goods on the social medium itself, even where no payment was seen there?',
    },
    lawyers: {
      id: 'Bacaan pejabat Kemenkop UKM (21 Desember 2023, 19 Februari dan 6 Maret 2024): seluruh pembelian berlangsung di luar media sosial; bunyi ayat yang dikutip hanya menyebut pembayaran.',
      en: 'The reading of officials of Kemenkop UKM (21 December 2023, 19 February and 6 March 2024): the whole purchase takes place outside the social medium; the quoted paragraph names payment only.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pasal 21 ayat (3) Permendag 31/2023 menyebut transaksi pembayaran, bukan keranjang atau pesanan; uji ini mengikuti bacaan pejabat Kemenkop UKM (Desember 2023 sampai Maret 2024).',
    en: 'Pasal 21 ayat (3) of Permendag 31/2023 names payment transactions, not carts or orders; this test follows the reading of officials of the Ministry of Cooperatives and SMEs (December 2023 to March 2024).',
  }),
  needs: ['buy', 'cart', 'checkout', 'order', 'order-summary', 'route', 'link-out'],
  reasons: {
    'order-on-platform-strict': {
      outcome: 'violation',
      text: {
        id: 'Langkah beli atau pesan terlihat tetap berada di platform ini; bacaan ketat menghendaki pembelian berlangsung di luar platform.',
        en: 'A step to buy or order was seen that stays on the platform; the strict reading wants purchases to take place outside it.',
      },
    },
    'order-on-platform': {
      outcome: 'needs-review',
      text: {
        id: 'Langkah beli atau pesan terlihat tetap berada di platform ini: aturan tahun 2023 menyebut pembayaran, dan sebagian pejabat membacanya mencakup setiap pembelian.',
        en: 'A step to buy or order was seen that stays on the platform: the rule of 2023 names payment, and some officials read it as covering any purchase.',
      },
    },
    'destination-unknown': {
      outcome: 'needs-review',
      text: {
        id: 'Tombol beli atau pesan terlihat, tetapi ke mana arahnya tidak dapat dipastikan.',
        en: 'A control to buy or order was seen, but where it leads could not be made out.',
      },
    },
    'leads-out': {
      outcome: 'pass',
      text: {
        id: 'Yang terlihat mengarah ke toko di luar platform: promosi di sini, belanja di sana.',
        en: 'What was seen leads to a shop outside the platform: promotion here, purchase there.',
      },
    },
    'see-affiliated-checkout': {
      outcome: 'inapplicable',
      text: {
        id: 'Langkah beli atau pesan terlihat hanya di situs terafiliasi atau di bingkai sisipan; uji lain di sini yang menilainya.',
        en: 'Steps to buy or order were seen only on an affiliated site or in an embedded frame; another test here looks at that.',
      },
    },
    'only-hints': {
      outcome: 'inapplicable',
      text: {
        id: 'Yang terlihat hanya petunjuk, seperti halaman produk atau tautan yang arahnya tidak jelas; itu belum menjadi langkah pembelian.',
        en: 'Only hints were seen, such as a product page or a link with no clear destination; that is not yet a step of a purchase.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: { id: 'Langkah beli atau pesan tidak terlihat.', en: 'No step to buy or order was seen.' },
    },
  },
  notObservable: [NOT_OBSERVABLE.laterSteps, NOT_OBSERVABLE.apps],

  check(signals, { reading, host }) {
    const steps = signals.filter((signal) => !isShopWindow(signal));
    // Words that say "this leads out" order nothing; whether they keep their word is another rule's.
    const here = steps.filter((signal) => placeOf(signal) === 'platform' && signal.kind !== 'link-out');
    // On an affiliated page "platform" says where a control leads back to, not where the order is placed.
    const strict = reading !== 'text' && host === 'platform';

    return decide([
      [strict ? 'order-on-platform-strict' : 'order-on-platform', here],
      [
        'destination-unknown',
        steps.filter((signal) => placeOf(signal) === 'unknown' && STRONG.includes(signal.kind)),
      ],
      ['leads-out', steps.filter((signal) => placeOf(signal) === 'out')],
      [
        'see-affiliated-checkout',
        steps.filter((signal) => ['affiliated', 'embedded'].includes(placeOf(signal))),
      ],
      ['only-hints', signals],
    ]);
  },

  examples: [
    {
      name: { id: 'Tombol beli yang tetap di platform', en: 'A buy button that stays on the platform' },
      signals: [
        {
          kind: 'buy',
          label: 'Beli sekarang',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      reason: 'order-on-platform',
    },
    {
      name: {
        id: 'Tombol beli yang tetap di platform, menurut bacaan ketat',
        en: 'A buy button that stays on the platform, under the strict reading',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli sekarang',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      circumstances: { reading: 'strict' },
      reason: 'order-on-platform-strict',
    },
    {
      name: {
        id: 'Keranjang di platform di samping tautan ke toko terpisah',
        en: 'A cart on the platform beside a link to a separate shop',
      },
      signals: [
        { kind: 'cart', label: 'Keranjang', destination: { relation: 'platform', host: 'www.facebook.com' } },
        {
          kind: 'link-out',
          label: 'Lihat di Shopee',
          destination: { relation: 'shop', host: 'shopee.co.id', name: 'Shopee' },
          claims: 'shopee',
        },
      ],
      reason: 'order-on-platform',
    },
    {
      name: {
        id: 'Alamat halaman adalah halaman checkout platform',
        en: 'The address of the page is the platform’s checkout',
      },
      signals: [
        {
          kind: 'route',
          label: 'checkout',
          destination: { relation: 'platform', host: 'www.instagram.com' },
        },
      ],
      reason: 'order-on-platform',
    },
    {
      name: {
        id: 'Pesan lewat obrolan, bayar di situs milik toko',
        en: 'Order in the chat, payment at the shop’s own website',
      },
      signals: [
        {
          kind: 'order',
          label: 'Kirim pesanan',
          destination: { relation: 'platform', host: 'web.whatsapp.com' },
        },
        { kind: 'pay', label: 'Bayar di Alfagift', destination: { relation: 'other', host: 'alfagift.id' } },
      ],
      reason: 'order-on-platform',
    },
    {
      name: {
        id: 'Tombol buat pesanan yang arahnya tidak dapat dipastikan',
        en: 'An order button whose destination could not be made out',
      },
      signals: [{ kind: 'order', label: 'Buat pesanan', destination: { relation: 'unknown', host: '' } }],
      reason: 'destination-unknown',
    },
    {
      name: {
        id: 'Tautan ke toko terpisah lewat alamat pengalih',
        en: 'A link to a separate shop through a link shim',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Beli di Tokopedia',
          destination: {
            relation: 'shop',
            host: 'www.tokopedia.com',
            name: 'Tokopedia',
            via: ['l.facebook.com'],
          },
          claims: 'tokopedia',
        },
      ],
      reason: 'leads-out',
    },
    {
      name: {
        id: 'Tombol belanja yang mengarah ke situs milik pedagang',
        en: 'A shop button that leads to the merchant’s own site',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Belanja sekarang',
          destination: { relation: 'other', host: 'www.batik.example' },
        },
      ],
      reason: 'leads-out',
    },
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
      reason: 'see-affiliated-checkout',
    },
    {
      name: { id: 'Halaman produk tanpa tombol beli', en: 'A product page with nothing to buy with' },
      signals: [
        { kind: 'route', label: 'product', destination: { relation: 'platform', host: 'www.facebook.com' } },
      ],
      reason: 'only-hints',
    },
    {
      name: {
        id: 'Ikon keranjang yang arahnya tidak dapat dipastikan',
        en: 'A cart icon whose destination could not be made out',
      },
      signals: [{ kind: 'cart', label: 'Keranjang', destination: { relation: 'unknown', host: '' } }],
      reason: 'only-hints',
    },
    {
      name: {
        id: 'Cara bayar tanpa langkah beli atau pesan',
        en: 'A way to pay with no step to buy or order',
      },
      signals: [
        { kind: 'pay', label: 'Bayar', destination: { relation: 'platform', host: 'www.tiktok.com' } },
      ],
      reason: 'not-seen',
    },
  ],
};
