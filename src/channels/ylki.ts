import type { Channel } from './channel';

export const ylki: Channel = {
  id: 'ylki',
  name: 'YLKI',
  office: { id: 'Yayasan Lembaga Konsumen Indonesia', en: 'Indonesian Consumers Foundation' },
  fit: {
    id: 'Rendah: menangani kerugian konsumen, bukan izin platform.',
    en: 'Low: it deals with the losses of consumers, not with the licences of platforms.',
  },
  ways: [
    { kind: 'web', address: 'https://pelayanan.ylki.or.id/' },
    { kind: 'phone', number: '(021) 7981858' },
    { kind: 'post', address: 'Jl. Pancoran Barat VII No. 1, Duren Tiga, Jakarta Selatan 12760' },
  ],
  asks: ['reporter', 'home-address', 'what', 'when', 'file', 'prior-complaint', 'loss', 'request'],
  sure: 'unsure',
  checked: '2017-01-01',
  source: 'its own instructions and press of 2017',
};
