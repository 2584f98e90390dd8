/** The tests on which officials never agreed: what each asks, and who reads the rule so. */
import type { Test, Text } from '../model';

export interface TestReaders {
  asks: Text;
  readBy: Text;
}

export const TEST_READERS: Readonly<Record<Test, TestReaders>> = {
  T1: {
    asks: {
      id: 'Apakah pembayaran berlangsung di sistem platform sendiri?',
      en: 'Does the payment take place in the platform’s own system?',
    },
    readBy: {
      id: 'Ini bunyi Permendag 31/2023, dan begitu Dirjen PDN membacanya pada 9 Oktober 2023.',
      en: 'This is the wording of Permendag 31/2023, and how the director general of domestic trade read it on 9 October 2023.',
    },
  },
  T2: {
    asks: {
      id: 'Apakah pembelian berlangsung di dalam platform?',
      en: 'Does the purchase take place inside the platform?',
    },
    readBy: {
      id: 'Ini bacaan pejabat Kementerian Koperasi dan UKM (Desember 2023 sampai Maret 2024) dan wakil menteri perdagangan (26 Februari 2024).',
      en: 'This is the reading of officials of the Ministry of Cooperatives and SMEs (December 2023 to March 2024) and of the deputy minister of trade (26 February 2024).',
    },
  },
  T3: {
    asks: {
      id: 'Sistem siapa yang memprosesnya di balik layar?',
      en: 'Whose system processes it behind the screen?',
    },
    readBy: {
      id: 'Ini bacaan pejabat Kementerian Perdagangan pada Maret 2024.',
      en: 'This is the reading of officials of the Ministry of Trade in March 2024.',
    },
  },
  T4: {
    asks: {
      id: 'Apakah toko dan media sosial berdiri terpisah?',
      en: 'Do shop and social medium stand apart?',
    },
    readBy: {
      id: 'Ini permintaan para menteri pada September dan Oktober 2023; di sini ditampilkan sebagai keterangan.',
      en: 'Ministers asked for this in September and October 2023; here it is shown as information.',
    },
  },
};
