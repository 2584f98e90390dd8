import type { Words } from '../model';

/** Sundanese, as shops and sellers write it, with Indonesian loans. "Pesen" is also "message". */
export const su = {
  language: 'su',
  phrases: {
    buy: [
      'meuli ayeuna',
      'beuli ayeuna',
      'meser ayeuna',
      'peser ayeuna',
      'langsung meuli',
      'beuli barang ieu',
    ],
    cart: [
      'asupkeun kana karanjang',
      'asupkeun karanjang',
      'lebetkeun kana karanjang',
      'tambahkeun kana karanjang',
      'tambih kana karanjang',
      'tambihan kana karanjang',
    ],
    'view-cart': ['tingali karanjang', 'tempo karanjang', 'karanjang abdi', 'karanjang balanja'],
    checkout: ['checkout ayeuna', 'teruskeun checkout', 'teraskeun checkout', 'lajengkeun checkout'],
    order: ['jieun pesenan', 'jieun pesanan', 'damel pesenan', 'kirim pesenan'],
    pay: [
      'bayar ayeuna',
      'mayar ayeuna',
      'teruskeun pamayaran',
      'teraskeun pamayaran',
      'lajengkeun pamayaran',
      'teruskeun ka pamayaran',
    ],
    'link-out': ['balanja ayeuna', 'buka toko ieu', 'tingali di situs web', 'sindang ka toko'],
    promote: ['tingali produk', 'tempo produk', 'tingali katalog'],
  },
  weak: {
    buy: ['meuli', 'beuli', 'meser', 'hayu meuli'],
    cart: ['karanjang'],
    order: ['pesen ayeuna'],
    pay: ['mayar'],
  },
  starts: {
    buy: ['meuli', 'beuli', 'meser'],
    pay: ['mayar'],
  },
  never: ['pesen', 'kirim pesen', 'pesen anyar', 'urutkeun', 'pesenan abdi'],
  summary: {
    title: ['ringkesan pesenan', 'rincian pesenan'],
    subtotal: [],
    shipping: ['ongkos kirim', 'pangiriman'],
    address: ['alamat pangiriman', 'dikirim ka'],
    total: ['jumlah mayar', 'total bayar'],
    voucher: [],
  },
  paymentCaptions: ['cara mayar', 'metode pamayaran', 'pilih cara mayar', 'pilih metode pamayaran'],
  paymentWays: ['transfer bank', 'bayar di tempat'],
  cardFields: ['nomer kartu'],
  digital: {
    coins: ['meuli koin'],
    gift: ['kirim hadiah'],
  },
  leadsTo: ['meuli di', 'beuli di', 'meser di', 'balanja di', 'aya di', 'tingali di'],
} satisfies Words;
