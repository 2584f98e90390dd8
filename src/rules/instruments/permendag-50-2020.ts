/** Regulation of the Minister of Trade 50/2020: before social commerce had a name. It knows no payment ban. */
import type { Instrument } from './instrument';

export const permendag50of2020: Instrument = {
  id: 'permendag-50-2020',
  name: 'Permendag 50/2020',
  title: {
    value:
      'Ketentuan Perizinan Usaha, Periklanan, Pembinaan, dan Pengawasan Pelaku Usaha dalam Perdagangan Melalui Sistem Elektronik',
    verified: 'press-quote',
    source: 'title as printed by Kontan (June 2020) and in the preamble of Permendag 31/2023',
  },
  signed: {
    value: '2020-05-13',
    verified: 'secondary',
    source: 'a law firm’s note',
    note: {
      id: 'Diundangkan pada 19 Mei 2020 menurut dua catatan konsultan.',
      en: 'Promulgated on 19 May 2020 according to two consultancies.',
    },
  },
  inForce: {
    value: { from: '2020-11-19', to: '2023-09-25' },
    verified: 'secondary',
    source:
      'start: hs.co.id and Conventus Law (six months after promulgation); end: replaced by Permendag 31/2023',
    note: {
      id: 'Satu konsultan menulis berlaku sejak 19 Mei 2020.',
      en: 'One consultancy writes that it took effect on 19 May 2020.',
    },
  },
  revokedBy: {
    value: 'Permendag 31/2023',
    verified: 'secondary',
    source:
      'DDTC News (27 September 2023) and the preamble of Permendag 31/2023 as copied by hukumin.kekitaan.com',
  },
  addresses: [{ publisher: 'JDIH Kementerian Perdagangan', url: 'https://jdih.kemendag.go.id/' }],
  articles: {
    'foreign-seller': {
      article: { id: 'Pasal 5 ayat (1)', en: 'Pasal 5 ayat (1)' },
      quote: '',
      says: {
        id: 'Pedagang luar negeri mendaftarkan nomor, nama, dan instansi penerbit izin usahanya kepada penyelenggara.',
        en: 'Foreign merchants register number, name and issuing authority of their business licence with the platform.',
      },
      verified: 'secondary',
      source: 'smartlegal.id (4 June 2020) and Conventus Law (29 June 2020)',
    },
  },
};
