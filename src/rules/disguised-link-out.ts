/**
 * A control that says it leads to another shop, while it stays on the platform. The quoted article
 * does not name this; it matters because a link out is the form that officials accepted as promotion.
 */
import type { Rule, Signal } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { type Place, placeOf } from './weighing/place';

export const disguisedLinkOut: Rule = {
  id: 'disguised-link-out',
  version: 1,
  scope: 'promotion-only',
  basis: 'officials',
  test: 'T2',
  title: { id: 'Tautan keluar ke toko lain', en: 'Links out to other shops' },
  sentences: {
    shoppers: {
      id: 'Apakah tombol yang menyebut toko lain benar-benar membawa Anda ke toko itu?',
      en: 'Does a button that names another shop really take you there?',
    },
    lawyers: {
      id: 'Tautan keluar adalah bentuk promosi yang diterima pejabat (9 Oktober 2023); uji ini melihat apakah yang tampak sebagai tautan keluar memang meninggalkan sistem elektronik platform.',
      en: 'A link out is the form of promotion that officials accepted (9 October 2023); this test looks at whether what seems to lead out really leaves the platform’s electronic system.',
    },
  },
  citations: citationsOf('payment-ban', {
    id: 'Pasal 21 ayat (3) Permendag 31/2023 tidak menyebut tautan; uji ini melihat apakah tautan ke toko lain benar-benar keluar dari platform.',
    en: 'Pasal 21 ayat (3) of Permendag 31/2023 does not name links; this test looks at whether a link to another shop really leaves the platform.',
  }),
  needs: ['buy', 'cart', 'checkout', 'order', 'pay', 'link-out'],
  reasons: {
    'returns-to-platform': {
      outcome: 'needs-review',
      text: {
        id: 'Tombol yang tampak mengarah ke luar terlihat lewat alamat pengalih, lalu kembali ke platform ini.',
        en: 'A control that seems to lead out was seen to go through a redirect and come back to the platform.',
      },
    },
    'stays-on-platform': {
      outcome: 'needs-review',
      text: {
        id: 'Tombol yang tampak mengarah ke toko lain terlihat tetap berada di platform ini.',
        en: 'A control that seems to lead to another shop was seen to stay on the platform.',
      },
    },
    'destination-unknown': {
      outcome: 'needs-review',
      text: {
        id: 'Tombol yang menyebut toko lain terlihat, tetapi arahnya baru ketahuan setelah ditekan.',
        en: 'A control that names another shop was seen, but where it leads only shows once it is pressed.',
      },
    },
    'leads-out-as-said': {
      outcome: 'pass',
      text: {
        id: 'Tautan keluar terlihat memang mengarah ke luar platform.',
        en: 'The link out was seen to really lead out of the platform.',
      },
    },
    'leads-somewhere-else': {
      outcome: 'inapplicable',
      text: {
        id: 'Tombol yang menyebut toko lain mengarah ke luar platform, tetapi tidak terlihat bahwa tujuannya toko yang disebut itu.',
        en: 'A control that names another shop leads out of the platform, but it was not seen that it leads to that shop.',
      },
    },
    'see-affiliated-checkout': {
      outcome: 'inapplicable',
      text: {
        id: 'Tautan keluar terlihat mengarah ke situs terafiliasi atau bingkai sisipan; uji lain di sini yang menilainya.',
        en: 'A link out was seen to lead to an affiliated site or an embedded frame; another test here looks at that.',
      },
    },
    'no-shop-named': {
      outcome: 'inapplicable',
      text: {
        id: 'Tautan keluar terlihat tanpa nama toko, dan ke mana arahnya tidak dapat dipastikan.',
        en: 'A link out was seen that names no shop, and where it leads could not be made out.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Tautan ke luar atau tombol yang menyebut toko lain tidak terlihat.',
        en: 'No link out and no control that names another shop was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.afterPressing],

  check(signals, { platform }) {
    // A control may name the platform's own shop: that is no other shop.
    const named = ({ claims }: Signal) => claims !== undefined && claims !== platform;
    const saysOut = signals.filter((signal) => signal.kind === 'link-out' || named(signal));
    const at = (...places: Place[]) => saysOut.filter((signal) => places.includes(placeOf(signal)));

    return decide([
      ['returns-to-platform', saysOut.filter(({ traits }) => traits.includes('returns'))],
      ['stays-on-platform', at('platform')],
      ['destination-unknown', at('unknown').filter(named)],
      ['leads-out-as-said', at('out').filter((signal) => !named(signal) || leadsToNamed(signal))],
      ['leads-somewhere-else', at('out')],
      ['see-affiliated-checkout', at('affiliated', 'embedded')],
      ['no-shop-named', at('unknown')],
    ]);
  },

  examples: [
    {
      name: {
        id: 'Label yang menyebut toko, pada tautan yang kembali lewat pengalih milik platform',
        en: 'A label that names a shop, on a link that comes back through the platform’s own redirect',
      },
      signals: [
        {
          kind: 'buy',
          label: 'Beli di Shopee',
          destination: { relation: 'platform', host: 'www.facebook.com', via: ['l.facebook.com'] },
          claims: 'shopee',
          traits: ['returns'],
        },
      ],
      reason: 'returns-to-platform',
    },
    {
      name: {
        id: 'Label yang menyebut toko, pada tombol yang tetap di platform',
        en: 'A label that names a shop, on a button that stays on the platform',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Checkout di Tokopedia',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
          claims: 'tokopedia',
        },
      ],
      reason: 'stays-on-platform',
    },
    {
      name: {
        id: 'Label yang menyebut toko, pada tombol yang arahnya tidak dapat dipastikan',
        en: 'A label that names a shop, on a button whose destination could not be made out',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Lihat di Lazada',
          destination: { relation: 'unknown', host: '' },
          claims: 'lazada',
        },
      ],
      reason: 'destination-unknown',
    },
    {
      name: {
        id: 'Label yang menyebut toko, pada tautan ke toko itu',
        en: 'A label that names a shop, on a link to that shop',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Beli di Shopee',
          destination: { relation: 'shop', host: 'shopee.co.id', name: 'Shopee' },
          claims: 'shopee',
        },
      ],
      reason: 'leads-out-as-said',
    },
    {
      name: {
        id: 'Tautan ke situs milik pedagang, tanpa nama toko',
        en: 'A link to the merchant’s own site that names no shop',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Kunjungi situs',
          destination: { relation: 'other', host: 'www.batik.example' },
        },
      ],
      reason: 'leads-out-as-said',
    },
    {
      name: {
        id: 'Label yang menyebut toko, pada tautan ke situs lain di luar platform',
        en: 'A label that names a shop, on a link to another site outside the platform',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Beli di Blibli',
          destination: { relation: 'other', host: 'tautan.example' },
          claims: 'blibli',
        },
      ],
      reason: 'leads-somewhere-else',
    },
    {
      name: {
        id: 'Label yang menyebut toko, pada tautan ke situs toko milik grup platform',
        en: 'A label that names a shop, on a link to the group’s own shop host',
      },
      signals: [
        {
          kind: 'link-out',
          label: 'Lihat di Tokopedia',
          destination: { relation: 'affiliated', host: 'shop-id.tokopedia.com' },
          claims: 'tokopedia',
        },
      ],
      reason: 'see-affiliated-checkout',
    },
    {
      name: {
        id: 'Tombol “kunjungi situs” tanpa nama toko dan tanpa arah yang terlihat',
        en: 'A “visit site” button with no shop’s name and no visible destination',
      },
      signals: [
        { kind: 'link-out', label: 'Kunjungi situs', destination: { relation: 'unknown', host: '' } },
      ],
      reason: 'no-shop-named',
    },
    {
      name: { id: 'Tombol beli yang tidak menyebut toko', en: 'A buy button that names no shop' },
      signals: [
        {
          kind: 'buy',
          label: 'Beli sekarang',
          destination: { relation: 'platform', host: 'www.tiktok.com' },
        },
      ],
      reason: 'not-seen',
    },
  ],
};

/** The place it leads to is the shop it names. */
function leadsToNamed({ claims, destination }: Signal): boolean {
  return plain(destination.name ?? '') === plain(claims ?? '');
}

/** A shop's id and its name are the same but for case and punctuation. */
function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
