/**
 * Where a consumer's complaint goes: Ditjen PKTN of the Ministry of Trade, the office that imposes the
 * sanctions of Permendag 31/2023. Source: press of July 2024 and May 2026, and an unofficial document
 * that checked the channels on the day below; not checked on the official site.
 */
export const CHANNEL = {
  whatsApp: { shown: '0853-1111-1010', address: 'https://wa.me/6285311111010' },
  email: { shown: 'pengaduan.konsumen@kemendag.go.id', address: 'mailto:pengaduan.konsumen@kemendag.go.id' },
  /** `YYYY-MM-DD`. */
  checked: '2026-10-04',
} as const;
