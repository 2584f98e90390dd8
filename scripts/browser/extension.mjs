/** Asks the installed extension, through one of its own pages kept open in a tab. */
import { until, within } from './bounded.mjs';

/**
 * @typedef {import('./launch.mjs').Launched} Launched
 * @typedef {import('puppeteer-core').Page} BrowserPage
 * @typedef {import('../../src/messages.ts').FromPages} FromPages
 * @typedef {import('../../src/model/index.ts').Settings} Settings
 * @typedef {Awaited<ReturnType<typeof askExtension>>} Extension
 *
 * @typedef {{ text: string, title: string, color: number[] }} Badge `color` is red, green, blue, alpha, each 0 to 255.
 */

/** Milliseconds that the extension may take to answer; its background may first have to wake. */
const PATIENCE = 20_000;

/**
 * Opens the extension's popup as a tab and speaks to the background through it.
 *
 * @param {Launched} launched
 */
export async function askExtension(launched) {
  const popup = String(launched.manifest.action.default_popup);
  const asker = await launched.openExtensionPage(popup);
  /** @type {WeakMap<BrowserPage, number>} */
  const ids = new WeakMap();

  /**
   * Runs a function in the extension's page, where it can use the extension's own API.
   *
   * @template {unknown[]} Given
   * @template Answer
   * @param {(...given: Given) => Answer} ask
   * @param {Given} given
   * @returns {Promise<Awaited<Answer>>}
   */
  const inside = (ask, ...given) => {
    const evaluate = /** @type {(ask: unknown, ...given: unknown[]) => Promise<Awaited<Answer>>} */ (
      asker.evaluate.bind(asker)
    );
    return within(evaluate(ask, ...given), PATIENCE, 'The extension did not answer');
  };

  /**
   * Sends one message to the background.
   *
   * @template {keyof FromPages} Type
   * @param {Type} type
   * @param {FromPages[Type]['ask']} ask
   * @returns {Promise<FromPages[Type]['answer']>}
   */
  const send = async (type, ask) => {
    // As text: Firefox's driver loses an object that an answer holds twice.
    const answer = await inside(
      async (message) => JSON.stringify((await chrome.runtime.sendMessage(message)) ?? null),
      { type, ...ask },
    );
    return JSON.parse(answer);
  };

  /** @returns {Promise<{ id: number, url: string }[]>} Every tab; the url is empty where the extension may not see it. */
  const tabs = () =>
    inside(async () => {
      const all = await chrome.tabs.query({});
      return all.flatMap(({ id, url }) => (id === undefined ? [] : [{ id, url: url ?? '' }]));
    });

  return {
    /** The extension's page that asks. */
    asker,
    /** Path of the popup in the built extension. */
    popup,
    inside,
    send,
    tabs,

    /**
     * Opens a tab whose number is known whatever it shows. Open one at a time.
     *
     * @returns {Promise<BrowserPage>}
     */
    async newPage() {
      const before = new Set((await tabs()).map(({ id }) => id));
      const page = await within(launched.newPage(), PATIENCE, 'A new tab did not open');
      const id = await until(async () => (await tabs()).find((tab) => !before.has(tab.id))?.id, {
        milliseconds: PATIENCE,
        every: 20,
        what: 'The extension did not see the new tab',
      });
      ids.set(page, id);
      return page;
    },

    /**
     * The browser's number of a tab: known for a page of `newPage`, else found by its address, which the
     * extension sees only on hosts that it covers.
     *
     * @param {BrowserPage} page
     * @returns {Promise<number>}
     */
    async tabIdOf(page) {
      const known = ids.get(page);
      if (known !== undefined) return known;
      const url = page.url();
      const found = (await tabs()).findLast((tab) => tab.url === url);
      if (found === undefined) throw new Error(`The extension sees no tab that shows ${url}`);
      ids.set(page, found.id);
      return found.id;
    },

    /**
     * @param {Partial<Settings>} settings
     * @returns {Promise<Settings>} All settings as they are now.
     */
    setSettings: (settings) => send('set-settings', { settings }),

    /** @param {number} tabId */
    getVerdict: (tabId) => send('get-verdict', { tabId }),

    /**
     * @param {number} tabId
     * @returns {Promise<Badge>}
     */
    badgeOf: (tabId) =>
      inside(async (tab) => {
        const [text, title, color] = await Promise.all([
          chrome.action.getBadgeText({ tabId: tab }),
          chrome.action.getTitle({ tabId: tab }),
          chrome.action.getBadgeBackgroundColor({ tabId: tab }),
        ]);
        return { text, title, color: [...color] };
      }, tabId),

    /**
     * Opens the popup in a tab of its own, as it would show for another tab.
     *
     * @param {number} tabId
     * @returns {Promise<BrowserPage>} Close it when done.
     */
    openPopup: (tabId) => launched.openExtensionPage(`${popup}?tab=${tabId}`),
  };
}
