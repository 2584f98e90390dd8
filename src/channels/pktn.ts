import type { Channel } from './channel';

export const pktn: Channel = {
  id: 'pktn',
  name: 'Ditjen PKTN',
  office: {
    id: 'Direktorat Jenderal Perlindungan Konsumen dan Tertib Niaga, Kementerian Perdagangan',
    en: 'Directorate General of Consumer Protection and Orderly Trade, Ministry of Trade',
  },
  fit: {
    id: 'Paling tepat: kantor ini mengawasi perdagangan daring dan menjatuhkan sanksinya.',
    en: 'The best fit: this office supervises online trade and imposes its sanctions.',
  },
  ways: [
    { kind: 'email', address: 'pengaduan.konsumen@kemendag.go.id' },
    { kind: 'whatsapp', number: '6285311111010', shown: '0853-1111-1010' },
    { kind: 'phone', number: '(021) 3441839' },
    { kind: 'web', address: 'https://ditjenpktn.kemendag.go.id/konsultasi-online' },
  ],
  asks: ['reporter', 'phone', 'e-mail', 'what', 'when', 'url', 'file'],
  sure: 'reported',
  checked: '2026-10-04',
  source: 'press of July 2024 and May 2026; an unofficial document that checked the channels that day',
};
