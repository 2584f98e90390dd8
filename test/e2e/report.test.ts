/** From the toolbar to a sealed file: captured, read, redacted, signed; and nothing in it that was covered. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkSealed } from '../../src/evidence/checks/check';
import { readZip } from '../../src/evidence/checks/zip';
import { FILL } from '../../src/evidence/redaction/pixels';
import { filesInOrder, isPicturePath } from '../../src/evidence/sealed/names';
import type { ReportFile } from '../../src/evidence/sealed/parts';
import { judgeAgain } from '../../src/verify/judge-again';
import { flipped, rangesOf, undetectedFlips } from '../evidence/checks/ranges';
import { hasOpenssl, startAuthority } from '../evidence/timestamp/authority';
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
  type Visit,
} from './open';

/** An address with a click tag and a session, which nobody needs to read. */
const ADDRESS = 'https://www.tiktok.com/@kopi/video/7300000000000000001';
const VISITED = `${ADDRESS}?product_id=17&_t=8sessionsession&utm_source=copy#comments`;

/** What the page below holds of people; none of it may be found in a sealed file. */
const SECRETS = [
  'Ratna',
  'Wulandari',
  'Sulistyo',
  'sulis.77',
  'ratna.w@surat.example',
  '0812-7788-9900',
  '081277889900',
  'Kenanga',
  '4111 1111',
  'ketikanrahasia',
  'uid-55512',
  'kukirahasia',
  'skriprahasia',
  'sessionsession',
  'anak bungsu',
];
const PORTRAIT = [18, 171, 52] as const;

/** A till over a feed, both full of people. */
const TILL = `<!doctype html><html lang="id"><title>Ratna Wulandari | TikTok</title>
<style>body{margin:0;font:16px sans-serif;background:#fff}aside{position:fixed;left:300px;top:60px;width:420px;padding:16px;background:#fff;color:#111}
.face{width:40px;height:40px;background:rgb(${PORTRAIT})}.bubble{position:fixed;left:640px;top:80px;z-index:9}</style>
<header><b class="secret">Halo, Ratna Wulandari</b> <img class="secret face" alt="Ratna" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E"></header>
<p class="secret">@sulis.77: kirim ke ratna.w@surat.example ya</p>
<aside role="dialog" aria-modal="true" id="sheet-ratna" data-user="uid-55512">
<h2>Ringkasan pesanan</h2><p>Alamat pengiriman</p>
<p class="secret">Ratna Wulandari (0812-7788-9900)</p><p class="secret">Jl. Kenanga 14, Bandung</p>
<div class="secret face" style="background-image:url(data:,)"></div>
<p class="secret">Sulistyo</p><p class="secret">untuk anak bungsu Sulistyo</p><p class="secret">Kartu 4111 1111 1111 1111</p>
<p>Subtotal Rp180.000</p><p>Ongkos kirim Rp9.000</p><p>Total pembayaran Rp189.000</p>
<p>Metode pembayaran</p><label><input type="radio" name="m"> GoPay</label><label><input type="radio" name="m"> OVO</label>
<label><input type="radio" name="m"> BCA Virtual Account</label>
<input id="typed" value="ketikanrahasia"><button type="button" aria-label="Bayar, Ratna Wulandari">Bayar Rp189.000</button>
</aside><div class="bubble secret">Sulistyo: sudah?</div>
<script type="application/json">{"name":"skriprahasia 081277889900"}</script>`;

const run = promisify(execFile);

/** What the stand-in for an authority was asked. */
interface Stamp {
  origins: string[];
  address: string;
  body: number[];
  answer(bytes: number[]): void;
}

/** The built command says of a file on disk that it holds, and of the same file with one bit flipped that it does not. */
async function verifiedByCommand(path: string): Promise<void> {
  const command = join(import.meta.dirname, '../../dist/verifier/etalase-verify.mjs');
  const { stdout } = await run(process.execPath, [command, '--lang', 'en', path]);
  expect(stdout).toContain('Unchanged: every check holds');
  expect(stdout).toContain('not timestamped');
  const other = `${path}.flipped`;
  writeFileSync(other, flipped(new Uint8Array(readFileSync(path)), 1000, 5));
  await expect(run(process.execPath, [command, other])).rejects.toMatchObject({ code: 1 });
  rmSync(other);
}

/** Words of a page that would do harm if they became markup, a formula or a header. */
const HOSTILE = [
  `Beli di Shopee <img src=x onerror="document.title='harm'"><b>x</b>`,
  '=HYPERLINK("https://a.example")',
  'Beli\r\nBcc: a@b.example',
  "'\"><svg/onload=document.title='harm'>",
];

describe.each(BROWSERS)('the report in %s', (name) => {
  const at = openBrowser(name);
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-saved-'));
    await at.saveInto(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Presses the toolbar button over a page and asks for a report, as a user does. */
  async function reportedOn(visit: Visit): Promise<Page> {
    const popup = await at.toolbar(visit);
    // pressed where it stands: the page stays in front
    await popup.evaluate(() => document.querySelector<HTMLElement>('#report')?.click());
    return arrived();
  }

  async function arrived(): Promise<Page> {
    const report = await at.openedPage('report.html');
    await report.bringToFront();
    await report.waitForSelector('#seal');
    return report;
  }

  async function reported(): Promise<{ report: Page; page: Page }> {
    const visit = await at.visit(VISITED, { file: fixtureFile('tiktok/checkout-sheet') });
    return { report: await reportedOn(visit), page: visit.page };
  }

  /** Seals with the keyboard and gives the bytes that were saved to disk. */
  async function sealedFile(report: Page): Promise<Uint8Array<ArrayBuffer>> {
    await report.focus('#seal');
    await report.keyboard.press('Enter');
    await report.waitForSelector('#sealed-name');
    const [file = ''] = await textsOf(report, '#sealed-name');
    // grouped as people write it: "555,712 bytes", "555.712 bita"
    const said = (await textsOf(report, '.sealed-file dd')).join('\n').match(/([\d.,]+) (?:bytes|bita)/)?.[1];
    const size = Number(said?.replace(/\D/g, ''));
    await soon(async () =>
      readdirSync(folder).includes(file) ? readFileSync(join(folder, file)).length : 0,
    ).toBe(size);
    return new Uint8Array(readFileSync(join(folder, file)));
  }

  it('goes from a page with a till to a sealed file that holds, and in which nobody is found', async () => {
    const visit = await at.visit(VISITED, { html: TILL });
    await visit.page.evaluate(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: what a page does
      document.cookie = 'sesi=kukirahasia';
    });
    await visit.page.type('#typed', ' ketikanrahasia');
    const places = await visit.page.$$eval('.secret', (all) =>
      all.map((element) => {
        // of words where they stand, not the whole line they stand in
        const words = document.createRange();
        words.selectNodeContents(element);
        const place = element.firstChild === null ? element : words;
        const { x, y, width, height } = place.getBoundingClientRect();
        return { x, y, width, height };
      }),
    );
    const width = await visit.page.evaluate(() => innerWidth);
    const report = await reportedOn(visit);
    expect(await textsOf(report, '.taken .no')).toEqual([]);
    const shown = await textsOf(report, '.shown-picture .soft');
    expect(shown.length).toBeGreaterThanOrEqual(2);

    const bytes = await sealedFile(report);
    const checked = await checkSealed(bytes, { judgeAgain });
    expect(checked.lines.filter(({ state }) => state === 'fails' || state === 'not-done')).toEqual([]);
    expect(checked.holds).toBe(true);
    await verifiedByCommand(join(folder, `report-${checked.facts?.report.id}.wacz`));
    const ranges = rangesOf(bytes).map(({ name: range }) => range);
    const parts = filesInOrder(readZip(bytes).flatMap(({ path }) => (isPicturePath(path) ? path : [])));
    expect(ranges).toEqual([
      ...parts.flatMap((file) => [`header of ${file}`, file]),
      ...parts.map((file) => `directory entry of ${file}`),
      'end of the directory',
    ]);
    // in turn through every one of these ranges
    expect(ranges.length).toBeLessThan(600);
    expect(await undetectedFlips(bytes, { judgeAgain }, 600)).toEqual([]);
    expect(await textsOf(report, '#sealed-hash')).toEqual([checked.sha256]);
    expect(await textsOf(report, '#sealed-key')).toEqual([checked.facts?.keyFingerprint]);

    const files = new Map(readZip(bytes).map((file) => [file.path, file.bytes]));
    const { verdict, redactions, journey, page } = fileOf(files, 'report/report.json') as ReportFile;
    expect(verdict.outcome).toBe('violation');
    expect(page.url).toBe(`${ADDRESS}?product_id=17`);
    expect(journey.at(-1)).toMatchObject({ kind: 'payment', host: 'www.tiktok.com', domain: 'tiktok.com' });
    expect(redactions.map(({ reason }) => reason)).toEqual(
      expect.arrayContaining([
        'name',
        'phone',
        'address',
        'avatar',
        'number',
        'other-words',
        'outside-the-finding',
      ]),
    );
    expect(text(files, 'evidence/snapshot.html')).toContain('Bayar Rp189.000');

    for (const [path, content] of files) {
      for (const found of everyReading(path, content)) {
        expect(
          SECRETS.filter((secret) => found.includes(secret.toLowerCase())),
          path,
        ).toEqual([]);
      }
    }
    for (const [path, content] of files) {
      if (!path.endsWith('.png')) continue;
      const seen = await look(
        at.extension.asker,
        content,
        path.endsWith('viewport.png') ? places : [],
        width,
      );
      expect(seen.portrait, path).toBe(0);
      expect(seen.uncovered, path).toEqual([]);
      expect(seen.shown, path).toBeGreaterThan(1000);
    }
  });

  it('asks for a timestamp when that is ticked, with the permission for one host', async () => {
    const authority = await startAuthority();
    await at.extension.setSettings({ timestampAuthority: 'https://stamp.example/tsr' });
    const { report } = await reported();
    expect(await report.$eval('#stamp', (box) => (box as HTMLInputElement).checked)).toBe(false);
    // the browser's own question, and an authority that answers through this test
    await report.evaluate(() => {
      const api = (globalThis as unknown as { browser?: typeof chrome }).browser ?? chrome;
      const stamp: Stamp = { origins: [], address: '', body: [], answer: () => undefined };
      Object.assign(window, { stamp });
      api.permissions.request = (async ({ origins = [] }: { origins?: string[] }) => {
        stamp.origins.push(...origins);
        return true;
      }) as typeof chrome.permissions.request;
      window.fetch = async (address, init) => {
        stamp.address = String(address);
        stamp.body = Array.from((init?.body ?? []) as Uint8Array);
        return new Promise((resolve) => {
          stamp.answer = (bytes) => resolve(new Response(new Uint8Array(bytes)));
        });
      };
    });
    const asked = () =>
      report.evaluate(() => {
        const { origins, address, body } = (window as unknown as { stamp: Stamp }).stamp;
        return { origins, address, body };
      });
    await report.click('#stamp');
    const saving = sealedFile(report);
    await soon(async () => (await asked()).body.length).toBe(69);
    const { origins, address, body } = await asked();
    expect(origins).toEqual(['https://stamp.example/*']);
    expect(address).toBe('https://stamp.example/tsr');
    await report.evaluate(
      (bytes) => (window as unknown as { stamp: Stamp }).stamp.answer(bytes),
      [...(await authority.answer(new Uint8Array(body)))],
    );
    const bytes = await saving;
    const { holds, facts } = await checkSealed(bytes, { judgeAgain });
    expect(holds).toBe(true);
    expect(facts?.timestamp).toMatch(/^\d{4}-/);
    const command = join(import.meta.dirname, '../../dist/verifier/etalase-verify.mjs');
    const file = join(folder, `report-${facts?.report.id}.wacz`);
    const { stdout } = await run(process.execPath, [
      command,
      '--lang',
      'en',
      '--tsa-ca',
      authority.certificate,
      file,
    ]);
    expect(stdout).toContain(
      hasOpenssl() ? 'its chain of certificates is accepted' : 'chain of certificates was not checked here',
    );
  });

  it('seals the very bytes that the preview showed, its moment included', async () => {
    const { report } = await reported();
    await report.type('#note', 'Dilihat dua kali 👛.');
    await soon(() => preview(report, 'report.json')).toContain('👛');
    const shown = await previewed(report);
    // time goes by between reading and pressing
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const inFile = readZip(await sealedFile(report)).map(({ path, bytes }) => [path, sha256(bytes)]);
    const signature = inFile.pop();
    expect(signature?.[0]).toBe('datapackage-digest.json');
    expect(inFile.map(([path]) => path?.replace(/^.*\//, ''))).toHaveLength(Object.keys(shown).length);
    expect(Object.fromEntries(inFile.map(([path, hash]) => [path?.replace(/^.*\//, ''), hash]))).toEqual(
      shown,
    );
  });

  it('makes a preview anew that is too old to be sealed, and seals at the second press', async () => {
    const { report } = await reported();
    const before = await preview(report, 'datapackage.json');
    await report.evaluate(() => {
      const { now } = Date;
      const Then = Date;
      const later = 16 * 60_000;
      window.Date = class extends Then {
        constructor(...given: ConstructorParameters<typeof Then> | []) {
          if (given.length === 0) super(now() + later);
          else super(...given);
        }
      } as DateConstructor;
    });
    await report.focus('#seal');
    await report.keyboard.press('Enter');
    await soon(() => textsOf(report, '#said span')).toEqual([
      'The preview was older than a quarter of an hour and has just been renewed. Press “Seal and save” once more.',
    ]);
    const renewed = await preview(report, 'datapackage.json');
    expect(renewed).not.toBe(before);
    const bytes = await sealedFile(report);
    expect((await checkSealed(bytes, { judgeAgain })).holds).toBe(true);
    const files = new Map(readZip(bytes).map((file) => [file.path, file.bytes]));
    expect(text(files, 'datapackage.json')).toBe(renewed);
  });

  it('covers and uncovers with the keyboard alone, and back', async () => {
    const { report } = await reported();
    const covers = () => textsOf(report, '.areas .cover .area > :first-child');
    const before = await covers();
    expect(before.join()).toContain('Laras W.');
    const hidden = await preview(report, 'snapshot.html');
    expect(hidden).not.toContain('Laras W.');
    expect(await preview(report, 'report.json')).toContain('"reason":"address"');

    await focusArea(report, 'Laras W.');
    await report.keyboard.press('Delete');
    await soon(() => preview(report, 'snapshot.html')).toContain('Laras W.');
    await report.keyboard.down('Control');
    await report.keyboard.press('z');
    await report.keyboard.up('Control');
    await soon(() => preview(report, 'snapshot.html')).not.toContain('Laras W.');
    expect(await covers()).toEqual(before);

    // a new cover, moved over the button: its words go from picture and snapshot alike
    await report.focus('#tool-cover');
    await report.keyboard.press('Enter');
    expect(await focusedArea(report)).toContain('your choice');
    const [place = ''] = await textsOf(report, '.area[aria-pressed=true] .soft');
    await report.keyboard.press('ArrowRight');
    await report.keyboard.down('Shift');
    for (let n = 0; n < 60; n++) await report.keyboard.press('ArrowDown');
    await report.keyboard.up('Shift');
    expect(await textsOf(report, '.area[aria-pressed=true] .soft')).not.toEqual([place]);
    await soon(() => preview(report, 'snapshot.html')).not.toMatch(/<q>Bayar Rp189\.000/);
    await report.focus('#tool-restart');
    await report.keyboard.press('Enter');
    await soon(() => preview(report, 'snapshot.html')).toMatch(/<q>Bayar Rp189\.000/);
  });

  it('is redacted with a pointer: drawn, moved, sized and taken away', async () => {
    const { report } = await reported();
    const canvas = await report.waitForSelector('.page-picture');
    await canvas?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = await canvas?.boundingBox();
    if (!box) throw new Error('no picture');
    const drag = async (x: number, y: number, toX: number, toY: number) => {
      await report.mouse.move(box.x + x * box.width, box.y + y * box.height);
      await report.mouse.down();
      await report.mouse.move(box.x + toX * box.width, box.y + toY * box.height, { steps: 4 });
      await report.mouse.up();
    };
    const chosen = () => textsOf(report, '.area[aria-pressed=true] .soft');
    await drag(0.1, 0.8, 0.3, 0.9);
    const [first] = await chosen();
    expect(first).toMatch(/^25\d × \d+, 12\d from the left/);
    await drag(0.2, 0.85, 0.3, 0.85);
    expect((await chosen())[0]).toMatch(/^25\d × \d+, 25\d from the left/);
    await drag(0.4, 0.9, 0.5, 0.95);
    expect((await chosen())[0]).toMatch(/^38\d × \d+, 25\d from the left/);
    await report.click('.areas .cover:has([aria-pressed=true]) .remove');
    expect(await chosen()).toEqual([]);
    expect(await textsOf(report, '.areas .cover')).not.toEqual(
      expect.arrayContaining([expect.stringContaining('your choice')]),
    );
  });

  it('is redacted with a finger: a cover is added, drawn elsewhere and sized', async () => {
    const { report } = await reported();
    const chosen = async (): Promise<number[]> => {
      const [place = ''] = await textsOf(report, '.area[aria-pressed=true] .soft');
      return [...place.matchAll(/\d+/g)].map(([digits]) => Number(digits));
    };
    const tool = await report.waitForSelector('#tool-cover');
    await tool?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await tool?.tap();
    const [width = 0, height = 0, left = 0, top = 0] = await chosen();
    expect([width, height]).toEqual([160, 40]);
    const canvas = await report.waitForSelector('.page-picture');
    const drag = async (x: number, y: number, byX: number, byY: number) => {
      // what is drawn anew above moves the picture
      await canvas?.evaluate((element) => element.scrollIntoView({ block: 'center' }));
      const box = await canvas?.boundingBox();
      if (!box) throw new Error('no picture');
      const scale = box.width / (await report.$eval('canvas', (one) => one.width / devicePixelRatio));
      const [startX, startY] = [box.x + x * scale, box.y + y * scale];
      await report.touchscreen.touchStart(startX, startY);
      for (const part of [0.3, 0.7, 1]) {
        await report.touchscreen.touchMove(startX + byX * scale * part, startY + byY * scale * part);
      }
      await report.touchscreen.touchEnd();
    };
    await drag(left + width / 2, top + height / 2, -60, 50);
    const [, , movedLeft = 0, movedTop = 0] = await chosen();
    expect(Math.abs(movedLeft - (left - 60))).toBeLessThan(4);
    expect(Math.abs(movedTop - (top + 50))).toBeLessThan(4);
    await drag(movedLeft + width, movedTop + height, 40, 30);
    const [sizedWidth = 0, sizedHeight = 0] = await chosen();
    expect(Math.abs(sizedWidth - (width + 40))).toBeLessThan(4);
    expect(Math.abs(sizedHeight - (height + 30))).toBeLessThan(4);
    await soon(() => preview(report, 'report.json')).toContain('"reason":"chosen"');
  });

  it('keeps the draft from the moment it begins, also when its tab is closed', async () => {
    const { report } = await reported();
    await report.click('input[name=address][value=host]');
    await report.type('#note', 'Muncul setelah “Beli” ditekan — <b>dua</b> kali.');
    await soon(() => preview(report, 'report.json')).toContain('<b>dua</b> kali.');
    const address = await report.evaluate(() => location.pathname + location.search);
    await report.close();
    await at.stopBackground();
    const again = await at.launched.openExtensionPage(address.slice(1));
    await again.waitForSelector('#seal');
    expect(await again.$eval('#note', (field) => (field as HTMLTextAreaElement).value)).toContain(
      '<b>dua</b> kali.',
    );
    expect(await textsOf(again, '#address')).toEqual(['https://www.tiktok.com/']);
    expect(await again.$eval('input[value=host]', (input) => (input as HTMLInputElement).checked)).toBe(true);
    const bytes = await sealedFile(again);
    expect((await checkSealed(bytes, { judgeAgain })).holds).toBe(true);
    const files = new Map(readZip(bytes).map((file) => [file.path, file.bytes]));
    expect(text(files, 'report/letter.html')).toContain('&#60;b&#62;dua');

    // once sealed it stays sealed, and its bytes are still there
    await again.close();
    const later = await at.launched.openExtensionPage(address.slice(1));
    await later.waitForSelector('#sealed-name');
    expect(await textsOf(later, '#sealed-hash')).toEqual([(await checkSealed(bytes, { judgeAgain })).sha256]);
    rmSync(folder, { recursive: true, force: true });
    await later.click('#save-again');
    await soon(async () =>
      readdirSync(folder).some((file) => Buffer.from(bytes).equals(readFileSync(join(folder, file)))),
    ).toBe(true);
  });

  it('goes on without a picture when the browser refuses one, and says so', async () => {
    const { tabId } = await at.visit(VISITED, { file: fixtureFile('tiktok/checkout-sheet') });
    const popup = await at.popup(tabId);
    await popup.bringToFront();
    await popup.click('#report');
    const report = await arrived();
    expect(await textsOf(report, '.taken .no')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^No picture: that page was not in front/)]),
    );
    expect(await report.$('.page-picture')).toBeNull();
    expect(await textsOf(report, '.letter li')).toEqual(
      expect.arrayContaining([expect.stringContaining('Tidak ada gambar')]),
    );
    const checked = await checkSealed(await sealedFile(report), { judgeAgain });
    expect(checked.holds).toBe(true);
    expect(checked.facts?.report.pictures).toEqual([]);
  });

  it('gives each recipient a key of its own, and writes the letter to them', async () => {
    const keys: string[] = [];
    for (const recipient of ['ylki', 'pktn', 'ylki', 'anonymous']) {
      const { report } = await reported();
      await report.select('#recipient', recipient);
      const to =
        recipient === 'ylki' ? /^Kepada Yth\.\n?Yayasan Lembaga Konsumen/ : /^Kepada Yth\.\n?Direktorat/;
      await soon(() => letterOf(report)).toMatch(to);
      await soon(() => preview(report, 'report.json')).toContain(`"recipient":"${recipient}"`);
      const { facts } = await checkSealed(await sealedFile(report), { judgeAgain });
      keys.push(facts?.keyFingerprint ?? '');
      await report.close();
    }
    const [ylki, pktn, again, anonymous] = keys;
    expect(again).toBe(ylki);
    expect(new Set([ylki, pktn, anonymous]).size).toBe(3);
  });

  it('says before a second report of the same thing that there was a first', async () => {
    const { report } = await reported();
    await report.close();
    const popup = await at.extension.openPopup(
      (await at.visit(VISITED, { file: fixtureFile('tiktok/checkout-sheet') })).tabId,
    );
    await popup.waitForSelector('#report');
    await popup.click('#report');
    const second = await arrived();
    expect(await textsOf(second, '#already p')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^You already reported this, on /)]),
    );
  });

  it('leaves out a sign or a finding, judges what is left, and puts it back', async () => {
    const { report } = await reported();
    expect(await glance(report)).toMatchObject({ state: 'violation' });
    await report.click('[data-rule=in-app-payment] .top .leave-out');
    await soon(() => textsOf(report, '#said span')).toEqual(['Left out: Payment inside the platform']);
    await soon(() => glance(report)).not.toMatchObject({ state: 'violation' });
    expect(await preview(report, 'observation.json')).not.toContain('Bayar Rp189.000');
    expect(await letterOf(report)).not.toContain('Bayar Rp189.000');
    await report.keyboard.press('Enter');
    await soon(() => glance(report)).toMatchObject({ state: 'violation' });
    expect(await preview(report, 'observation.json')).toContain('Bayar Rp189.000');
    await report.click('[data-rule=in-app-payment] .signals .leave-out');
    await report.waitForSelector('.put-back');
    await report.click('.put-back');
    await soon(async () => (await report.$$('.put-back')).length).toBe(0);
  });

  it('gives a letter in either language that can be copied elsewhere', async () => {
    const { report } = await reported();
    expect(await letterOf(report)).toMatch(/^Kepada Yth\.\n?Direktorat Jenderal Perlindungan Konsumen/);
    await report.click('input[name=letter-language][value=en]');
    await soon(() => letterOf(report)).toMatch(/^To:\n?Directorate General/);
    expect(await preview(report, 'letter.html')).toContain('<html lang="en">');
    await report.click('#copy');
    await soon(() => textsOf(report, '#said span')).toEqual(['Text copied.']);
    const { page } = await at.visit('https://surat.example/', { html: '<textarea></textarea>' });
    await page.bringToFront();
    await page.focus('textarea');
    await page.keyboard.down('Control');
    // Chromium without a window knows the command, not the keys
    await page.keyboard.press('v', { commands: ['Paste'] });
    await page.keyboard.up('Control');
    const pasted = page.$eval('textarea', ({ value }) => value);
    await soon(() => page.$eval('textarea', ({ value }) => value)).toContain('Dear Sir or Madam');
    expect(await pasted).toContain('“Bayar Rp189.000”');
  });

  it('shows the words of a page as words, never as markup, header or formula', async () => {
    const links = HOSTILE.map((words) => {
      const written = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\r\n', '&#13;&#10;');
      return `<p>Rp68.000 <a href="https://shopee.co.id/kopi?${encodeURIComponent(words)}">${written}</a></p>`;
    });
    const visit = await at.visit(ADDRESS, {
      html: `<html lang="id"><title>TikTok</title>${links.join('')}<p>Rp68.000 <button>Beli sekarang</button></p>`,
    });
    const report = await reportedOn(visit);
    await report.click('#labels');
    await report.click('#places');
    await openDetails(report);
    expect(await report.$('main b, main svg:not(.shape), main img[src=x]')).toBeNull();
    expect(await report.title()).not.toBe('harm');
    expect(await textsOf(report, '.seen bdi')).toContain(HOSTILE[0]);
    const bytes = await sealedFile(report);
    expect((await checkSealed(bytes, { judgeAgain })).holds).toBe(true);
    const files = new Map(readZip(bytes).map((file) => [file.path, file.bytes]));
    for (const path of ['report/letter.html', 'evidence/snapshot.html']) {
      at.server.serve('https://berkas.example/', { html: text(files, path) });
      const { page } = await at.visit('https://berkas.example/', { html: text(files, path) });
      expect(await page.title()).not.toBe('harm');
      expect(await page.$('script, svg, [onerror], [onload], img[src=x]')).toBeNull();
    }
  });

  it('says so plainly when there is no such report', async () => {
    const report = await at.launched.openExtensionPage('src/report/report.html?id=none');
    await soon(() => glance(report)).toMatchObject({ state: 'error' });
    expect(await report.$('button')).toBeNull();
    expect(await faults(report)).toEqual([]);
  });

  it.each(['id', 'en'] as const)(
    'has no fault that axe-core knows, light and dark, narrow and wide, before and after sealing (%s)',
    async (language) => {
      await at.extension.setSettings({ language });
      const { report } = await reported();
      expect(await textsOf(report, 'h1')).toEqual([
        language === 'id' ? 'Laporan TikTok' : 'Report on TikTok',
      ]);
      await report.click(`input[name=letter-language][value=${language}]`);
      await report.click('.signals .leave-out');
      await report.waitForSelector('#undo');
      await openDetails(report);
      for (const scheme of ['dark', 'light'] as const) {
        await at.prefer(report, scheme);
        expect(await faults(report), scheme).toEqual([]);
      }
      for (const width of [360, 320]) {
        await report.setViewport({ width, height: 640 });
        expect(await overflow(report), `${width}`).toBe(0);
        expect(await faults(report), `${width}`).toEqual([]);
      }
      const files = new Map(readZip(await sealedFile(report)).map((file) => [file.path, file.bytes]));
      expect(await overflow(report)).toBe(0);
      expect(await faults(report), 'sealed').toEqual([]);
      // the letter and the snapshot as documents of their own, as a receiver opens them
      for (const path of ['report/letter.html', 'evidence/snapshot.html']) {
        const { page } = await at.visit('https://berkas.example/', { html: text(files, path) });
        await page.setViewport({ width: 360, height: 640 });
        expect(await overflow(page), path).toBe(0);
        expect(await page.$('script, link, form, [onload]'), path).toBeNull();
        expect(await faults(page), path).toEqual([]);
      }
    },
  );

  it('can be used with the keyboard alone', async () => {
    const { report } = await reported();
    const { stops, faults } = await tabFaults(report);
    expect(faults).toEqual([]);
    expect(stops).toBeGreaterThan(30);
  });
});

/** The text of one part of the preview, opened or not. */
async function preview(report: Page, file: string): Promise<string> {
  return (await textsOf(report, `[data-file="${file}"] pre`)).join();
}

/** SHA-256 of every file that the preview shows, by name: of a text as it stands on the page, of others as it is told. */
function previewed(report: Page): Promise<Record<string, string>> {
  return report.evaluate(async () => {
    const hashOf = async (bytes: BufferSource) =>
      [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
        .map((byte) => byte.toString(16).padStart(2, '0'))
        .join('');
    const hashes: Record<string, string> = {};
    for (const part of document.querySelectorAll<HTMLElement>('.preview-file')) {
      const { file = '', sha256 } = part.dataset;
      hashes[file] =
        sha256 ?? (await hashOf(new TextEncoder().encode(part.querySelector('pre')?.textContent ?? '')));
    }
    for (const { dataset } of document.querySelectorAll<HTMLElement>('.shown-picture')) {
      hashes[`${dataset.name}.png`] = dataset.sha256 ?? '';
    }
    return hashes;
  });
}

function letterOf(report: Page): Promise<string> {
  return report.$eval('#letter-text', (letter) => (letter as HTMLElement).innerText);
}

async function focusArea(report: Page, words: string): Promise<void> {
  await report.evaluate((sought) => {
    const area = [...document.querySelectorAll<HTMLElement>('.area')].find(({ textContent }) =>
      textContent?.includes(sought),
    );
    area?.focus();
  }, words);
}

function focusedArea(report: Page): Promise<string> {
  return report.evaluate(() =>
    document.activeElement?.matches('.area') ? (document.activeElement.textContent ?? '') : '',
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function text(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder().decode(files.get(path));
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): unknown {
  return JSON.parse(text(files, path));
}

/** A file as a searcher might read it: as it is, unpacked, in wide characters, with addresses and references resolved. */
function everyReading(path: string, content: Uint8Array): string[] {
  const bytes = path.endsWith('.gz') ? gunzipSync(content) : Buffer.from(content);
  const plain = bytes.toString('utf8');
  const resolved = plain.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
  const unescaped = plain.replace(/%([0-9a-f]{2})/gi, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return [plain, bytes.toString('latin1'), bytes.toString('utf16le'), resolved, unescaped].map((each) =>
    each.toLowerCase(),
  );
}

/** Decodes a picture in a page and looks for what must not be in it. Places are in CSS pixels of a window so wide. */
function look(
  page: Page,
  png: Uint8Array,
  places: readonly { x: number; y: number; width: number; height: number }[],
  windowWidth: number,
): Promise<{ portrait: number; uncovered: number[]; shown: number }> {
  return page.evaluate(
    async (base64, secret, fill, where, wide) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const { width, height } = bitmap;
      const pen = new OffscreenCanvas(width, height).getContext('2d');
      if (!pen) throw new Error('no canvas');
      pen.drawImage(bitmap, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      const is = (at: number, colour: readonly number[]) =>
        colour.every(
          (value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= (channel === 3 ? 0 : 2),
        );
      let portrait = 0;
      let shown = 0;
      for (let at = 0; at < data.length; at += 4) {
        if (is(at, secret)) portrait++;
        if (!is(at, fill)) shown++;
      }
      const scale = width / wide;
      const uncovered = where.flatMap((box, index) => {
        for (let y = Math.floor(box.y * scale); y < Math.ceil((box.y + box.height) * scale); y++) {
          for (let x = Math.floor(box.x * scale); x < Math.ceil((box.x + box.width) * scale); x++) {
            if (x >= 0 && y >= 0 && x < width && y < height && !is((y * width + x) * 4, fill)) return [index];
          }
        }
        return [];
      });
      return { portrait, shown, uncovered };
    },
    Buffer.from(png).toString('base64'),
    [...PORTRAIT],
    [...FILL],
    [...places],
    windowWidth,
  );
}
