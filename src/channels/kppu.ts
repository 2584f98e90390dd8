import type { Channel } from './channel';

export const kppu: Channel = {
  id: 'kppu',
  name: 'KPPU',
  office: { id: 'Komisi Pengawas Persaingan Usaha', en: 'Competition Commission' },
  fit: {
    id: 'Hanya untuk persaingan usaha (UU 5/1999) atau syarat KPPU bagi TikTok dan Tokopedia, dipantau sampai 17 Juni 2027.',
    en: 'Only for competition (Law 5/1999), or KPPU’s conditions for TikTok and Tokopedia, monitored until 17 June 2027.',
  },
  ways: [
    { kind: 'post', address: 'Jl. Ir. H. Juanda 36, Jakarta Pusat 10120' },
    { kind: 'phone', number: '(021) 3507015' },
    { kind: 'web', address: 'https://eng.kppu.go.id/how-to-file-complaint/' },
  ],
  asks: ['reporter', 'home-address', 'phone', 'platform', 'what', 'when', 'rule', 'file'],
  sure: 'unsure',
  checked: '',
  source: 'its own page, which cites a superseded rule',
};
