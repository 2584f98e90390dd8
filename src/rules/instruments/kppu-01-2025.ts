/** The competition authority's conditions for TikTok's purchase of Tokopedia; they do not decide the payment ban. */
import type { Instrument } from './instrument';

export const kppu01of2025: Instrument = {
  id: 'kppu-01-2025',
  name: 'Penetapan KPPU 01/KPPU-M/2025',
  title: {
    value: 'Persetujuan bersyarat atas pengambilalihan Tokopedia oleh TikTok Nusantara',
    verified: 'secondary',
    source: 'KPPU’s release as carried by asean-competition.org; the formal title was not seen',
  },
  signed: {
    value: '2025-06-17',
    verified: 'press-quote',
    source: 'asean-competition.org and suara.com (18 June 2025)',
  },
  inForce: {
    value: { from: '2025-06-17', to: '2027-06-17' },
    verified: 'secondary',
    source: 'end of the monitoring: financetom.com, after Reuters',
    note: {
      id: 'Syarat diawasi selama dua tahun; apakah berakhir tepat pada 17 Juni 2027 tidak dibaca dari penetapannya.',
      en: 'The conditions are monitored for two years; that they end on 17 June 2027 exactly was not read in the decision.',
    },
  },
  imposedBy: {
    value: {
      id: 'Komisi Pengawas Persaingan Usaha (KPPU)',
      en: 'the competition commission, KPPU',
    },
    verified: 'press-quote',
    source: 'asean-competition.org',
  },
  addresses: [
    {
      publisher: 'ASEAN Experts Group on Competition',
      url: 'https://asean-competition.org/read-news-kppu-issues-stipulated-approval-for-the-acquisition-of-tokopedia-by-tiktok-nusantara',
    },
  ],
  articles: {
    'rival-promotion': {
      article: { id: 'syarat tentang promosi', en: 'condition on promotion' },
      quote: '',
      says: {
        id: 'Pemilik akun TikTok bebas mempromosikan barang di platform e-commerce lain.',
        en: 'Owners of TikTok accounts are free to promote goods on other e-commerce platforms.',
      },
      verified: 'secondary',
      source: 'asean-competition.org and suara.com (18 June 2025)',
    },
  },
};
