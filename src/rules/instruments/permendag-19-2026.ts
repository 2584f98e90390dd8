/**
 * Regulation of the Minister of Trade 19/2026: in force since 8 June 2026. Nobody on this project
 * has read its text; docs/law.md says which fields of this file to fill in after reading it.
 */
import type { Instrument } from './instrument';

export const permendag19of2026: Instrument = {
  id: 'permendag-19-2026',
  name: 'Permendag 19/2026',
  title: {
    value: 'Penyelenggaraan Perdagangan Melalui Sistem Elektronik',
    verified: 'secondary',
    source: 'articles of June 2026 about it',
    note: {
      id: 'Sebagian sumber menulis “Penyelenggaraan Usaha Perdagangan”; judul resminya belum dipastikan.',
      en: 'Some sources write “Penyelenggaraan Usaha Perdagangan”; the official title has not been checked.',
    },
  },
  signed: {
    value: '2026-06-04',
    verified: 'secondary',
    source: 'documents that cite the official PDF',
    note: {
      id: 'Satu sumber menyebut ditandatangani pada 8 Juni 2026.',
      en: 'One source gives 8 June 2026 as the day of signature.',
    },
  },
  inForce: {
    value: { from: '2026-06-08' },
    verified: 'secondary',
    source: 'several documents that cite the official pages; they name Pasal 76 as the in-force clause',
  },
  replaces: {
    value: 'Permendag 31/2023',
    verified: 'secondary',
    source: 'several documents that cite the official pages; they name Pasal 75 as the revoking article',
  },
  sanctions: {
    value: {
      article: { id: 'Pasal 57 sampai 72', en: 'Pasal 57 to 72' },
      steps: [
        {
          step: {
            id: 'teguran, paling banyak tiga kali, dengan jarak 14 hari',
            en: 'warning, at most three times, 14 days apart',
          },
        },
        { step: { id: 'daftar pengawasan', en: 'supervision list' } },
        { step: { id: 'pemblokiran', en: 'blocking' } },
        { step: { id: 'pencabutan izin', en: 'revocation of the licence' } },
      ],
    },
    verified: 'secondary',
    source: 'one document that tells it from the official text; not checked',
    note: {
      id: 'Langkah mana yang berlaku untuk pasal mana belum dipastikan.',
      en: 'Which step goes with which article has not been checked.',
    },
  },
  imposedBy: {
    value: { id: 'belum dipastikan', en: 'not yet established' },
    verified: 'not-known',
    source: 'no source found names the office',
  },
  addresses: [
    {
      publisher: 'JDIH Kementerian Perdagangan',
      url: 'https://jdih.kemendag.go.id/pdf/Regulasi/2026/PERMENDAG%2019%20TAHUN%202026.pdf',
    },
    {
      publisher: 'JDIH BPK',
      url: 'https://peraturan.bpk.go.id/Details/351720/permendag-no-19-tahun-2026',
    },
  ],
  articles: {
    'payment-ban': {
      article: { id: 'pasal belum dipastikan', en: 'article not yet established' },
      quote: '',
      verified: 'not-known',
      source: 'no source found quotes it; one unofficial remark says that the ban was kept',
      note: {
        id: 'Permendag 19/2026 menggantikan Permendag 31/2023 sejak 8 Juni 2026; apakah, dan di pasal mana, larangan pembayaran diulang di dalamnya belum dipastikan dari naskahnya. Sampai itu dipastikan, uji ini berpegang pada larangan pembayaran menurut bunyi tahun 2023.',
        en: 'Permendag 19/2026 replaced Permendag 31/2023 on 8 June 2026; whether it repeats the payment ban, and in which article, has not been checked in its text. Until that is done, this test goes by the ban as worded in 2023.',
      },
    },
    'own-goods': {
      article: { id: 'pasal belum dipastikan', en: 'article not yet established' },
      quote: '',
      verified: 'not-known',
      source: 'no source found says whether Pasal 21 ayat (2) of 2023 was kept',
      note: {
        id: 'Apakah Permendag 19/2026 mengulang Pasal 21 ayat (2) tahun 2023 belum dipastikan dari naskahnya; uji ini berpegang pada bunyi tahun 2023.',
        en: 'Whether Permendag 19/2026 repeats Pasal 21 ayat (2) of 2023 has not been checked in its text; this test goes by the wording of 2023.',
      },
    },
    'cross-border-price': {
      article: { id: 'Pasal 23', en: 'Pasal 23' },
      quote: '',
      says: {
        id: 'Harga minimum FOB US$100 per unit dipertahankan.',
        en: 'The minimum price of FOB US$100 per unit is kept.',
      },
      verified: 'secondary',
      source: 'one document that tells it from the official text; not checked',
    },
    'foreign-seller': {
      article: { id: 'Pasal 6', en: 'Pasal 6' },
      quote: '',
      says: {
        id: 'Pedagang luar negeri menyampaikan identitas, izin, standar, keterangan berbahasa Indonesia, dan negara asal pengiriman.',
        en: 'Foreign merchants give identity, licence, standards, information in Indonesian, and the country of shipment.',
      },
      verified: 'secondary',
      source: 'DFDL (law firm), cited by one document',
    },
    'licence-label': {
      article: { id: 'Pasal 17 dan Pasal 74', en: 'Pasal 17 and Pasal 74' },
      quote: '',
      says: {
        id: 'Status NIB ditampilkan di profil pedagang dan terlihat oleh konsumen; “Dalam Proses Legalisasi” paling lama 6 bulan bagi pedagang baru, dan pedagang lama diberi 18 bulan, sampai sekitar 8 Desember 2027.',
        en: 'The status of the licence number (NIB) is shown on the merchant’s profile, visible to consumers; “Dalam Proses Legalisasi” for at most 6 months for new merchants, while existing merchants have 18 months, to about 8 December 2027.',
      },
      verified: 'secondary',
      source: 'one document that cites DDTC News (June 2026)',
      note: {
        id: 'Bunyi tulisan status itu belum pernah dilihat oleh proyek ini, selain “Dalam Proses Legalisasi”.',
        en: 'This project has not seen how the status is worded, other than “Dalam Proses Legalisasi”.',
      },
    },
    'complaint-contact': {
      article: {
        id: 'Pasal 10 ayat (2), Pasal 12 ayat (3), dan Pasal 13',
        en: 'Pasal 10 ayat (2), Pasal 12 ayat (3) and Pasal 13',
      },
      quote: '',
      says: {
        id: 'Layanan pengaduan tampak jelas di halaman utama dengan lebih dari satu saluran elektronik yang aktif; nomor atau surel yang menjawab; dan kontak pengaduan Ditjen PKTN ditampilkan.',
        en: 'A complaint service shown clearly on the main page with more than one active electronic channel; a number or e-mail that answers; and the complaint contact of Ditjen PKTN is displayed.',
      },
      verified: 'secondary',
      source: 'two documents that tell it from the official text as published by pasal.id; not checked',
    },
  },
};
