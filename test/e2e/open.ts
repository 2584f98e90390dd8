/** A browser with the built extension, and what the end-to-end tests do in it again and again. */
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { until, within } from '../../scripts/browser/bounded.mjs';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { covers } from '../../scripts/browser/judge-page.mjs';
import { goToExtensionPage, type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Asked, type Page as Served, type Server, startServer } from '../../scripts/browser/server.mjs';
import { extensionRequests } from '../../scripts/browser/watch.mjs';
import { DEFAULT_SETTINGS } from '../../src/model';
import type { TabRecord } from '../../src/storage/tabs';
import { readFixture } from '../fixtures/read';
import { allowBeforehand } from './allowing';

export const BROWSERS = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** Milliseconds after which something that never came is missed; a busy machine is slow. */
const PATIENCE = 30_000;

/** A tab with its number in the browser. */
export interface Visit {
  page: Page;
  tabId: number;
}

/** Changes to what is remembered of a tab. */
export type Changes = Partial<Pick<TabRecord, 'seenAt' | 'looked'> & { signals: [null] }>;

/**
 * Starts a browser for the tests of one `describe` and ends it after them. Between two tests every tab
 * closes and the settings go back; each test fails that made the extension ask the network for anything.
 */
export function openBrowser(
  name: BrowserName,
  { preferences = {} }: { preferences?: Record<string, boolean> } = {},
) {
  let server: Server;
  let launched: Launched;
  let extension: Extension;
  let privileged: Page | undefined;
  let kept: ReadonlySet<Page>;
  /** Requests that this test says the user has clicked for. */
  let clickedFor: (asked: Asked) => boolean = () => false;

  beforeAll(async () => {
    server = await startServer();
    launched = await launch({ browser: name, server, language: 'en', preferences });
    extension = await askExtension(launched);
    if (name === 'firefox') {
      privileged = await launched.newPage();
      await goToExtensionPage(privileged, 'about:config');
    }
    kept = new Set(await launched.browser.pages());
  });
  afterEach(async () => {
    const asked = server.log;
    // every page here is served, and only the browser asks for its icon
    const ofPage = new Map(
      asked
        .filter(({ served, url }) => served || url.endsWith('/favicon.ico'))
        .map(({ url }) => [url, asked.length]),
    );
    const unasked = asked.filter((each) => !clickedFor(each));
    const ofExtension = extensionRequests({ asked: unasked, ofPage, scripts: 'off', linked: [] });
    clickedFor = () => false;
    for (const page of await launched.browser.pages()) {
      if (!kept.has(page)) await page.close();
    }
    await extension.setSettings(DEFAULT_SETTINGS);
    server.clear();
    expect(ofExtension, 'the extension asked the network').toEqual([]);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  /** Runs a function in a page of Firefox itself, which may do what no extension may. */
  function inFirefox<Given extends unknown[], Answer>(run: (...given: Given) => Answer, ...given: Given) {
    if (privileged === undefined) throw new Error(`${name} is not Firefox`);
    return privileged.evaluate(run as (...given: unknown[]) => Answer, ...given);
  }

  async function open(url: string): Promise<Visit> {
    const page = await extension.newPage();
    const tabId = await extension.tabIdOf(page);
    await page.goto(url);
    if (covers(launched.manifest, url)) await looked(tabId);
    return { page, tabId };
  }

  /** Waits until the extension has seen a page to its end. */
  async function looked(tabId: number): Promise<void> {
    await until(
      async () => {
        const answer = await extension.getVerdict(tabId);
        return answer.state === 'covered' && answer.observation.looked;
      },
      { milliseconds: PATIENCE, what: 'The page was not looked at' },
    );
  }

  return {
    name,
    get server() {
      return server;
    },
    get launched() {
      return launched;
    },
    get extension() {
      return extension;
    },
    inFirefox,

    /** The user clicked for these requests in this test; any other still fails it. */
    expectRequests(fits: (asked: Asked) => boolean): void {
      clickedFor = fits;
    },

    /** Answers beforehand what the browser would ask. */
    async willBeAllowed(origins: readonly string[]): Promise<void> {
      if (name === 'chromium') await allowBeforehand(launched, origins);
    },

    /** Serves a page at an address, opens it in a new tab, and waits until it has been looked at. */
    visit(url: string, page: Served): Promise<Visit> {
      server.serve(url, page);
      return open(url);
    },

    /** The same for a page of `test/fixtures`. */
    visitFixture(fixture: string): Promise<Visit> {
      const { url, file, frames } = readFixture(fixtureFile(fixture));
      for (const frame of frames) server.serve(frame.url, { file: frame.file });
      server.serve(url, { file });
      return open(url);
    },

    /** The kinds of all that is seen in a tab, sorted. */
    async kinds(tabId: number): Promise<string[]> {
      const answer = await extension.getVerdict(tabId);
      return answer.state === 'covered' ? answer.observation.signals.map(({ kind }) => kind).sort() : [];
    },

    /** Opens the popup for a tab, in a tab of its own, and waits until it says something. */
    async popup(tabId: number): Promise<Page> {
      const page = await extension.openPopup(tabId);
      await drawn(page);
      return page;
    },

    /**
     * Presses the toolbar button over a page, which allows the extension a picture of it. Chromium presses the
     * real one; Firefox has no such command, so the permission that its button gives is given by itself. The
     * popup that is used stands in a tab behind the page, because no driver reaches into the real one.
     */
    async toolbar({ page, tabId }: Visit): Promise<Page> {
      const popup = await extension.openPopup(tabId);
      await drawn(popup);
      await page.bringToFront();
      if (name === 'firefox') {
        await inFirefox((id) => {
          const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
          WebExtensionPolicy.getByID(id).extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
        }, launched.manifest.browser_specific_settings.gecko.id);
      } else {
        const [own] = [...(await launched.browser.extensions()).values()];
        await own?.triggerAction(page);
      }
      return popup;
    },

    /** A page that the extension itself has opened, once it says something. */
    async openedPage(path: string): Promise<Page> {
      const page = await until(
        async () => {
          const pages = await launched.browser.pages();
          // of the extension's pages Firefox does not tell the address
          const shown = pages.map((each) => each.evaluate(() => location.href).catch(() => ''));
          const place = (await Promise.all(shown)).findIndex((address) => address.includes(path));
          return pages[place];
        },
        { milliseconds: PATIENCE, what: `${path} did not open` },
      );
      await drawn(page);
      return page;
    },

    /** From now on, what a page saves goes into a folder, without asking. */
    async saveInto(folder: string): Promise<void> {
      if (name === 'firefox') {
        await inFirefox((path) => {
          Services.prefs.setIntPref('browser.download.folderList', 2);
          Services.prefs.setStringPref('browser.download.dir', path);
        }, folder);
        return;
      }
      const session = await launched.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    },

    /** Changes what is remembered of a tab. The page may speak once more after it was looked at: ask again. */
    rewrite(tabId: number, changes: Changes): Promise<void> {
      return extension.inside(
        async (key, changed) => {
          const { [key]: record } = await chrome.storage.session.get(key);
          await chrome.storage.session.set({ [key]: { ...(record as object), ...changed } });
        },
        `tab:${tabId}`,
        changes,
      );
    },

    /** Stops the background, as a browser does with one that has been idle. */
    async stopBackground(): Promise<void> {
      if (name === 'firefox') {
        await inFirefox(
          (id) => WebExtensionPolicy.getByID(id).extension.terminateBackground(),
          launched.manifest.browser_specific_settings.gecko.id,
        );
        return;
      }
      const session = await extension.asker.createCDPSession();
      const stopped = new Promise<void>((resolve) => {
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await within(stopped, PATIENCE, 'The background did not stop');
      await session.detach();
    },

    /** Shows a page as it is where people prefer dark, or light. */
    async prefer(page: Page, scheme: 'light' | 'dark'): Promise<void> {
      await restyled(page, `(prefers-color-scheme: ${scheme})`, async () => {
        if (name === 'chromium') {
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        } else {
          await inFirefox(
            (value) => {
              Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', value);
            },
            scheme === 'dark' ? 0 : 1,
          );
        }
      });
    },
  };
}

/** A browser as the tests have it. */
export type Opened = ReturnType<typeof openBrowser>;

/** Firefox's own programming interface, as far as `inFirefox` uses it. */
declare global {
  const Services: {
    prefs: {
      setIntPref(name: string, value: number): void;
      setStringPref(name: string, value: string): void;
    };
    wm: { getMostRecentWindow(type: string): FirefoxWindow };
  };
  interface FirefoxWindow {
    gBrowser: { selectedTab: object; selectedBrowser: object };
    KeyboardEvent: typeof KeyboardEvent;
  }
  /** Its components, by their contract and interface. */
  const Cc: {
    '@mozilla.org/text-input-processor;1': {
      createInstance(of: unknown): {
        beginInputTransactionForTests(window: FirefoxWindow): boolean;
        keydown(event: KeyboardEvent): number;
        keyup(event: KeyboardEvent): void;
      };
    };
    '@mozilla.org/accessibilityService;1': { getService(of: unknown): AccessibilityService };
  };
  const Ci: { nsITextInputProcessor: unknown; nsIAccessibilityService: unknown };
  interface AccessibilityService {
    getAccessibleFor(node: object): Accessible | null;
    getStringRole(role: number): string;
  }
  /** A node of the tree that a screen reader is given. */
  interface Accessible {
    role: number;
    name: string | null;
    firstChild: Accessible | null;
    nextSibling: Accessible | null;
  }
  const WebExtensionPolicy: {
    getByID(id: string): {
      extension: {
        backgroundState: string;
        terminateBackground(): Promise<void>;
        tabManager: { addActiveTabPermission(tab: object): void };
      };
    };
  };
}

/** Path of a page of `test/fixtures`. */
export function fixtureFile(fixture: string): string {
  return join(import.meta.dirname, '..', 'fixtures', `${fixture}.html`);
}

async function drawn(page: Page): Promise<void> {
  await until(() => page.evaluate(() => document.querySelector('.state') !== null).catch(() => false), {
    milliseconds: PATIENCE,
    what: 'The page stayed empty',
  });
}

/** Asks until what comes back is as expected: `await soon(() => …).toEqual(…)`. */
export function soon<T>(ask: () => Promise<T>) {
  return expect.poll(ask, { timeout: PATIENCE, interval: 50 });
}

/**
 * Changes what a media query asks for, and waits until the page is styled by it. Firefox answers the query
 * before, and styles nothing that is behind another tab.
 */
export async function restyled(page: Page, query: string, change: () => Promise<void>): Promise<void> {
  await page.bringToFront();
  await page.evaluate((media) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media ${media} { :root { --styled: yes } }`);
    document.adoptedStyleSheets = [sheet];
  }, query);
  await change();
  const styled = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--styled'));
  await soon(styled).toBe('yes');
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}

/** The state that the popup or the report shows, and its lines at a glance. */
export function glance(page: Page): Promise<{ state: string; lines: (string | null)[] }> {
  return page.evaluate(() => ({
    state: document.body.className,
    lines: [...document.querySelectorAll('.glance .words > *')].map(({ textContent }) => textContent),
  }));
}

/** The text of every element that a selector finds. */
export function textsOf(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (all) => all.map(({ textContent }) => textContent ?? ''));
}

/** Everything that can be opened is opened. */
export async function openDetails(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
}

/** What axe-core finds wrong with a page, one line each. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
  });
}

/**
 * Goes through a page with Tab. What is not reached in its turn, shows no ring or stays out of sight is told,
 * one line each; of several radio buttons only the one that is chosen has a turn.
 */
export async function tabFaults(page: Page): Promise<{ stops: number; faults: string[] }> {
  await page.bringToFront();
  const stops = await page.evaluate(() => {
    const controls = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const isOff = ':disabled, fieldset:disabled *';
    const inTurn = [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.checkVisibility() && element.tabIndex >= 0 && !element.matches(isOff))
      .filter(
        (element) => !(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked,
      );
    Object.assign(window, { inTurn });
    return inTurn.length;
  });
  const faults: string[] = [];
  for (let turn = 0; turn < stops; turn++) {
    await page.keyboard.press('Tab');
    // day, month and year of a date have a turn each
    for (let part = 0; part < 4 && (await staysInDate(page, turn)); part += 1)
      await page.keyboard.press('Tab');
    const fault = await page.evaluate(async (place) => {
      // the browser scrolls to what has the focus
      await new Promise(requestAnimationFrame);
      const { inTurn } = window as unknown as { inTurn: HTMLElement[] };
      const element = document.activeElement as HTMLElement;
      const name = ({ outerHTML }: Element) => outerHTML.slice(0, 120);
      const wanted = inTurn[place];
      if (wanted !== element) return `${wanted && name(wanted)}: reached ${name(element)} instead`;
      // a switch shows the ring around the label that lies under its radio button
      const ringed = element.closest('.switch label') ?? element;
      const { outlineStyle, outlineWidth } = getComputedStyle(ringed);
      const { top, bottom } = ringed.getBoundingClientRect();
      if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) return `${name(element)}: no ring`;
      return top < innerHeight && bottom > 0 ? null : `${name(element)}: out of sight`;
    }, turn);
    if (fault !== null) faults.push(fault);
  }
  return { stops, faults };
}

/** Whether the focus is still in the date field that had the turn before. */
function staysInDate(page: Page, turn: number): Promise<boolean> {
  return page.evaluate((place) => {
    const { inTurn } = window as unknown as { inTurn: HTMLElement[] };
    const before = inTurn[place - 1];
    return before instanceof HTMLInputElement && before.type === 'date' && before === document.activeElement;
  }, turn);
}

/** By how many CSS pixels a page is wider than the window it stands in. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
