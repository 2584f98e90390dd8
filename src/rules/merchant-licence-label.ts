/**
 * The status of a merchant's licence number (NIB), shown to consumers since Permendag 19/2026; existing
 * merchants have until about 8 December 2027. How the label is worded nobody here has seen.
 */
import type { Rule, SignalKind } from '../model';
import { citationsOf } from './instruments';
import { NOT_OBSERVABLE } from './not-observable';
import { decide } from './weighing/decide';
import { isShopWindow } from './weighing/place';

/** The first day after the 18 months that existing merchants have. */
const TERM_OVER = '2027-12-08';
const SHOWS_MERCHANT: readonly SignalKind[] = ['seller', 'route'];

export const merchantLicenceLabel: Rule = {
  id: 'merchant-licence-label',
  version: 1,
  scope: 'beyond',
  basis: 'text',
  title: { id: 'Status izin pedagang', en: 'Status of the merchant’s licence' },
  sentences: {
    shoppers: {
      id: 'Apakah status izin (NIB) pedagang ditampilkan kepada pembeli?',
      en: 'Is the status of the merchant’s licence (NIB) shown to buyers?',
    },
    lawyers: {
      id: 'Pasal 17 dan 74 Permendag 19/2026 (sumber kedua): status NIB terlihat di profil, “Dalam Proses Legalisasi” paling lama 6 bulan, pedagang lama 18 bulan.',
      en: 'Pasal 17 and 74 of Permendag 19/2026 (secondary sources): the NIB status shows on the profile, “Dalam Proses Legalisasi” for at most 6 months, existing merchants 18 months.',
    },
  },
  citations: citationsOf('licence-label'),
  needs: ['licence-label', ...SHOWS_MERCHANT],
  reasons: {
    'label-not-shown': {
      outcome: 'needs-review',
      text: {
        id: 'Halaman pedagang terlihat tanpa status izin, setelah masa peralihan yang disebut sumber berakhir.',
        en: 'A merchant’s page was seen without a licence status, after the transition that sources name had ended.',
      },
    },
    'in-process': {
      outcome: 'needs-review',
      text: {
        id: 'Status “Dalam Proses Legalisasi” terlihat; sejak kapan status itu ada tidak tampak.',
        en: 'The status “Dalam Proses Legalisasi” was seen; since when it has stood there does not show.',
      },
    },
    'label-shown': {
      outcome: 'pass',
      text: { id: 'Status izin pedagang terlihat.', en: 'A merchant’s licence status was seen.' },
    },
    'in-transition': {
      outcome: 'inapplicable',
      text: {
        id: 'Halaman pedagang terlihat tanpa status izin; pedagang lama masih dalam masa peralihan sampai sekitar 8 Desember 2027.',
        en: 'A merchant’s page was seen without a licence status; existing merchants are in transition to about 8 December 2027.',
      },
    },
    'not-seen': {
      outcome: 'inapplicable',
      text: {
        id: 'Halaman atau keterangan pedagang tidak terlihat.',
        en: 'No merchant’s page or line was seen.',
      },
    },
  },
  notObservable: [NOT_OBSERVABLE.licences],

  check(signals, { date }) {
    const labels = signals.filter(({ kind }) => kind === 'licence-label');
    const inProcess = labels.filter(({ label }) => /proses legalisasi/i.test(label));
    const merchant = signals.filter((signal) => signal.kind === 'seller' || isShopWindow(signal));
    const without = labels.length === 0 ? merchant : [];
    return decide([
      ['label-not-shown', date > TERM_OVER ? without : []],
      ['in-process', inProcess],
      ['label-shown', labels],
      ['in-transition', without],
    ]);
  },

  examples: [
    {
      name: {
        id: 'Halaman toko tanpa status izin, pada tahun 2028',
        en: 'A shop page without a licence status, in 2028',
      },
      signals: [{ kind: 'route', label: 'shop' }],
      circumstances: { date: '2028-01-15' },
      reason: 'label-not-shown',
    },
    {
      name: { id: 'Status “Dalam Proses Legalisasi”', en: 'The status “Dalam Proses Legalisasi”' },
      signals: [
        { kind: 'seller', label: 'Dijual oleh …', destination: { relation: 'other', host: '' } },
        { kind: 'licence-label', label: 'Dalam Proses Legalisasi' },
      ],
      circumstances: { date: '2026-11-21' },
      reason: 'in-process',
    },
    {
      name: { id: 'Status NIB ditampilkan', en: 'The NIB status is shown' },
      signals: [{ kind: 'licence-label', label: 'NIB terverifikasi' }],
      circumstances: { date: '2026-11-21' },
      reason: 'label-shown',
    },
    {
      name: {
        id: 'Halaman toko tanpa status izin, pada masa peralihan',
        en: 'A shop page without a licence status, during the transition',
      },
      signals: [{ kind: 'route', label: 'shop' }],
      circumstances: { date: '2026-11-21' },
      reason: 'in-transition',
    },
    {
      name: { id: 'Halaman keranjang', en: 'A cart page' },
      signals: [{ kind: 'route', label: 'cart' }],
      circumstances: { date: '2026-11-21' },
      reason: 'not-seen',
    },
  ],
};
