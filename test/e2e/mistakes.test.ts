/** “This is wrong”: what the user calls mistaken goes out of sight on that page, is counted, and can be handed on. */
import { describe, expect, it } from 'vitest';
import { parseHeader } from '../fixtures/read';
import { BROWSERS, faults, glance, openBrowser, soon, textsOf } from './open';

const PLACE = 'https://www.tiktok.com/@kopi.lembah/video/7300000000000000001';
/** A sheet on which the payment is called wrong; what else is there asks for a review. */
const SHEET = `<html lang="id"><title>TikTok</title><div role="dialog"><h2>Ringkasan pesanan</h2>
<p>Laras Wening, 0812-3456-7890, Jl. Kenanga 14, Bandung 40121</p>
<p>Kopi Gayo 250 g × 1</p><p>Total Rp68.000</p><button>Bayar Rp68.000</button></div>`;

describe.each(BROWSERS)('a finding that is called wrong in %s', (name) => {
  const at = openBrowser(name);

  it('is hidden on that page only, for good, until it is taken back', async () => {
    const { tabId } = await at.visit(PLACE, { html: SHEET });
    const popup = await at.popup(tabId);
    const state = async () => (await glance(popup)).state;
    const badge = async () => (await at.extension.badgeOf(tabId)).text;
    await soon(state).toBe('violation');
    await popup.bringToFront();
    await popup.focus('.decisive .wrong-why');
    await popup.keyboard.press('Enter');
    await popup.focus('.decisive [data-reason=leads-out]');
    await popup.keyboard.press('Enter');
    await soon(state).not.toBe('violation');
    await soon(badge).not.toBe('!');
    expect(await textsOf(popup, '#said')).toEqual(['Hidden on this page. Thank you.']);
    expect(await popup.$('.finding[data-rule=in-app-payment]')).toBeNull();
    expect(await textsOf(popup, '.hidden-findings li .tags')).toEqual([
      'Payment inside the platformDoes not comply',
    ]);
    expect(await textsOf(popup, '.tally li')).toEqual(['Payment inside the platform: 0 reported, 1 wrong']);
    expect(await faults(popup)).toEqual([]);

    // another page with the same thing is another matter
    const other = await at.visit(`${PLACE}9`, { html: SHEET });
    await soon(async () => (await at.extension.badgeOf(other.tabId)).text).toBe('!');
    // the background was stopped, and the page is loaded again
    await at.stopBackground();
    const again = await at.popup(tabId);
    await soon(async () => (await glance(again)).state).not.toBe('violation');

    await again.bringToFront();
    await again.$eval('.take-back', (button) => (button as HTMLElement).click());
    await soon(async () => (await glance(again)).state).toBe('violation');
    await soon(badge).toBe('!');
    expect(await again.$('.hidden-findings')).toBeNull();
    expect(await at.extension.send('get-tally', {})).toEqual([]);
  });

  it('is saved as a fixture that shows the mistake again, without what is private', async () => {
    const { page, tabId } = await at.visit(PLACE, { html: SHEET });
    await at.extension.send('call-wrong', { tabId, rule: 'in-app-payment', reason: 'leads-out' });
    const fixture = await at.extension.send('get-fixture', { tabId, rule: 'in-app-payment' });
    if (fixture === null) throw new Error('There is no fixture');
    expect(fixture.name).toBe('tiktok-not-in-app-payment.html');
    const { url, about, answer } = parseHeader(fixture.html, '');
    expect(url).toBe('https://www.tiktok.com/@akun/video/1');
    expect(about).toBe('marked as mistaken by a user: in-app-payment, leads-out');
    expect(answer).toEqual({ outcome: 'inapplicable', findings: [], signals: [], digital: [] });
    expect(fixture.html).not.toMatch(/Laras|0812|Kenanga|kopi\.lembah|7300000/);
    expect(fixture.html).toContain('Bayar Rp68.000');
    await page.close();

    const shown = await at.visit(url, { html: fixture.html });
    const verdict = await at.extension.getVerdict(shown.tabId);
    expect(verdict).toMatchObject({ state: 'covered', verdict: { outcome: 'violation' } });
    await at.extension.send('take-back', { tabId: shown.tabId, rule: 'in-app-payment' });
  });

  it('leaves a popup of two hundred places quick to open', async () => {
    const items = Array.from(
      { length: 200 },
      (_, place) =>
        `<section><p>Kopi ${place}, Rp${place + 10}.000</p><button>Beli sekarang ${place}</button></section>`,
    );
    const { tabId } = await at.visit(PLACE, {
      html: `<html lang="id"><title>TikTok</title>${items.join('').replace(/sekarang \d+/g, 'sekarang')}`,
    });
    const answer = await at.extension.getVerdict(tabId);
    const seen = answer.state === 'covered' ? answer.observation.signals.length : 0;
    expect(seen).toBe(200);
    const popup = await at.popup(tabId);
    if (name === 'chromium') {
      const { ScriptDuration = 0, LayoutDuration = 0, RecalcStyleDuration = 0 } = await popup.metrics();
      const ms = (seconds: number) => `${Math.round(seconds * 1000)} ms`;
      console.log(
        `popup with ${seen} places: script ${ms(ScriptDuration)}, style ${ms(RecalcStyleDuration)}, layout ${ms(LayoutDuration)}`,
      );
    }
    expect(await textsOf(popup, '.decisive > details:last-child > p')).toEqual([
      'And 159 more that are not shown here.',
    ]);
  });
});
