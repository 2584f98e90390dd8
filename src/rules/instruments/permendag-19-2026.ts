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
  },
};
