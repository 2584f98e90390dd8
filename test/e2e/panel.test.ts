/** The popup's content beside the page: it follows the tab in front, and is opened from the popup. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, openBrowser, soon, textsOf } from './open';

describe.each(BROWSERS)('the panel in %s', (name) => {
  const at = openBrowser(name);

  it('follows the tab that comes to the front', async () => {
    await at.extension.setSettings({ language: 'en' });
    const panel = await at.launched.openExtensionPage('src/popup/popup.html?panel');
    const state = () => panel.evaluate(() => document.body.className);
    const till = await at.visitFixture('tiktok/checkout-sheet');
    await till.page.bringToFront();
    await soon(state).toBe('violation');
    const window = await at.visitFixture('instagram/product-post');
    await window.page.bringToFront();
    await soon(state).toBe('promotion-only');
    await till.page.bringToFront();
    await soon(state).toBe('violation');
    expect(await textsOf(panel, '.where strong')).toEqual(['TikTok']);
    // it is there already
    expect(await panel.$('#beside')).toBeNull();
  });

  it('is opened from the popup where the browser has one', async () => {
    await at.extension.setSettings({ language: 'en' });
    const { tabId } = await at.visitFixture('tiktok/checkout-sheet');
    const popup = await at.popup(tabId);
    await popup.bringToFront();
    expect(await textsOf(popup, '#beside')).toEqual(['Show beside the page']);
    await popup.click('#beside');
    if (name === 'firefox') {
      const isOpen = () =>
        at.extension.inside(() =>
          (
            globalThis as unknown as { browser: { sidebarAction: { isOpen(of: object): Promise<boolean> } } }
          ).browser.sidebarAction.isOpen({}),
        );
      await soon(isOpen).toBe(true);
    } else {
      const shown = async () =>
        at.launched.browser.targets().some((target) => target.url().endsWith('popup.html?panel'));
      await soon(shown).toBe(true);
    }
  });
});
