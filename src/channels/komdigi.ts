import type { Channel } from './channel';

export const komdigi: Channel = {
  id: 'komdigi',
  name: 'Aduan Konten Komdigi',
  office: { id: 'Kementerian Komunikasi dan Digital', en: 'Ministry of Communication and Digital Affairs' },
  fit: {
    id: 'Kurang tepat: untuk konten negatif. Pemblokiran perdagangan daring dilakukan atas permintaan Kemendag.',
    en: 'A poor fit: it is for harmful content. Online trade is blocked at the request of the Ministry of Trade.',
  },
  ways: [
    { kind: 'web', address: 'https://aduankonten.id/' },
    { kind: 'email', address: 'aduankonten@mail.kominfo.go.id' },
    { kind: 'whatsapp', number: '628119224545', shown: '0811-9224-545' },
  ],
  asks: ['account', 'url', 'what', 'file'],
  sure: 'unsure',
  checked: '2018-10-18',
  source: 'press of 2018; the ministry has been renamed since',
};
