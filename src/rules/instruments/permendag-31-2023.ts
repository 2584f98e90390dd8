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
  revokedBy: {
    value: 'Permendag 19/2026, Pasal 75',
    verified: 'secondary',
    source: 'several documents that cite the official pages of Permendag 19/2026',
  },
  sanctions: {
    value: {
      article: { id: 'Pasal 50 ayat (2)', en: 'Pasal 50 ayat (2)' },
      steps: [
        { step: { id: 'peringatan tertulis', en: 'written warning' } },
        { step: { id: 'daftar prioritas pengawasan', en: 'priority supervision list' } },
        { step: { id: 'daftar hitam', en: 'blacklist' } },
        {
          step: {
            id: 'pemblokiran sementara layanan PPMSE dalam negeri dan/atau PPMSE luar negeri',
            en: 'temporary blocking of the domestic or foreign service',
          },
          by: {
            id: 'instansi terkait yang berwenang (Kominfo, kini Komdigi)',
            en: 'the competent agency (Kominfo, now Komdigi)',
          },
        },
        { step: { id: 'pencabutan izin usaha', en: 'revocation of the business licence' } },
      ],
    },
    verified: 'press-quote',
    source:
      'detikFinance and teropongmedia.id, alike; that Pasal 50 ayat (1) names Pasal 21 ayat (3): Bloomberg Technoz',
    note: {
      id: 'Jarak waktu antarlangkah tidak ditemukan, dan denda tidak ditemukan dalam tangga itu. Sanksi yang pernah dijatuhkan berdasarkan Pasal 21 ayat (3) tidak ditemukan.',
      en: 'The time between the steps was not found, and no fine was found in the ladder. No sanction ever imposed under Pasal 21 ayat (3) was found.',
    },
  },
  imposedBy: {
    value: {
      id: 'Direktur Jenderal Perlindungan Konsumen dan Tertib Niaga (PKTN), atas nama Menteri Perdagangan',
      en: 'the Director General of Consumer Protection and Trade Compliance (PKTN), for the Minister of Trade',
    },
    verified: 'secondary',
    source: 'DDTC News (September 2023)',
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
      translation:
        'PPMSE with the Social-Commerce business model are prohibited from facilitating payment transactions in their Electronic System.',
      verified: 'press-quote',
      source: 'quoted alike by Kompas TV, Bloomberg Technoz (28 September 2023) and detikFinance',
    },
    'own-goods': {
      article: { id: 'Pasal 21 ayat (2)', en: 'Pasal 21 ayat (2)' },
      quote:
        'PPMSE dengan model bisnis Lokapasar (Marketplace) dan/atau Social-Commerce dilarang bertindak sebagai produsen sesuai dengan ketentuan peraturan perundang-undangan di bidang distribusi Barang.',
      translation:
        'PPMSE with the Marketplace and/or Social-Commerce business model are prohibited from acting as producers, in accordance with the legislation on the distribution of Goods.',
      verified: 'press-quote',
      source: 'quoted by Kompas TV (September 2023)',
      note: {
        id: 'Pengecualian “dalam rangka kerja sama dengan UMKM”, yang disebut sebuah berita, tidak ditemukan dalam bunyi ayat ini.',
        en: 'An exception “in cooperation with UMKM”, mentioned in a news item, was not found in the wording of this paragraph.',
      },
    },
    'cross-border-price': {
      article: { id: 'Pasal 19 ayat (2)', en: 'Pasal 19 ayat (2)' },
      quote: 'sebesar freight on board (FOB) US$100 per unit',
      translation: 'of freight on board (FOB) US$100 per unit',
      says: {
        id: 'Harga minimum bagi barang jadi yang dijual langsung dari luar negeri; daftar pengecualian (Kepmendag 1998/2023, 19 Desember 2023) memuat buku, film, perangkat lunak, dan musik.',
        en: 'A minimum price for finished goods sold directly from abroad; the positive list (Kepmendag 1998/2023 of 19 December 2023) holds books, films, software and music.',
      },
      verified: 'press-quote',
      source: 'DDTC News',
    },
    'foreign-seller': {
      article: { id: 'Pasal 5 ayat (1) dan ayat (4)', en: 'Pasal 5 ayat (1) and ayat (4)' },
      quote: '',
      says: {
        id: 'Pedagang luar negeri menyampaikan bukti izin usaha dari negara asal, pemenuhan standar, label berbahasa Indonesia, dan asal pengiriman barang.',
        en: 'Foreign merchants give proof of their business licence from the country of origin, of standards met, a label in Indonesian, and where the goods are sent from.',
      },
      verified: 'secondary',
      source: 'a law firm’s comparison (cmkp-law.com) and lokalegal.com (20 October 2023)',
    },
  },
};
