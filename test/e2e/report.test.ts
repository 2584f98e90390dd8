/** The report: what was seen, frozen; trimmed by the user; handed over as it is shown. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/evidence/canonical';
import type { SharedReport } from '../../src/evidence/share';
import { readFixture } from '../fixtures/read';
import {
  BROWSERS,
  faults,
  fixtureFile,
  glance,
  openBrowser,
  openDetails,
  overflow,
  soon,
  tabFaults,
  textsOf,
} from './open';

/** An address with a click tag and a session, which nobody needs to read. */
const ADDRESS = 'https://www.tiktok.com/@kopi/video/7300000000000000001';
const VISITED = `${ADDRESS}?product_id=17&_t=8sessionsession&utm_source=copy#comments`;

/** Words of a page that would do harm if they became markup. */
const HOSTILE = `Beli di Shopee <img src=x onerror="document.title='harm'"><b>x</b>`;

describe.each(BROWSERS)('the report in %s', (name) => {
  const at = openBrowser(name);
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-saved-'));
    await at.saveInto(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens a page with a checkout sheet, and the report on it as a user does. */
  async function reported(): Promise<{ report: Page; page: Page }> {
    const { page, tabId } = await at.visit(VISITED, { file: fixtureFile('tiktok/checkout-sheet') });
    const popup = await at.popup(tabId);
    await popup.bringToFront();
    await popup.click('#report');
    const report = await at.openedPage('report.html');
    await report.bringToFront();
    return { report, page };
  }

  it('holds what was seen, whatever becomes of the page', async () => {
    const { report, page } = await reported();
    const known = {
      state: 'violation',
      lines: ['TikTok www.tiktok.com', 'Seen: does not comply', 'A payment step was seen on TikTok itself.'],
    };
    expect(await glance(report)).toEqual(known);
    expect(await report.title()).toBe('Report on TikTok · Etalase');
    expect(await textsOf(report, '#lead')).toEqual([
      expect.stringMatching(/^This is a frozen copy of what was seen on \d+ \w+ \d{4} at \d\d:\d\d WIB\./),
    ]);
    expect(await textsOf(report, '.finding h3')).toEqual(
      expect.arrayContaining(['Payment inside the platform', 'Ordering inside the platform']),
    );
    const before = await preview(report);
    const { url, file } = readFixture(fixtureFile('tiktok/feed'));
    at.server.serve(url, { file });
    await page.goto(url);
    const address = await report.evaluate(() => location.pathname + location.search);
    const again = await at.launched.openExtensionPage(address.slice(1));
    await soon(() => glance(again)).toEqual(known);
    expect(await preview(again)).toBe(before);
  });

  it('shares of the address what the user chooses, and never click tags or sessions', async () => {
    const { report } = await reported();
    for (const [choice, address] of [
      ['full', `${ADDRESS}?product_id=17`],
      ['no-query', ADDRESS],
      ['host', 'https://www.tiktok.com/'],
    ] as const) {
      await report.click(`input[name=address][value=${choice}]`);
      await soon(() => textsOf(report, '#address')).toEqual([address]);
      expect(shared(await preview(report)).evidence.verdict.url).toBe(address);
      expect(await complaint(report)).toContain(`Alamat halaman: ${address}\n`);
    }
    for (const text of [await preview(report), await complaint(report)]) {
      expect(text).not.toMatch(/session|utm_source|comments|7300000000000000001/);
    }
  });

  it('leaves out one sign, or a finding with all its signs, and takes that back', async () => {
    const { report } = await reported();
    const whole = await preview(report);
    expect(whole).toContain('Bayar Rp189.000');

    await report.click('[data-rule=in-app-payment] .signals .leave-out');
    await soon(() => textsOf(report, '#said span')).toEqual(['Left out: Bayar Rp189.000']);
    const trimmed = await preview(report);
    expect(trimmed).not.toContain('Bayar Rp189.000');
    expect(await complaint(report)).not.toContain('Bayar Rp189.000');
    expect(shared(trimmed).leftOut).toMatchObject({ findings: 0, signals: 1 });
    expect(shared(trimmed).originalSha256).toBe(shared(whole).originalSha256);

    await report.click('[data-rule=in-app-payment] .top .leave-out');
    await soon(() => glance(report)).toMatchObject({ state: 'needs-review' });
    expect(shared(await preview(report)).evidence.verdict).toMatchObject({ outcome: 'needs-review' });
    expect(await complaint(report)).not.toContain('Pembayaran di dalam platform');
    expect(await complaint(report)).toContain('1. Pemesanan di dalam platform (Perlu ditinjau)');

    await report.keyboard.press('Enter');
    await soon(() => preview(report)).toBe(trimmed);
    await report.click('#undo');
    await soon(() => preview(report)).toBe(whole);
    expect(await glance(report)).toMatchObject({ state: 'violation' });
    expect(await report.$('#undo')).toBeNull();
  });

  it('leaves out where signs stand in the page’s code, when told to', async () => {
    const { report } = await reported();
    const places = (text: string) =>
      shared(text).evidence.verdict.findings.flatMap(({ signals }) =>
        signals.flatMap(({ selector, snippet }) => [selector, snippet]),
      );
    expect(places(await preview(report))).not.toContain('');
    await report.click('#snippets');
    await soon(async () => new Set(places(await preview(report)))).toEqual(new Set(['']));
    expect(await textsOf(report, '.signals code')).toEqual([]);
  });

  it('is saved byte for byte as the preview shows it, with the user’s note, under its own hash', async () => {
    const { report } = await reported();
    await report.type('#note', 'Muncul setelah “Beli” ditekan — <b>dua</b> kali.');
    await soon(() => complaint(report)).toContain(
      'Catatan saya:\nMuncul setelah “Beli” ditekan — <b>dua</b> kali.',
    );
    await openDetails(report);
    await report.click('#save');
    const [said = ''] = await soonSaid(report, /^Saved as etalase-tiktok-\d{4}-\d\d-\d\d\.json\.$/);
    const file = join(folder, said.slice('Saved as '.length, -1));
    const text = await preview(report);
    await soon(async () => (readdirSync(folder).length === 1 ? readFileSync(file, 'utf8') : '')).toBe(text);

    const bytes = Buffer.byteLength(text);
    expect(await textsOf(report, '#preview summary')).toEqual([`Preview of the file, ${bytes} bytes`]);
    const { sha256: own, ...facts } = shared(text);
    expect(facts.note).toBe('Muncul setelah “Beli” ditekan — <b>dua</b> kali.');
    expect(own).toBe(await sha256(facts));
    expect(await textsOf(report, '#shared-hash')).toEqual([own]);
    const { sha256: frozen } = (await at.extension.send('get-evidence', { id: facts.evidence.id })) ?? {};
    expect(facts.originalSha256).toBe(frozen);
    expect(await textsOf(report, '#original-hash')).toEqual([frozen]);
  });

  it('gives a complaint in Indonesian, whatever the language of the page, that can be pasted elsewhere', async () => {
    const { report } = await reported();
    const text = await complaint(report);
    expect(text).toMatch(/^Kepada Yth\.\nDirektorat Jenderal Perlindungan Konsumen dan Tertib Niaga\n/);
    expect(text).toMatch(
      /terlihat di layar saya pada TikTok, \d+ \p{L}+ \d{4} pukul \d\d\.\d\d WIB\. Ini pengamatan/u,
    );
    expect(text).toContain('1. Pembayaran di dalam platform (Tidak sesuai)');
    expect(text).toContain(
      '- “Bayar Rp189.000” (tombol bayar), mengarah ke TikTok sendiri: www.tiktok.com\n',
    );
    expect(text).toMatch(
      /^Aturan: Permendag 19\/2026, .* \(berlaku sejak 8 Juni 2026\)\. Bunyinya belum dipastikan\.$/m,
    );
    expect(text).toContain(`SHA-256: ${shared(await preview(report)).sha256}`);
    expect(await textsOf(report, '#complaint + details summary')).toEqual(['What the text says, in English']);

    await report.click('#copy');
    await soonSaid(report, /^Text copied\.$/);
    const { page } = await at.visit('https://surat.example/', { html: '<textarea></textarea>' });
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Control');
    // Chromium without a window knows the command, not the keys
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    await soon(() => page.$eval('textarea', ({ value }) => value)).toBe(text);
  });

  it('says so plainly when there is no such report', async () => {
    const report = await at.launched.openExtensionPage('src/report/report.html?id=none');
    await soon(() => glance(report)).toEqual({
      state: 'error',
      lines: [
        'This report is not here',
        expect.stringMatching(/^Reports are kept only until the browser is closed/),
      ],
    });
    expect(await report.$('button')).toBeNull();
    expect(await faults(report)).toEqual([]);
  });

  it('shows the words of a page as words, never as markup', async () => {
    const text = HOSTILE.replaceAll('<', '&lt;');
    const { tabId } = await at.visit(ADDRESS, {
      html: `<html lang="id"><title>TikTok</title><p>Rp68.000</p><a href="https://shopee.co.id/kopi">${text}</a>`,
    });
    const popup = await at.popup(tabId);
    await popup.click('#report');
    const report = await at.openedPage('report.html');
    await openDetails(report);
    for (const own of [popup, report]) {
      expect(await textsOf(own, '.seen bdi')).toContain(HOSTILE);
      expect(await own.$('img, b')).toBeNull();
      expect(await own.title()).not.toBe('harm');
    }
    expect(await preview(report)).toContain(JSON.stringify(HOSTILE));
  });

  it.each(['id', 'en'] as const)(
    'has no fault that axe-core knows, light and dark, narrow and wide (%s)',
    async (language) => {
      await at.extension.setSettings({ language });
      const { report } = await reported();
      expect(await textsOf(report, 'h1')).toEqual([
        language === 'id' ? 'Laporan TikTok' : 'Report on TikTok',
      ]);
      await report.click('.signals .leave-out');
      await report.waitForSelector('#undo');
      await openDetails(report);
      for (const scheme of ['dark', 'light'] as const) {
        await at.prefer(report, scheme);
        expect(await faults(report), scheme).toEqual([]);
      }
      await report.setViewport({ width: 320, height: 640 });
      expect(await overflow(report)).toBe(0);
      expect(await faults(report), 'narrow').toEqual([]);
    },
  );

  it('can be used with the keyboard alone', async () => {
    const { report } = await reported();
    await openDetails(report);
    const { stops, faults } = await tabFaults(report);
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(15);
  });
});

/** Waits until the page says something, and gives its lines. */
async function soonSaid(report: Page, sentence: RegExp): Promise<string[]> {
  await soon(() => textsOf(report, '#said span')).toEqual([expect.stringMatching(sentence)]);
  return textsOf(report, '#said span');
}

async function preview(report: Page): Promise<string> {
  return (await textsOf(report, '#preview pre')).join();
}

function shared(text: string): SharedReport {
  return JSON.parse(text) as SharedReport;
}

function complaint(report: Page): Promise<string> {
  return report.$eval('#complaint', (field) => (field as HTMLTextAreaElement).value);
}
