/** What no web page can show, each thing written once; rules name those that limit them. */
import type { Text } from '../model';

export const NOT_OBSERVABLE = {
  backEnds: {
    id: 'Sistem siapa yang memproses pembayaran di balik layar.',
    en: 'Whose system processes the payment behind the screen.',
  },
  dataSeparation: {
    id: 'Apakah data pengguna media sosial dipisahkan dari data toko.',
    en: 'Whether the data of the medium’s users is kept apart from the shop’s.',
  },
  merchantOperations: {
    id: 'Siapa yang mengurus operasi pedagang.',
    en: 'Who runs the merchants’ operations.',
  },
  licences: {
    id: 'Izin usaha platform dan pedagang, dan apakah nomornya berlaku.',
    en: 'The licences of platforms and merchants, and whether a number is valid.',
  },
  thresholds: {
    id: 'Ambang jumlah transaksi, paket, dan kunjungan dalam setahun.',
    en: 'Thresholds of transactions, parcels and visits in a year.',
  },
  apps: {
    id: 'Apa yang terjadi di aplikasi seluler.',
    en: 'What happens in the mobile app.',
  },
  laterSteps: {
    id: 'Langkah yang baru muncul setelah masuk atau di halaman yang belum dibuka.',
    en: 'Steps that only appear after signing in or on pages not opened.',
  },
  afterPressing: {
    id: 'Pengalihan yang baru terjadi setelah tombol ditekan; Etalase tidak pernah menekan tombol.',
    en: 'A redirect that only happens after the control is pressed; Etalase never presses one.',
  },
  ownership: {
    id: 'Siapa memiliki siapa, dan apakah dua perusahaan terafiliasi.',
    en: 'Who owns whom, and whether two companies are affiliated.',
  },
  producer: {
    id: 'Siapa yang memproduksi barang.',
    en: 'Who produced the goods.',
  },
  fobPrice: {
    id: 'Harga FOB barang dan kurs yang dipakai.',
    en: 'The FOB price of goods and the exchange rate it goes by.',
  },
  standards: {
    id: 'Apakah barang memenuhi standar (SNI, halal, BPOM) yang tidak disebut di halaman.',
    en: 'Whether goods meet standards (SNI, halal, BPOM) that the page does not name.',
  },
  answers: {
    id: 'Apakah pengaduan dijawab, dan seberapa cepat.',
    en: 'Whether complaints are answered, and how fast.',
  },
  causes: {
    id: 'Sebab sebuah tautan ditolak.',
    en: 'Why a link is refused.',
  },
  lender: {
    id: 'Siapa pemberi kredit di balik tombol, dan izinnya.',
    en: 'Who lends behind a button, and under which licence.',
  },
} as const satisfies Readonly<Record<string, Text>>;
