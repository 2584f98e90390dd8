/**
 * A refused link to another shop, held against KPPU's conditions for TikTok of 17 June 2025. A link may be
 * refused for many reasons, and the conditions are TikTok's alone, so this can only ask for a review.
 */
import type { Rule } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { placeOf } from './weighing/place';

export const rivalPromotionBlocked: Rule = {
  id: 'rival-promotion-blocked',
  version: 1,
  scope: 'beyond',
  basis: 'officials',
  title: { id: 'Promosi toko lain yang ditolak', en: 'Refused promotion of other shops' },
  sentences: {
    shoppers: {
      id: 'Apakah tautan ke toko lain bisa dibuka dan dipasang di TikTok?',
      en: 'Can links to other shops be opened and posted on TikTok?',
    },
    lawyers: {
      id: 'Syarat KPPU 17 Juni 2025 (perkara 01/KPPU-M/2025), diawasi sampai 17 Juni 2027: pemilik akun TikTok bebas berpromosi di e-commerce lain. Perkara itu tidak memutus Pasal 21 ayat (3).',
      en: 'KPPU’s conditions of 17 June 2025 (case 01/KPPU-M/2025), monitored to 17 June 2027: owners of TikTok accounts are free to promote on other e-commerce. The case does not decide Pasal 21 ayat (3).',
    },
  },
  citations: citationsOf('rival-promotion'),
  needs: ['blocked-link', 'link-out'],
  reasons: {
    'link-refused': {
      outcome: 'needs-review',
      text: {
        id: 'Pemberitahuan bahwa tautan ke toko lain ditolak terlihat di platform ini; sebabnya tidak tampak.',
        en: 'A notice that a link to another shop is refused was seen on the platform; the cause does not show.',
      },
    },
    'unnamed-link-refused': {
      outcome: 'needs-review',
      text: {
        id: 'Pemberitahuan bahwa sebuah tautan ditolak terlihat, tanpa nama toko.',
        en: 'A notice that a link is refused was seen that names no shop.',
      },
    },
    'link-works': {
      outcome: 'pass',
      text: {
        id: 'Tautan ke toko lain terlihat mengarah ke luar platform.',
        en: 'A link to another shop was seen to lead out of the platform.',
      },
    },
    'other-platform': {
      outcome: 'inapplicable',
      text: {
        id: 'Yang terlihat ada di platform lain; syarat KPPU itu hanya tentang TikTok.',
        en: 'What was seen stands on another platform; these conditions of KPPU are about TikTok only.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Tautan ke toko lain dan pemberitahuan penolakan tidak terlihat.',
        en: 'Neither a link to another shop nor a notice of refusal was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.causes],

  check(signals, { platform }) {
    const refused = signals.filter(({ kind }) => kind === 'blocked-link');
    const works = signals.filter(
      (signal) =>
        signal.kind === 'link-out' && placeOf(signal) === 'out' && signal.destination.relation === 'shop',
    );
    return decide([
      ['other-platform', platform === 'tiktok' ? [] : [...refused, ...works]],
      ['link-refused', refused.filter(({ claims }) => claims !== undefined)],
      ['unnamed-link-refused', refused],
      ['link-works', works],
    ]);
  },

  examples: [
    {
      name: { id: 'Pemberitahuan yang menyebut Shopee', en: 'A notice that names Shopee' },
      signals: [{ kind: 'blocked-link', label: 'Tautan ke Shopee tidak dapat dibuka', claims: 'shopee' }],
      circumstances: { date: '2026-11-21' },
      reason: 'link-refused',
    },
    {
      name: { id: 'Pemberitahuan tanpa nama toko', en: 'A notice that names no shop' },
      signals: [{ kind: 'blocked-link', label: 'Tautan ini tidak dapat dibuka' }],
      circumstances: { date: '2026-11-21' },
      reason: 'unnamed-link-refused',
    },
    {
      name: { id: 'Tautan ke Lazada di TikTok', en: 'A link to Lazada on TikTok' },
      signals: [
        {
          kind: 'link-out',
          label: 'Beli di Lazada',
          destination: { relation: 'shop', host: 'www.lazada.co.id', name: 'Lazada' },
          claims: 'lazada',
        },
      ],
      circumstances: { date: '2026-11-21' },
      reason: 'link-works',
    },
    {
      name: { id: 'Pemberitahuan serupa di Instagram', en: 'A like notice on Instagram' },
      signals: [{ kind: 'blocked-link', label: 'Tautan ke Shopee tidak dapat dibuka', claims: 'shopee' }],
      circumstances: { date: '2026-11-21', platform: 'instagram' },
      reason: 'other-platform',
    },
    {
      name: { id: 'Tautan ke situs lain', en: 'A link to some other site' },
      signals: [
        {
          kind: 'link-out',
          label: 'Kunjungi situs',
          destination: { relation: 'other', host: 'batik.example' },
        },
      ],
      circumstances: { date: '2026-11-21' },
      reason: 'not-seen',
    },
  ],
};
