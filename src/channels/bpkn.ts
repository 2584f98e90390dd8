import type { Channel } from './channel';

export const bpkn: Channel = {
  id: 'bpkn',
  name: 'BPKN',
  office: { id: 'Badan Perlindungan Konsumen Nasional', en: 'National Consumer Protection Agency' },
  fit: {
    id: 'Rendah: memberi saran kepada pemerintah dan menerima pengaduan konsumen.',
    en: 'Low: it advises the government and takes complaints of consumers.',
  },
  ways: [
    { kind: 'web', address: 'https://bpkn.go.id/' },
    { kind: 'phone', number: '153' },
    { kind: 'whatsapp', number: '628153153153', shown: '0815-3153-153' },
  ],
  asks: ['reporter', 'phone', 'e-mail', 'what', 'when', 'loss', 'file'],
  sure: 'unsure',
  checked: '',
  source: 'from memory; not confirmed',
};
