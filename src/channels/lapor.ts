import type { Channel } from './channel';

export const lapor: Channel = {
  id: 'lapor',
  name: 'SP4N-LAPOR!',
  office: {
    id: 'Layanan pengaduan pelayanan publik nasional',
    en: 'National service for complaints about public services',
  },
  fit: {
    id: 'Sedang: meneruskan ke instansi. Tulis sebagai permintaan agar Kemendag mengawasi.',
    en: 'Middling: it forwards to an agency. Write it as a request that the Ministry of Trade supervise.',
  },
  ways: [
    { kind: 'web', address: 'https://www.lapor.go.id/' },
    { kind: 'phone', number: 'SMS 1708' },
  ],
  asks: ['account', 'identity-number', 'what', 'when', 'place', 'request', 'file'],
  sure: 'unsure',
  checked: '',
  source: 'its own older explanations and local governments; the form was not seen',
};
