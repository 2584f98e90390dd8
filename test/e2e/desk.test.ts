/** The desk in both browsers: what was reported is found, handed on, sent, and never lost. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../src/model';
import type { ReportRecord } from '../../src/storage/reports';
import { TestInbox } from '../inbox/server';
import { anAbout } from '../storage/desk-samples';
import { aSeed, leasesRunOut, onDesk, putOnDesk, type Seed } from './desk-seed';
import { BROWSERS, faults, openBrowser, overflow, soon, tabFaults, textsOf } from './open';

const DESK = 'src/desk/desk.html';
const HOST = 'inbox.example';
const ENDPOINT = `https://${HOST}/v1/key/token/projects/1/submission`;

/** Words of a page that would do harm if they became markup, a formula or a header. */
const HOSTILE = '=HYPERLINK("https://x.example","<img src=x onerror=alert(1)>")\r\nBcc: x@x.example';

describe.each(BROWSERS)('the desk in %s', (name) => {
  const at = openBrowser(name, {
    // Firefox gives what is asked, without asking the user
    preferences: { 'extensions.webextOptionalPermissionPrompts': false },
  });
  let folder: string;
  let desk: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'etalase-desk-'));
    await at.saveInto(folder);
    await at.willBeAllowed([`https://${HOST}/*`]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeEach(async () => {
    desk = await at.launched.openExtensionPage(DESK);
    await ready();
    await desk.evaluate(async () => {
      const open = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('etalase');
        request.onsuccess = () => resolve(request.result);
      });
      const transaction = open.transaction(
        ['reports', 'receipts', 'files', 'drafts', 'dossier'],
        'readwrite',
      );
      for (const store of transaction.objectStoreNames) transaction.objectStore(store).clear();
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
      open.close();
    });
  });

  const ready = () => soon(() => desk.evaluate(() => document.body.classList.contains('ready'))).toBe(true);

  /** Firefox sends no load event for the extension's own pages, so `Page.reload` would never settle. */
  async function reload(): Promise<void> {
    await desk.evaluate(() => {
      document.body.dataset.before = 'true';
      location.reload();
    });
    const isNew = () =>
      document.body.classList.contains('ready') && document.body.dataset.before === undefined;
    await soon(() => desk.evaluate(isNew).catch(() => false)).toBe(true);
  }

  /** Shows the desk with these reports. */
  async function withReports(...seeds: Seed[]): Promise<void> {
    await putOnDesk(desk, seeds);
    await soon(() => textsOf(desk, '#list .row')).toHaveLength(seeds.length);
  }

  /** Opens a report by its line in the list. */
  async function choose({ report }: Seed): Promise<void> {
    await desk.bringToFront();
    // by itself, not by its place: the list may be drawn anew at any moment
    await desk.$eval(`[data-id="${report.id}"]`, (line) => (line as HTMLElement).click());
    await soon(() => desk.evaluate(() => location.hash)).toBe(`#${report.id}`);
    await soon(() => textsOf(desk, '#own textarea')).toHaveLength(2);
  }

  async function press(act: string): Promise<void> {
    await desk.bringToFront();
    await desk.$eval(`[data-act="${act}"]`, (button) => (button as HTMLElement).click());
  }

  const state = () => desk.$eval('#state', (chip) => (chip as HTMLElement).dataset.state);
  const kept = async (id: string) =>
    (await onDesk(desk)).reports.find((report) => report.id === id) as ReportRecord;
  const saved = (file: string) =>
    soon(async () => readdirSync(folder).filter((each) => each === file)).toEqual([file]);

  it('says what to do while there is none', async () => {
    await reload();
    await soon(() => textsOf(desk, '#list .empty h2')).toEqual(['No reports yet']);
    expect(await faults(desk)).toEqual([]);
  });

  it('lists what there is, and finds it', async () => {
    const tiktok = await aSeed();
    const youtube = await aSeed({
      about: anAbout({
        platform: 'youtube',
        platformName: 'YouTube',
        url: 'https://www.youtube.com/watch?v=1',
      }),
      state: 'rejected',
      ticket: 'LP-77',
    });
    await withReports(tiktok, youtube);
    await desk.bringToFront();
    await desk.type('#search', 'lp-77');
    await soon(() => textsOf(desk, '#list .row strong')).toEqual(['YouTube']);
    expect(await textsOf(desk, '#list [role="status"]')).toEqual(['1 of 2 reports']);
    await desk.select('#filter', 'open');
    await soon(() => textsOf(desk, '#list .row')).toEqual([]);
    await desk.focus('#search');
    for (let letter = 0; letter < 5; letter += 1) await desk.keyboard.press('Backspace');
    await soon(() => textsOf(desk, '#list .row strong')).toEqual(['TikTok']);
  });

  it('keeps what the user does with a report, with a receipt for each step', async () => {
    const seed = await aSeed();
    await withReports(seed);
    await choose(seed);
    expect(await desk.$eval('[data-channel="pktn"]', (each) => (each as HTMLDetailsElement).open)).toBe(true);
    const mail = await desk.$eval('[data-channel="pktn"] a[href^="mailto:"]', (link) =>
      link.getAttribute('href'),
    );
    expect(mail).toMatch(/^mailto:pengaduan\.konsumen%40kemendag\.go\.id\?subject=%5BLP-/);
    expect(mail?.length).toBeLessThanOrEqual(2000);
    await desk.type('#notes', 'menunggu kabar');
    await desk.type('#ticket-pktn', 'PKTN-12');
    await desk.click('[data-channel="pktn"] .done .button');
    await soon(state).toBe('handed-over');
    await press('withdraw');
    await soon(state).toBe('withdrawn');
    await press('undo');
    await soon(state).toBe('handed-over');
    await reload();
    await soon(() => desk.evaluate(() => document.querySelector('#state') !== null)).toBe(true);
    expect(await state()).toBe('handed-over');
    expect(await desk.$eval('#ticket', (field) => (field as HTMLInputElement).value)).toBe('PKTN-12');
    expect(await kept(seed.report.id)).toMatchObject({
      notes: 'menunggu kabar',
      ticket: 'PKTN-12',
      receipts: 5,
    });
    expect(await textsOf(desk, '.timeline li > p:first-of-type')).toEqual([
      'Draft begun',
      expect.stringMatching(/^Sealed, SHA-256 [0-9a-f]{16}…$/),
      'You noted: sent to Ditjen PKTN',
      'You withdrew it',
      'Withdrawal undone',
    ]);
    // deleting takes two presses
    await press('delete');
    await soon(() => textsOf(desk, '[data-act="delete"]')).toEqual(['Yes, delete for ever']);
    await press('delete');
    await soon(async () => (await onDesk(desk)).reports).toEqual([]);
    expect(await onDesk(desk)).toEqual({ reports: [], receipts: [], files: [], drafts: [] });
  });

  it('says when the same thing was reported, and how the place was judged on other days', async () => {
    const place = { surface: 'one', platform: 'tiktok' };
    const first = await aSeed({ about: anAbout({ ...place, sameThing: 'a' }) });
    const again = await aSeed({ about: anAbout({ ...place, sameThing: 'a' }) });
    const after = await aSeed({
      about: anAbout({
        ...place,
        sameThing: 'b',
        outcome: 'pass',
        rules: [],
        seenAt: '2026-10-20T07:00:00.000Z',
      }),
    });
    await withReports(first, again, after);
    await choose(again);
    expect(await textsOf(desk, '#same a')).toEqual([expect.stringContaining(first.report.id.slice(0, 8))]);
    expect(await textsOf(desk, '#days tbody td:first-of-type')).toEqual([
      'Does not comply',
      'Promotion only',
    ]);
  });

  it('saves what it holds, and gives hostile words no power', async () => {
    const seed = await aSeed({
      about: anAbout({ platformName: HOSTILE, url: `https://x.example/${HOSTILE}` }),
      notes: HOSTILE,
      ticket: HOSTILE,
    });
    await withReports(seed);
    await choose(seed);
    expect(await desk.$$('main img')).toEqual([]);
    expect(await desk.$$('main script')).toEqual([]);
    const id8 = seed.report.id.slice(0, 8);
    await desk.click('#csv');
    await saved('etalase-laporan.csv');
    const csv = readFileSync(join(folder, 'etalase-laporan.csv'), 'utf8');
    expect(csv).toContain(`"'=HYPERLINK(`);
    expect(csv).not.toMatch(/(^|,|")=HYPERLINK/m);
    await desk.click('#json');
    await saved('etalase-laporan.json');
    const { reports } = JSON.parse(readFileSync(join(folder, 'etalase-laporan.json'), 'utf8'));
    expect(reports).toMatchObject([
      { id: seed.report.id, history: [{ event: 'started' }, { event: 'sealed' }] },
    ]);
    await press('save-file');
    await saved(seed.report.sealed?.name ?? '');
    expect(readFileSync(join(folder, seed.report.sealed?.name ?? '')).equals(seed.bytes as Buffer)).toBe(
      true,
    );
    await press('save-letter');
    await saved((seed.report.sealed?.name ?? '').replace('.wacz', '.html'));
    await desk.click('[data-channel="pktn"] .ways button');
    await saved(`laporan-${id8}.eml`);
    const eml = readFileSync(join(folder, `laporan-${id8}.eml`), 'utf8');
    expect(eml).not.toMatch(/^Bcc/m);
    expect(
      eml
        .split('\r\n\r\n')[0]
        ?.split('\r\n')
        .filter((line) => !line.startsWith(' ')),
    ).toHaveLength(5);
  });

  it('takes in other people’s files once each, when every check holds', async () => {
    const [good, other] = [await aSeed(), await aSeed()];
    const changed = Buffer.from(other.bytes as Buffer);
    changed[5000] = (changed[5000] ?? 0) ^ 1;
    const brought = mkdtempSync(join(tmpdir(), 'etalase-brought-'));
    const paths = Object.entries({
      'a.wacz': good.bytes as Buffer,
      'copy.wacz': good.bytes as Buffer,
      'changed.wacz': changed,
    });
    for (const [file, bytes] of paths) writeFileSync(join(brought, file), bytes);
    const field = await desk.$('input#bring');
    await field?.uploadFile(...paths.map(([file]) => join(brought, file)));
    await soon(() => textsOf(desk, '#weight')).toEqual(['Files: 1 · different keys: 1 · days: 1 · pages: 1']);
    expect(await textsOf(desk, '#notices li')).toEqual([
      expect.stringMatching(
        /^Not taken in: changed\.wacz\. ZIP container: a file does not match its checksum/,
      ),
    ]);
    expect(await faults(desk)).toEqual([]);
    rmSync(brought, { recursive: true });
  });

  it('can be read and used by everybody: both languages, dark, 360 pixels, keyboard', async () => {
    const seeds = [await aSeed(), await aSeed({ state: 'rejected' })];
    await withReports(...seeds);
    for (const language of ['en', 'id'] as const) {
      await at.extension.setSettings({ language });
      await soon(() => desk.evaluate(() => document.documentElement.lang)).toBe(language);
      expect(await faults(desk), language).toEqual([]);
      await choose(seeds[0] as Seed);
      expect(await faults(desk), language).toEqual([]);
      await desk.evaluate(() => history.replaceState(null, '', location.pathname));
      await reload();
    }
    await at.prefer(desk, 'dark');
    expect(await faults(desk)).toEqual([]);
    await at.prefer(desk, 'light');
    await choose(seeds[0] as Seed);
    await reload();
    await soon(() => textsOf(desk, '#own textarea')).toHaveLength(2);
    const { stops, faults: wrong } = await tabFaults(desk);
    expect(stops).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
    await desk.setViewport({ width: 360, height: 740 });
    expect(await overflow(desk)).toBeLessThanOrEqual(0);
    expect(await desk.$eval('#list', (list) => list.checkVisibility())).toBe(false);
    await desk.click('.back a');
    await soon(() => desk.$eval('#list', (list) => list.checkVisibility())).toBe(true);
    expect(await overflow(desk)).toBeLessThanOrEqual(0);
  });

  describe('with an inbox', () => {
    let inbox: TestInbox;
    beforeEach(async () => {
      inbox = new TestInbox();
      at.server.serve(ENDPOINT, { listener: inbox.listener });
      at.expectRequests(({ url }) => url === ENDPOINT);
      await at.extension.setSettings({
        inbox: { kind: 'openrosa', endpoint: ENDPOINT, label: 'Lembaga', formId: '' },
      });
    });

    /** Goes as far as the screen before sending. */
    async function look(seed: Seed): Promise<string> {
      await choose(seed);
      await soon(() => textsOf(desk, '[data-act="post"]')).toHaveLength(1);
      await press('post');
      await soon(() => textsOf(desk, '#posting-host')).toEqual([HOST]);
      return desk.$eval('#posting-text', (text) => text.textContent ?? '');
    }

    it('sends nothing before the click, and then exactly what was shown', async () => {
      const seed = await aSeed();
      await withReports(seed);
      await look(seed);
      expect(await faults(desk)).toEqual([]);
      await desk.click('#cancel');
      await soon(() => textsOf(desk, '#posting')).toEqual([]);
      expect(inbox.requests).toBe(0);
      expect(await kept(seed.report.id)).toMatchObject({ state: 'sealed' });
      await press('post');
      await soon(() => textsOf(desk, '#posting-host')).toEqual([HOST]);
      const shown = await desk.$eval('#posting-text', (text) => text.textContent ?? '');
      await desk.click('#send');
      await soon(state).toBe('acknowledged');
      const { sealed } = seed.report;
      expect(inbox.stored.get(seed.report.id)).toEqual({
        text: shown,
        attachments: new Map([[sealed?.name, sealed?.sha256]]),
        isComplete: true,
        times: 1,
      });
    });

    it('sends each report once, though the inbox drops the line and the background is stopped', async () => {
      const seeds = await Promise.all([aSeed(), aSeed(), aSeed()]);
      await withReports(...seeds);
      for (const [place, seed] of seeds.entries()) {
        inbox.become({
          mood: () => (place === 0 ? 'drop-stored' : place === 1 ? 'half-reply' : 'captive-200'),
        });
        await look(seed);
        await desk.click('#send');
        await soon(async () => (await kept(seed.report.id)).state).toBe('retry');
      }
      inbox.become({ mood: () => 'slow' });
      await at.stopBackground();
      for (const seed of seeds) {
        await choose(seed);
        await press('try-now');
        await at.stopBackground();
      }
      await leasesRunOut(desk);
      await at.extension.send('deliver', {});
      await soon(async () => (await onDesk(desk)).reports.map(({ state }) => state)).toEqual(
        seeds.map(() => 'acknowledged'),
      );
      expect(inbox.conflicts).toEqual([]);
      expect([...inbox.stored.keys()].sort()).toEqual(seeds.map(({ report }) => report.id).sort());
    });

    it('leaves to the user what the inbox refuses', async () => {
      const seed = await aSeed();
      await withReports(seed);
      inbox.become({ always: () => 401 });
      await look(seed);
      await desk.click('#send');
      await soon(state).toBe('rejected');
      expect((await textsOf(desk, '.timeline li > p:first-of-type')).at(-1)).toMatch(
        /^Not allowed there \(answer 401\)/,
      );
      inbox.become({});
      await press('post');
      await soon(() => textsOf(desk, '#posting-host')).toEqual([HOST]);
      await desk.click('#send');
      await soon(state).toBe('acknowledged');
      expect(inbox.stored.size).toBe(1);
    });
  });
});

it('has no inbox unless somebody sets one', () => {
  expect(DEFAULT_SETTINGS.inbox.kind).toBe('none');
});
