import type { Words } from '../model';

/** Javanese, as shops and sellers write it, with Indonesian loans. "Pesen" is also "message". */
export const jv = {
  language: 'jv',
  phrases: {
    buy: [
      'tuku saiki',
      'tuku saiki wae',
      'tumbas sakniki',
      'tumbas sakmenika',
      'langsung tuku',
      'tuku barang iki',
      'ayo tuku saiki',
    ],
    cart: [
      'lebokna kranjang',
      'lebokake kranjang',
      'lebokke kranjang',
      'lebokna menyang kranjang',
      'tambah menyang kranjang',
      'tambahna menyang kranjang',
      'tambahake menyang kranjang',
    ],
    'view-cart': ['deleng kranjang', 'delok kranjang', 'kranjangku', 'kranjang blanja'],
    checkout: ['checkout saiki', 'lanjut menyang checkout', 'lanjutna checkout', 'terusna checkout'],
    order: ['gawe pesenan', 'gawe pesanan', 'damel pesenan', 'kirim pesenan'],
    pay: [
      'bayar saiki',
      'mbayar saiki',
      'bayar sakniki',
      'mbayar sakniki',
      'lanjut menyang pambayaran',
      'terusna pambayaran',
    ],
    'link-out': ['blanja saiki', 'tekani toko', 'mampir toko', 'deleng ing situs web'],
    promote: ['deleng produk', 'delok produk', 'deleng katalog'],
  },
  weak: {
    buy: ['tuku', 'tumbas', 'tuku wae', 'ayo tuku'],
    cart: ['kranjang'],
    order: ['pesen saiki', 'pesen sakniki'],
    pay: ['mbayar'],
  },
  starts: {
    buy: ['tuku', 'tumbas'],
    pay: ['mbayar'],
  },
  never: ['pesen', 'kirim pesen', 'pesen anyar', 'urutna', 'pesenanku'],
  summary: {
    title: ['ringkesan pesenan', 'rincian pesenan'],
    subtotal: [],
    shipping: ['ongkos kirim', 'pangiriman'],
    address: ['alamat pangiriman', 'dikirim menyang'],
    total: ['gunggung', 'total bayar'],
    voucher: [],
  },
  paymentCaptions: ['cara mbayar', 'metode pambayaran', 'pilih cara mbayar', 'pilih metode pambayaran'],
  paymentWays: ['transfer bank', 'bayar ing panggonan'],
  cardFields: ['nomer kertu'],
  digital: {
    coins: ['tuku koin'],
    gift: ['kirim hadiah'],
  },
  leadsTo: ['tuku ing', 'tuku neng', 'tuku nang', 'tumbas ing', 'blanja ing', 'ana ing', 'deleng ing'],
} satisfies Words;
