/**
 * Which words may stay. A name cannot be told from a list of names, so it is the other way round: what a
 * purchase is made of is known, and all other words are covered until the user uncovers them.
 */
import type { CoverReason } from '../../model';
import { PROVIDERS } from '../../payments';
import { PLATFORMS } from '../../platforms';
import { SHOPS } from '../../shops';
import { LANGUAGES } from '../../words';

/** Words of shops and tills that no list of ours needs, and that name nobody. */
const PLAIN_WORDS =
  'jne jnt sicepat anteraja ninja gosend grabexpress lion tiki wahana kargo reguler regular instan instant sameday cod ' +
  'ada aktif aman admin agar akan asuransi atau atas bagian bahwa bank banyak baru batal bayar berat berikutnya biaya bisa buka bulan buah cara cek cicilan dan dalam dapat dari dengan di diskon edit estimasi express gratis garansi gram gunakan hanya harga hari hemat hitam info ini itu jam jenis jumlah juga kamu kartu karena ke kembali kg kode konfirmasi kredit kupon kurir lagi lainnya lanjut lanjutkan layanan lebih lewat lihat lunas maks masuk masukkan menit metode min mulai nomor nanti ongkir ongkos opsi paket pakai pengiriman pembayaran penjual pembeli pemesanan pesanan pilih pilihan potongan produk proses proteksi putih rating ringkasan rincian saldo sampai saya sebelum sekarang selesai semua setelah sisa stok subtotal tagihan tambah tanpa telah tersedia tersisa terjual tiba tidak toko total transaksi tutup ubah ukuran untuk unit varian virtual voucher waktu warna ya yang ' +
  'a about account add all amount an and any apply arrives at back balance by cancel card change choose close code colour color confirm continue coupon courier credit day days debit delivery details discount done edit estimated expires fee fees for free from go hour hours how in included info is item items left less method minutes month more my next no not now number of off on one only or order our out pay payment per pick price product products promo qty quantity rate rated review safe save secure see select seller shipping shop size sold standard stock store subtotal summary tax terms the this to today total transfer use variant via view wallet we weight with yes you your';

/** Written words that say what something costs: `Rp189.000`, `IDR 25,000`, `189.000`, `US$ 3.50`. */
const MONEY =
  /(?:rp|idr|usd|sgd|myr|eur|gbp|us\$|s\$|rm|[$€£¥₫₱฿₩₹])\s?\.?\s?\d[\d.,]{0,14}|(?<![\d.,+-])\d{1,3}(?:[.,]\d{3}){1,2}(?![\d.,])|\d[\d.,]{0,8}\s?(?:rb|ribu|jt|juta|k|rupiah)(?![\p{L}\d])/giu;
const EMAIL = /[^\s@<>()[\]]{1,64}@[^\s@<>()[\]]{1,190}\.[a-z]{2,}/i;
/** Seven digits or more, however they are parted: telephones, cards, accounts, orders. */
const LONG_NUMBER = /\+?\d(?:[\s().-]{0,3}\d){6,}/;
const TELEPHONE = /(?:\+\s?\d{1,3}|\b62|\b0)[\s().-]{0,2}8?\d(?:[\s().-]{0,3}\d){6,12}/;
const HANDLE = /(?<![\p{L}\p{N}._-])@[\p{L}\p{N}._]{2,40}/gu;
const ADDRESS =
  /\b(?:jl|jln|jalan|gg|gang|rt|rw|kel|kelurahan|kec|kecamatan|kab|kabupaten|kota|desa|dusun|blok|komplek|kompleks|perumahan|perum|kode\s?pos|street|st|road|rd|avenue|ave|zip)\b\.?\s*\S/i;
const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\p{N}+/gu;

/** Stands in text where words were covered. Says nothing of how many they were. */
export const COVERED = '[…]';

let known: ReadonlySet<string> | undefined;

/** Every single word of our vocabulary, folded. Built when it is first needed. */
function vocabulary(): ReadonlySet<string> {
  known ??= new Set(
    [
      PLAIN_WORDS,
      ...LANGUAGES.flatMap(textsIn),
      ...PROVIDERS.flatMap(({ names }) => names),
      ...SHOPS.flatMap(({ names }) => names),
      ...PLATFORMS.flatMap(({ name, names }) => [name, ...names]),
    ].flatMap((text) => [...text.matchAll(WORD)].map(([word]) => folded(word))),
  );
  return known;
}

/** Every text in plain data, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return [value];
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** Small letters without accents and without the look of other scripts. */
function folded(word: string): string {
  return word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}

/**
 * Why a text is covered; `undefined` when every word of it belongs to a purchase.
 *
 * @param handles handles that may stay, with their `@`: the seller's
 */
export function reasonToCover(text: string, handles: readonly string[] = []): CoverReason | undefined {
  const plain = text.normalize('NFKC');
  if (EMAIL.test(plain)) {
    return 'email';
  }
  const kept = new Set(handles.map((handle) => handle.toLowerCase()));
  const withoutHandles = plain.replace(HANDLE, (handle) => (kept.has(handle.toLowerCase()) ? ' ' : '@@'));
  if (withoutHandles.includes('@@')) {
    return 'handle';
  }
  const withoutMoney = withoutHandles.replace(MONEY, ' ');
  if (TELEPHONE.test(withoutMoney)) {
    return 'phone';
  }
  if (LONG_NUMBER.test(withoutMoney)) {
    return 'number';
  }
  const strangers = [...withoutMoney.matchAll(WORD)].map(([word]) => word).filter((word) => !isPlain(word));
  if (strangers.length === 0) {
    return undefined;
  }
  if (ADDRESS.test(withoutMoney)) {
    return 'address';
  }
  if (strangers.every((word) => /^\p{N}+$/u.test(word))) {
    return 'number';
  }
  return looksLikeName(withoutMoney) ? 'name' : 'other-words';
}

/** Up to four digits are a quantity, a year or a size; a word is plain when we know it. */
function isPlain(word: string): boolean {
  return /^\p{N}+$/u.test(word) ? word.length <= 4 : vocabulary().has(folded(word));
}

function looksLikeName(text: string): boolean {
  return /^\P{L}*\p{Lu}[\p{L}\p{M}'’.]*(?:\s+\p{Lu}[\p{L}\p{M}'’.]*){0,3}\P{L}*$/u.test(text);
}

/** The text with everything covered that does not belong to a purchase; as it is when nothing need be. */
export function withoutPrivateWords(text: string, handles: readonly string[] = []): string {
  const reason = reasonToCover(text, handles);
  if (reason === undefined) {
    return text;
  }
  if (reason === 'address' || reason === 'name') {
    return COVERED;
  }
  const pieces = withoutNumbers(text.normalize('NFKC')).split(/\s+/).filter(Boolean);
  const kept = pieces.map((piece) => (reasonToCover(piece, handles) === undefined ? piece : COVERED));
  return kept.filter((piece, at) => piece !== COVERED || kept[at - 1] !== COVERED).join(' ');
}

/** Numbers that name somebody, covered before the text is parted: apart they look like quantities. */
function withoutNumbers(text: string): string {
  const money = [...text.matchAll(MONEY)].map(([amount]) => amount);
  const rest = text
    .split(MONEY)
    .map((between) =>
      between.replace(new RegExp(TELEPHONE, 'g'), COVERED).replace(new RegExp(LONG_NUMBER, 'g'), COVERED),
    );
  return rest.map((between, at) => between + (money[at] ?? '')).join('');
}
