/** Government Regulation 80/2019 on trade through electronic systems, which the ministry's regulations implement. */
import type { Instrument } from './instrument';

export const pp80of2019: Instrument = {
  id: 'pp-80-2019',
  name: 'PP 80/2019',
  title: {
    value: 'Perdagangan Melalui Sistem Elektronik',
    verified: 'press-quote',
    source: 'title as printed by telset.id and by law firms (December 2019)',
  },
  signed: {
    value: '2019-11-20',
    verified: 'press-quote',
    source: 'telset.id and a law firm (bplawyers.co.id), alike',
  },
  inForce: {
    value: { from: '2019-11-25' },
    verified: 'press-quote',
    source: 'telset.id gives 25 November 2019 as the day of promulgation',
    note: {
      id: 'Masa penyesuaian dua tahun bagi usaha yang sudah ada, sampai 25 November 2021, menurut catatan kantor konsultan.',
      en: 'Existing businesses had two years to adapt, to 25 November 2021, according to a consultancy’s note.',
    },
  },
  sanctions: {
    value: {
      article: { id: 'pasal belum dipastikan', en: 'article not yet established' },
      steps: [
        { step: { id: 'peringatan tertulis', en: 'written warning' } },
        { step: { id: 'daftar prioritas pengawasan', en: 'priority supervision list' } },
        { step: { id: 'daftar hitam', en: 'blacklist' } },
        {
          step: { id: 'pemblokiran sementara layanan', en: 'temporary blocking of the service' },
          by: { id: 'instansi yang berwenang', en: 'the competent agency' },
        },
        { step: { id: 'pencabutan izin usaha', en: 'revocation of the business licence' } },
      ],
    },
    verified: 'press-quote',
    source: 'telset.id (December 2019)',
  },
  imposedBy: {
    value: { id: 'Menteri Perdagangan', en: 'the Minister of Trade' },
    verified: 'secondary',
    source: 'press on Pasal 18 (Kontan, 4 December 2019)',
  },
  addresses: [
    { publisher: 'JDIH BPK', url: 'https://peraturan.bpk.go.id/Details/126143/pp-no-80-tahun-2019' },
  ],
  articles: {
    'complaint-contact': {
      article: { id: 'Pasal 27', en: 'Pasal 27' },
      quote: '',
      says: {
        id: 'Pelaku usaha menyediakan layanan pengaduan bagi konsumen, paling sedikit dengan alamat dan nomor kontak, prosedur, mekanisme tindak lanjut, dan jangka waktu penyelesaian.',
        en: 'Businesses provide a complaint service for consumers, with at least an address and a contact number, the procedure, the follow-up and the time it takes.',
      },
      verified: 'secondary',
      source: 'the head of BPKN at a press conference, told by cyberthreat.id (16 December 2019)',
    },
  },
};
