import { describe, expect, it } from 'vitest';
import { freeze } from '../../src/evidence/freeze';
import { EVERYTHING, share } from '../../src/evidence/share';
import type { Verdict } from '../../src/model';
import { complaint } from '../../src/report/complaint';
import { textsIn } from '../../src/ui/text';
import { aFinding, aSignal, aVerdict } from '../samples';

async function complaintOn(verdict: Verdict, language: 'id' | 'en' = 'id', note = ''): Promise<string> {
  const evidence = await freeze(verdict, {
    id: 'one',
    now: new Date('2026-10-04T18:05:09Z'),
    timeZone: 'UTC',
    extensionVersion: '1.2.3',
    browser: 'Firefox 153',
    rules: [],
  });
  return complaint(await share(evidence, { ...EVERYTHING, note }), textsIn(language));
}

describe('complaint', () => {
  it('names what was seen, where, when in WIB, and the article with its dates and how well it is known', async () => {
    const text = await complaintOn(aVerdict());
    expect(text).toContain('Direktorat Jenderal Perlindungan Konsumen dan Tertib Niaga');
    expect(text).toContain('https://www.tiktok.com/@toko/video/1');
    expect(text).toContain('5 Oktober 2026 pukul 01.05 WIB');
    expect(text).toContain('1. Pembayaran di dalam platform (Tidak sesuai)');
    expect(text).toContain('- “Bayar Rp25.000” (tombol bayar), mengarah ke TikTok sendiri: www.tiktok.com');
    expect(text).toContain(
      'Aturan: Permendag 31/2023, Pasal 21 ayat (3) (berlaku 26 September 2023 sampai 7 Juni 2026). Bunyinya dikutip dari pers',
    );
    expect(text).toMatch(/SHA-256: [0-9a-f]{64}\nSHA-256 saat dibekukan: [0-9a-f]{64}/);
  });

  it('asks for an examination and claims no guilt', async () => {
    const text = await complaintOn(aVerdict());
    expect(text).toContain('Ini pengamatan, bukan kesimpulan bahwa ada pelanggaran');
    expect(text.replace('bukan kesimpulan bahwa ada pelanggaran', '')).not.toMatch(
      /melanggar|pelanggaran|ilegal/i,
    );
  });

  it('tells which redirects stood on the way', async () => {
    const destination = {
      relation: 'shop',
      host: 'shopee.co.id',
      name: 'Shopee',
      via: ['l.facebook.com'],
    } as const;
    const text = await complaintOn(
      aVerdict({ findings: [aFinding({ signals: [aSignal({ destination })] })] }),
    );
    expect(text).toContain('mengarah ke toko terpisah, Shopee: shopee.co.id, lewat l.facebook.com');
  });

  it('names a few signals and counts the rest', async () => {
    const signals = Array.from({ length: 12 }, (_, index) =>
      aSignal({ label: `Beli ${index}`, selector: `#${index}` }),
    );
    const text = await complaintOn(aVerdict({ findings: [aFinding({ signals })] }));
    expect(text).toContain('“Beli 4”');
    expect(text).not.toContain('“Beli 5”');
    expect(text).toContain('- dan 7 tanda lain');
  });

  it('leaves out what passed and what did not apply', async () => {
    const findings = [aFinding({ outcome: 'pass' }), aFinding({ outcome: 'inapplicable', signals: [] })];
    const text = await complaintOn(aVerdict({ outcome: 'pass', findings }));
    expect(text).toContain('Alat tidak mencatat temuan di halaman ini');
    expect(text).not.toContain('Pembayaran di dalam platform');
  });

  it('carries the note of the user, and none when there is none', async () => {
    expect(await complaintOn(aVerdict(), 'id', 'Saya menekan Beli.')).toContain(
      'Catatan saya:\nSaya menekan Beli.',
    );
    expect(await complaintOn(aVerdict())).not.toContain('Catatan saya');
  });

  it('can be explained in English', async () => {
    const text = await complaintOn(aVerdict(), 'en');
    expect(text).toContain(
      'Rule: Permendag 31/2023, Pasal 21 ayat (3) (in force from 26 September 2023 to 7 June 2026)',
    );
  });
});
