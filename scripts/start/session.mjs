/** One browser for many pages: started when first needed, and again after it was lost. */
import { within } from '../browser/bounded.mjs';
import { askExtension } from '../browser/extension.mjs';
import { failedLine, judgePage, sentence } from '../browser/judge-page.mjs';
import { launch } from '../browser/launch.mjs';

/**
 * @typedef {import('../browser/judge-page.mjs').Asked} Asked
 * @typedef {import('../browser/judge-page.mjs').Line} Line
 * @typedef {import('../browser/launch.mjs').LaunchOptions} LaunchOptions
 * @typedef {import('../browser/server.mjs').Server} Server
 * @typedef {Awaited<ReturnType<typeof judgePage>>} Judged
 * @typedef {ReturnType<typeof startSession>} Session
 */

/**
 * @param {LaunchOptions} options
 * @param {{ market: 'id' | 'auto', server?: Server }} run Without a server, pages are live ones.
 */
export function startSession(options, { market, server }) {
  /** @type {{ launched: import('../browser/launch.mjs').Launched, extension: import('../browser/extension.mjs').Extension } | null} */
  let current = null;

  const close = async () => {
    const old = current;
    current = null;
    await old?.launched.close();
  };

  const open = async () => {
    if (current?.launched.browser.connected) return current;
    await close();
    const launched = await launch({ ...options, ...(server ? { server } : {}) });
    try {
      const extension = await askExtension(launched);
      await extension.setSettings({ market });
      current = { launched, extension };
      return current;
    } catch (error) {
      await launched.close();
      throw error;
    }
  };

  /**
   * @param {Asked} asked
   * @param {NonNullable<Parameters<typeof judgePage>[2]>} how
   */
  const attempt = async (asked, how) => {
    const { launched, extension } = await open();
    const judged = await judgePage({ launched, extension, ...(server ? { server } : {}) }, asked, how);
    return { line: judged.line, judged };
  };

  return {
    open,
    close,
    /**
     * Judges one page. When the browser is lost, the page is tried once more in a new one.
     *
     * @param {Asked} asked
     * @param {NonNullable<Parameters<typeof judgePage>[2]>} [how]
     * @returns {Promise<{ line: Line, judged: Judged | null }>} `judged` is null when there is no tab to look at.
     */
    async judge(asked, how = {}) {
      try {
        return await attempt(asked, how);
      } catch {
        await close();
      }
      try {
        const { tab: _gone, ...rest } = how;
        return await attempt(asked, rest);
      } catch (error) {
        await close();
        return { line: failedLine(asked, `${sentence(error)} (tried twice)`), judged: null };
      }
    },

    /**
     * Closes the tab of a page, and whatever windows the page opened.
     *
     * @param {Judged} judged
     */
    async closeTab({ tab, answers }) {
      const closeAll = async () => {
        if (!current) return;
        const { launched, extension } = current;
        const others = (await launched.browser.pages()).filter(
          (page) => page !== extension.asker && page !== tab,
        );
        await tab.close();
        await Promise.all(others.filter((page) => page.url() !== 'about:blank').map((page) => page.close()));
      };
      // A page that does not answer may keep the whole browser from answering.
      if (!answers) return close();
      await within(closeAll(), 10_000, 'The tab did not close').catch(close);
    },
  };
}
