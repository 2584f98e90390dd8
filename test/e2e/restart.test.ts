/** The browser is killed at each step of a report's life: after it starts again, nothing is lost and nothing doubled. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';
import type { SealedRecord } from '../../src/inbox/form';
import { openRosaSubmission } from '../../src/inbox/submission';
import type { ReportState } from '../../src/storage/lifecycle';
import type { Receipt } from '../../src/storage/reports';
import { TestInbox } from '../inbox/server';
import { aDraft, aSeed, leasesRunOut, onDesk, putOnDesk, type Seed, walked } from './desk-seed';
import { BROWSERS, soon } from './open';

const ENDPOINT = 'https://inbox.example/submission';

/** A report that the user has just told to send: the text was shown, nothing has gone yet. */
async function aQueued(): Promise<Seed> {
  const seed = await aSeed();
  const { text } = openRosaSubmission(seed.report as SealedRecord);
  const at = new Date().toISOString();
  const inbox = { kind: 'openrosa', endpoint: ENDPOINT, label: '', formId: '', from: 'user' } as const;
  const queued: Receipt = {
    report: seed.report.id,
    place: 2,
    at,
    from: 'sealed',
    to: 'queued',
    event: 'queued',
    details: { host: 'inbox.example' },
  };
  return {
    ...seed,
    report: {
      ...seed.report,
      state: 'queued',
      receipts: 3,
      sending: { inbox, text, queuedAt: at, dueAt: at, tries: 0, split: false },
    },
    receipts: [...seed.receipts, queued],
  };
}

/** The inbox lets every origin in: this test is about being killed, not about the browser's permission. */
const inbox = new TestInbox();
const openToAll: RequestListener = (request, response) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Allow-Headers', 'X-OpenRosa-Version');
  response.setHeader('Access-Control-Expose-Headers', 'X-OpenRosa-Version');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
  } else {
    inbox.listener(request, response);
  }
};

describe.each(BROWSERS)('a killed %s', (name) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let desk: Page;
  let profile: string;

  beforeAll(async () => {
    inbox.stored.clear();
    profile = mkdtempSync(join(tmpdir(), 'etalase-killed-'));
    server = await startServer();
    server.serve(ENDPOINT, { listener: openToAll });
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  async function begin(): Promise<void> {
    launched = await launch({
      browser: name,
      server,
      language: 'en',
      profile,
      preferences: {
        'extensions.webextOptionalPermissionPrompts': false,
        // an extension from a folder is a guest of one run; its data would go with it
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
      },
    });
    extension = await askExtension(launched);
    desk = await launched.openExtensionPage('src/desk/desk.html');
    await soon(() => desk.evaluate(() => document.body.classList.contains('ready'))).toBe(true);
  }

  /** Ends the browser as a power cut does, and starts it again. */
  async function killAndBegin(): Promise<void> {
    const program = launched.browser.process();
    const ended = new Promise((resolve) => program?.once('exit', resolve));
    program?.kill('SIGKILL');
    await ended;
    await begin();
  }

  const stateOf = async (id: string): Promise<ReportState | undefined> =>
    (await onDesk(desk)).reports.find((report) => report.id === id)?.state;

  /** Every report once, its receipts without a gap, its file whole. */
  async function isWhole(seeds: readonly Seed[]): Promise<void> {
    const { reports, receipts, files, drafts } = await onDesk(desk);
    expect(reports.map(({ id }) => id).sort()).toEqual(seeds.map(({ report }) => report.id).sort());
    for (const { id, state, receipts: count } of reports) {
      const own = receipts.filter(({ report }) => report === id);
      expect(own.map(({ place }) => place)).toEqual(own.map((_, place) => place));
      expect(own).toHaveLength(count);
      expect(own.at(-1)?.to).toBe(state);
    }
    expect(files.sort()).toEqual(seeds.flatMap(({ report }) => report.sealed?.sha256 ?? []).sort());
    expect(drafts).toEqual(
      seeds.flatMap(({ report: { id }, draft }) => (draft === undefined ? [] : [{ id, content: draft }])),
    );
  }

  async function press(id: string, act: string): Promise<void> {
    await desk.evaluate((hash) => {
      location.hash = hash;
    }, id);
    await soon(() =>
      desk.evaluate((path) => document.querySelector(path) !== null, `[data-act="${act}"]`),
    ).toBe(true);
    await desk.evaluate((path) => document.querySelector<HTMLElement>(path)?.click(), `[data-act="${act}"]`);
  }

  it('has every report where it stood, and sends each once', async () => {
    await begin();
    const [kept, queued, lost] = [await aSeed(), await aQueued(), await aQueued()];
    // where nothing is on its way
    const resting = [
      kept,
      await aDraft({ step: 2, words: 'belum selesai' }),
      walked(await aSeed(), ['handed-over', 'handed-over']),
      walked(await aQueued(), ['sending', 'leased'], ['rejected', 'answered']),
      walked(await aQueued(), ['sending', 'leased'], ['acknowledged', 'answered']),
    ];
    await putOnDesk(desk, resting);
    await killAndBegin();
    await isWhole(resting);
    for (const { report } of resting) expect(await stateOf(report.id)).toBe(report.state);

    // killed while it is being sent, before the inbox has said a word
    inbox.become({ silent: () => true });
    await putOnDesk(desk, [queued]);
    void extension.send('deliver', {}).catch(() => undefined);
    await soon(() => stateOf(queued.report.id)).toBe('sending');
    await killAndBegin();
    await isWhole([...resting, queued]);
    expect(await stateOf(queued.report.id)).toBe('sending');
    inbox.become({});
    await leasesRunOut(desk);
    await extension.send('deliver', {});
    expect(await stateOf(queued.report.id)).toBe('acknowledged');

    // killed while it waits, though the inbox has stored it already
    inbox.become({ mood: () => 'drop-stored' });
    await putOnDesk(desk, [lost]);
    await extension.send('deliver', {});
    expect(await stateOf(lost.report.id)).toBe('retry');
    await killAndBegin();
    await isWhole([...resting, queued, lost]);
    expect(await stateOf(lost.report.id)).toBe('retry');
    inbox.become({});
    await press(lost.report.id, 'try-now');
    await soon(() => stateOf(lost.report.id)).toBe('acknowledged');

    // killed right after what the user did
    await press(kept.report.id, 'withdraw');
    await soon(() => stateOf(kept.report.id)).toBe('withdrawn');
    await killAndBegin();
    await isWhole([...resting, queued, lost]);
    expect(await stateOf(kept.report.id)).toBe('withdrawn');
    await press(kept.report.id, 'undo');
    await soon(() => stateOf(kept.report.id)).toBe('sealed');
    for (const { report } of resting) expect(await stateOf(report.id)).toBe(report.state);

    expect(inbox.conflicts).toEqual([]);
    expect([...inbox.stored.keys()].sort()).toEqual([queued.report.id, lost.report.id].sort());
    expect(inbox.stored.get(queued.report.id)?.times).toBe(1);
    expect(inbox.stored.get(lost.report.id)?.times).toBeGreaterThanOrEqual(2);
  });
});
