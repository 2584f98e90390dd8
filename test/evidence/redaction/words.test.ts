import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COVERED, reasonToCover, withoutPrivateWords } from '../../../src/evidence/redaction/words';

/** Given names and family names that are common in Indonesia, some elsewhere. */
const NAMES =
  'Adi Agus Ahmad Aisyah Amelia Ananda Andi Andri Ani Anisa Anton Ari Arif Asep Astuti Ayu Bagus Bambang Bayu Budi Cahya Citra Dani Dedi Dewi Dian Dimas Dina Doni Eka Eko Endang Fajar Farah Fatimah Fitri Gita Hadi Hana Hendra Heri Ika Indah Indra Intan Irfan Iwan Joko Jaya Kartika Kiki Komang Kurnia Lestari Lia Linda Made Maria Mega Melati Muhammad Nadia Nanda Nina Novi Nugroho Nur Nyoman Oki Pratama Putra Putri Putu Rahma Rahmat Rani Ratna Reza Rian Rina Rini Rizal Rizki Rudi Sari Santoso Siti Slamet Sri Suci Suparman Surya Susanti Susilo Taufik Tini Tono Tri Udin Umar Utami Vina Wahyu Wati Wawan Wayan Widodo Wulan Yanti Yoga Yudi Yuni Yusuf Zahra Zainal Michael David Sarah John Kevin William Tan Lim Wong'.split(
    ' ',
  );

/** Words that a till is made of. */
const PLAIN = [
  'Bayar Rp189.000',
  'Total pembayaran Rp 1.250.000',
  'Ongkir Rp10.000',
  'BCA Virtual Account',
  'GoPay',
  'Saldo GoPay Rp50.000',
  'Alamat pengiriman',
  'Metode pembayaran',
  'Buat pesanan',
  'Checkout 2 item',
  'Beli sekarang',
  'Beli di Shopee',
  'Add to cart',
  'Place order',
  '25 rb',
  '',
  '·',
];

describe('reasonToCover', () => {
  it.each(PLAIN)('lets “%s” stand', (text) => {
    expect(reasonToCover(text)).toBeUndefined();
    expect(withoutPrivateWords(text)).toBe(text);
  });

  it.each([
    ['email', 'Kirim ke budi.s@contoh.example'],
    ['phone', '0812-3456-7890'],
    ['phone', '+62 812 3456 7890'],
    ['phone', 'Bayar ke 62 (812) 34567890'],
    ['number', '4111 1111 1111 1111'],
    ['number', 'Pesanan 583920174452'],
    ['number', 'Kode 84729'],
    ['handle', 'Beli dari @ani.kopi'],
    ['address', 'Jl. Kenanga Barat No. 5'],
    ['address', 'RT 02 RW 07 Sukamaju'],
    ['name', 'Budi Santoso'],
    ['name', 'Siti'],
    ['other-words', 'hadiah untuk si bungsu'],
  ])('covers as %s: %s', (reason, text) => {
    expect(reasonToCover(text)).toBe(reason);
  });

  it('lets the seller’s own handle stand, and no other', () => {
    expect(reasonToCover('Toko @kopi', ['@kopi'])).toBeUndefined();
    expect(reasonToCover('@kopi2', ['@kopi'])).toBe('handle');
  });

  it('knows none of the names that people have', () => {
    expect(NAMES.filter((name) => reasonToCover(name) === undefined)).toEqual([]);
    expect(NAMES.filter((name) => reasonToCover(name.toLowerCase()) === undefined)).toEqual([]);
  });
});

describe('withoutPrivateWords', () => {
  it('keeps the purchase and drops the person', () => {
    expect(withoutPrivateWords('Bayar sebagai Budi Santoso Rp189.000')).toBe(`Bayar ${COVERED} Rp189.000`);
    expect(withoutPrivateWords('Bayar ke 0812 3456 7890')).toBe(`Bayar ke ${COVERED}`);
    expect(withoutPrivateWords('Jl. Melati 5, Bandung')).toBe(COVERED);
  });

  it('never lets a name, a handle, a number or an address through, wherever it stands', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 13 });
    const gap = fc.constantFrom('', ' ', '-', '.', ' - ');
    const telephone = fc
      .tuple(fc.constantFrom('08', '+628', '628'), digits, gap)
      .map(([start, rest, between]) => start + between + rest.join(between));
    const secret = fc.oneof(
      fc.constantFrom(...NAMES),
      fc.constantFrom(...NAMES).map((name) => `@${name.toLowerCase()}_77`),
      fc.constantFrom(...NAMES).map((name) => `${name.toLowerCase()}@surat.example`),
      telephone,
    );
    fc.assert(
      fc.property(fc.constantFrom(...PLAIN), secret, fc.constantFrom(...PLAIN), (before, hidden, after) => {
        const told = withoutPrivateWords(`${before} ${hidden} ${after}`);
        expect(told).not.toContain(hidden);
        const number = hidden.replace(/\D/g, '');
        if (number.length > 7) expect(told.replace(/\D/g, '')).not.toContain(number);
      }),
      { numRuns: 600 },
    );
  });

  it('leaves nothing to cover, and ends on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (text) => {
        const told = withoutPrivateWords(text);
        expect(reasonToCover(told.replaceAll(COVERED, ' '))).toBeUndefined();
      }),
    );
  });
});
