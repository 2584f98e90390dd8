/**
 * A contact for complaints where people order: the platform's own, and since Permendag 19/2026 that of the
 * ministry's consumer office too. Articles name the main page, so a page without one is only a doubt.
 */
import type { Rule, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { placeOf } from './weighing/place';

const ORDERING: readonly SignalKind[] = ['checkout', 'order', 'pay', 'payment-method', 'order-summary'];
/** From this day on the ministry's own contact is named too. */
const MINISTRY_FROM = '2026-06-08';

export const complaintContact: Rule = {
  id: 'complaint-contact',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Kontak pengaduan', en: 'Contact for complaints' },
  sentences: {
    shoppers: {
      id: 'Apakah Anda dapat melihat ke mana mengadu, kepada platform dan kepada Ditjen PKTN?',
      en: 'Can you see where to complain, to the platform and to the ministry’s Ditjen PKTN?',
    },
    lawyers: {
      id: 'Pasal 27 PP 80/2019, lalu Pasal 10 ayat (2), 12 ayat (3), dan 13 Permendag 19/2026 (sumber kedua), menyebut layanan dan kontak pengaduan di halaman utama.',
      en: 'Pasal 27 of PP 80/2019, then Pasal 10 ayat (2), 12 ayat (3) and 13 of Permendag 19/2026 (secondary sources), names complaint services and contacts on the main page.',
    },
  },
  citations: citationsOf('complaint-contact'),
  needs: ['complaint-contact', ...ORDERING],
  reasons: {
    'no-contact': {
      outcome: 'needs-review',
      text: {
        id: 'Langkah pemesanan di platform ini terlihat, sedangkan kontak pengaduan tidak terlihat di halaman yang sama.',
        en: 'A step to order on the platform was seen, while no contact for complaints was seen on the same page.',
      },
    },
    'no-ministry-contact': {
      outcome: 'needs-review',
      text: {
        id: 'Kontak pengaduan platform terlihat, sedangkan kontak Ditjen PKTN tidak terlihat di halaman ini.',
        en: 'The platform’s contact for complaints was seen, while that of Ditjen PKTN was not seen on this page.',
      },
    },
    'contact-shown': {
      outcome: 'pass',
      text: { id: 'Kontak pengaduan terlihat.', en: 'A contact for complaints was seen.' },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Langkah pemesanan di platform dan kontak pengaduan tidak terlihat.',
        en: 'Neither a step to order on the platform nor a contact for complaints was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.answers, NOT_OBSERVABLE.laterSteps],

  check(signals, { date }) {
    const contacts = signals.filter(({ kind }) => kind === 'complaint-contact');
    const ministry = contacts.some(({ traits }) => traits.includes('ministry'));
    const ordering = signals.filter(
      (signal) => ORDERING.includes(signal.kind) && placeOf(signal) === 'platform',
    );
    return decide([
      ['no-contact', contacts.length === 0 ? ordering : []],
      ['no-ministry-contact', date >= MINISTRY_FROM && !ministry ? contacts : []],
      ['contact-shown', contacts],
    ]);
  },

  examples: [
    {
      name: { id: 'Ringkasan pesanan tanpa kontak pengaduan', en: 'An order summary with no contact' },
      signals: [{ kind: 'order-summary', label: 'Alamat · Ongkos kirim · Total' }],
      reason: 'no-contact',
    },
    {
      name: { id: 'Hanya layanan pengaduan platform', en: 'The platform’s own complaint service only' },
      signals: [{ kind: 'complaint-contact', label: 'Layanan pengaduan konsumen' }],
      circumstances: { date: '2026-11-21' },
      reason: 'no-ministry-contact',
    },
    {
      name: { id: 'Kontak Ditjen PKTN ditampilkan', en: 'The contact of Ditjen PKTN is shown' },
      signals: [
        { kind: 'order-summary', label: 'Alamat · Ongkos kirim · Total' },
        { kind: 'complaint-contact', label: 'Ditjen PKTN WhatsApp 0853 1111 1010', traits: ['ministry'] },
      ],
      circumstances: { date: '2026-11-21' },
      reason: 'contact-shown',
    },
    {
      name: {
        id: 'Layanan pengaduan platform, pada tahun 2024',
        en: 'The platform’s own complaint service, in 2024',
      },
      signals: [{ kind: 'complaint-contact', label: 'Layanan pengaduan konsumen' }],
      circumstances: { date: '2024-03-01' },
      reason: 'contact-shown',
    },
    {
      name: { id: 'Tombol bayar di toko lain', en: 'A pay button of another shop' },
      signals: [
        { kind: 'pay', label: 'Bayar di Alfagift', destination: { relation: 'other', host: 'alfagift.id' } },
      ],
      reason: 'not-seen',
    },
  ],
};
