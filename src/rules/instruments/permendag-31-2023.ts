/** Regulation of the Minister of Trade 31/2023: the payment ban, in force until 7 June 2026. */
import type { Instrument } from './instrument';

export const permendag31of2023: Instrument = {
  id: 'permendag-31-2023',
  name: 'Permendag 31/2023',
  title: {
    value:
      'Perizinan Berusaha, Periklanan, Pembinaan, dan Pengawasan Pelaku Usaha dalam Perdagangan Melalui Sistem Elektronik',
    verified: 'press-quote',
    source: 'title as printed by Bloomberg Technoz (28 September 2023) and in the BPK record',
  },
  signed: {
    value: '2023-09-25',
    verified: 'secondary',
    source: 'BPK record and hukumin.kekitaan.com',
  },
  inForce: {
    value: { from: '2023-09-26', to: '2026-06-07' },
    verified: 'secondary',
    source:
      'start: BPK record and law firm notes (no grace period in the text); end: several documents that cite the official pages of Permendag 19/2026, whose Pasal 75 they name as the revoking article',
    note: {
      id: 'Waktu satu minggu yang disebut menteri pada 27 September 2023 adalah sosialisasi, bukan isi peraturan.',
      en: 'The one week named by the minister on 27 September 2023 was an information period, not part of the regulation.',
    },
  },
  replaces: {
    value: 'Permendag 50/2020',
    verified: 'secondary',
    source: 'DDTC News (27 September 2023) and Bloomberg Technoz',
  },
  addresses: [
    {
      publisher: 'JDIH BPK',
      url: 'https://peraturan.bpk.go.id/Details/265202/permendag-no-31-tahun-2023',
    },
  ],
  articles: {
    'payment-ban': {
      article: { id: 'Pasal 21 ayat (3)', en: 'Pasal 21 ayat (3)' },
      quote:
        'PPMSE dengan model bisnis Social-Commerce dilarang memfasilitasi transaksi pembayaran pada Sistem Elektroniknya.',
      verified: 'press-quote',
      source: 'quoted alike by Kompas TV, Bloomberg Technoz (28 September 2023) and detikFinance',
    },
  },
};
