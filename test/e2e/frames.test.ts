/** What stands in frames and shadow roots: that it is seen, said and shown where it stands. */
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { until } from '../../scripts/browser/bounded.mjs';
import { readFixture } from '../fixtures/read';
import { BROWSERS, fixtureFile, openBrowser, soon } from './open';

describe.each(BROWSERS)('frames in %s', (name) => {
  const at = openBrowser(name);

  /** Frames of a page in which something is outlined. */
  async function outlined(page: Page): Promise<Frame[]> {
    const all = await Promise.all(
      page.frames().map(async (frame) => ((await frame.$('html > div[popover]')) === null ? [] : [frame])),
    );
    return all.flat();
  }

  it.each([
    ['a closed shadow root', 'evasion/closed-shadow-root', false],
    ['a srcdoc frame', 'evasion/srcdoc-frame', true],
    ['a sandboxed frame', 'evasion/sandboxed-frame', true],
    ['a blob frame', 'evasion/blob-frame', true],
  ])('%s: what stands in it is told, and shown there', async (_, fixture, inFrame) => {
    const { page, tabId } = await at.visitFixture(fixture);
    const popup = await at.popup(tabId);
    await soon(() => popup.evaluate(() => document.body.className)).toBe('violation');
    await page.bringToFront();
    const frames = await until(
      async () => {
        const found = await outlined(page);
        if (found.length > 0) return found;
        await popup.$eval('[data-rule=in-app-payment] .show', (button) => (button as HTMLElement).click());
        return null;
      },
      { milliseconds: 30_000, every: 500, what: 'Nothing was outlined' },
    );
    expect(frames.map((frame) => frame !== page.mainFrame())).toEqual([inFrame]);
  });

  it('a payment provider’s own frame on TikTok asks for a review of whose till it is', async () => {
    const snap = 'https://app.midtrans.com/snap/v4/redirection/0a1b2c';
    at.server.serve(snap, { html: '<html lang="id"><p>Total Rp68.000</p><button>Bayar sekarang</button>' });
    const { tabId } = await at.visit('https://www.tiktok.com/@kopi/video/1', {
      html: `<html lang="id"><title>TikTok</title><p>Kopi Gayo</p>
        <iframe src="${snap}" title="Pembayaran" width="400" height="420"></iframe>`,
    });
    const popup = await at.popup(tabId);
    await soon(() => told(popup)).toEqual({
      state: 'needs-review',
      findings: [
        {
          rule: 'embedded-checkout',
          test: 'Test 3 · back end',
          seen: 'Pembayaran payment provider’s frame',
          leadsTo: expect.stringMatching(/^a payment provider, Midtransapp\.midtrans\.com/),
        },
      ],
    });
  });

  it('a frame of the group’s own shop is told with the frame it stands in', async () => {
    const { tabId } = await at.visitFixture('evasion/affiliated-frame');
    const popup = await at.popup(tabId);
    await soon(() => told(popup)).toMatchObject({
      state: 'needs-review',
      findings: [
        {
          rule: 'affiliated-checkout',
          test: 'Test 3 · back end',
          seen: 'Beli Sekarang buy button, inside a frame of shop-id.tokopedia.com',
        },
        { rule: 'embedded-checkout', seen: 'Toko shop’s frame' },
      ],
    });
  });

  it('a platform’s page inside a page that is not covered gives nothing', async () => {
    const { url, file } = readFixture(fixtureFile('tiktok/checkout-sheet'));
    at.server.serve(url, { file });
    const { page, tabId } = await at.visit('https://berita.example/', {
      html: `<p>Begini tampilannya:</p><iframe src="${url}" width="900" height="800"></iframe>`,
    });
    await page.bringToFront();
    // the frame has spoken
    await soon(() =>
      at.extension.inside(async (key) => {
        const { [key]: record } = await chrome.storage.session.get(key);
        return (record as { frames: number[] } | undefined)?.frames.length;
      }, `tab:${tabId}`),
    ).toBe(1);
    expect(await at.extension.getVerdict(tabId)).toEqual({ state: 'not-covered' });
    expect(await at.extension.badgeOf(tabId)).toMatchObject({ text: '', title: 'Etalase' });
    expect(await told(await at.popup(tabId))).toEqual({ state: 'not-covered', findings: [] });
  });
});

/** The state that a popup shows, and what it says of each finding. */
function told(popup: Page) {
  return popup.evaluate(() => ({
    state: document.body.className,
    findings: [...document.querySelectorAll<HTMLElement>('.finding')].map((card) => ({
      rule: card.dataset.rule,
      test: card.querySelector('.tags > :last-child')?.textContent,
      seen: card.querySelector('.seen')?.textContent,
      leadsTo: card.querySelector('.leads-to')?.textContent,
    })),
  }));
}
