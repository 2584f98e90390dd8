/** One page, end to end: open it, let the extension look, perhaps click, and read what it says. */
import { join } from 'node:path';
import { pause, TookTooLong, until, within } from './bounded.mjs';
import { stayOnServed } from './stay.mjs';
import { watch } from './watch.mjs';

/**
 * @typedef {import('puppeteer-core').Page} BrowserPage
 * @typedef {import('puppeteer-core').ElementHandle<Element>} Handle
 * @typedef {import('../../src/model/index.ts').Signal} Signal
 * @typedef {import('../../src/model/index.ts').Verdict} Verdict
 * @typedef {import('../../src/messages.ts').VerdictAnswer} VerdictAnswer
 * @typedef {import('./extension.mjs').Extension} Extension
 * @typedef {import('./launch.mjs').Launched} Launched
 * @typedef {import('./server.mjs').Server} Server
 */

/**
 * What to open.
 *
 * @typedef {object} Asked
 * @property {string} page What it is called in the result: the file as it was named, or the address.
 * @property {string} url Address to open.
 * @property {'on' | 'off'} scripts Whether the page's own scripts run.
 * @property {number} wait Seconds to go on watching after the first look, and again after a click.
 * @property {string | null} click Selector to click once the page has settled; ` >>> ` steps into an open shadow root.
 */

/**
 * @typedef {object} SignalLine A signal, cut to what a reader of the results needs.
 * @property {Signal['kind']} kind
 * @property {string} label
 * @property {{ relation: string, host: string }} destination
 * @property {string} selector
 * @property {string} snippet
 * @property {string} frame
 * @property {readonly string[]} traits
 * @property {string} [digital] Present in `digital` only.
 *
 * @typedef {object} Line One page's result, as JSON.
 * @property {string} page
 * @property {string} url The address that was asked for.
 * @property {string | null} click
 * @property {string | null} platform Id of the platform; null when the page is not covered.
 * @property {string | null} platformName
 * @property {string | null} market
 * @property {Verdict['outcome'] | 'not-covered' | null} outcome Null when there was an error.
 * @property {Verdict['note'] | null} note Why nothing was judged.
 * @property {{ rule: string, outcome: Verdict['outcome'], reason: string, signals: SignalLine[] }[]} findings
 * @property {SignalLine[]} signals
 * @property {SignalLine[]} digital What was seen and is not judged.
 * @property {number | null} requests How many requests the extension made; null where it could not be counted.
 * @property {number | null} pageWrites How many changes to the page were not the page's own; null where the
 *   page's own scripts run.
 * @property {string[]} wrongs What `requests` and `pageWrites` counted, in words; at most 20.
 * @property {{ load: number | null, looked: number | null, total: number }} timings Milliseconds from the opening of the tab.
 * @property {string[]} pictures Paths of the pictures taken.
 * @property {string | null} error One sentence.
 */

/** Milliseconds. */
const LOAD = 20_000;
const LOOK = 15_000;
const FIND_CLICK = 3_000;
const ANSWER = 5_000;
const SHORT = 10_000;

/** Width of the popup in CSS pixels. */
const POPUP_WIDTH = 380;

/** Thrown when the browser itself no longer answers, so that a new one is needed. */
export class BrowserLost extends Error {}

/**
 * The result of a page that could not be judged.
 *
 * @param {{ page: string, url?: string, click?: string | null }} asked
 * @param {string} error
 * @returns {Line}
 */
export function failedLine({ page, url = '', click = null }, error) {
  return {
    page,
    url,
    click,
    platform: null,
    platformName: null,
    market: null,
    outcome: null,
    note: null,
    findings: [],
    signals: [],
    digital: [],
    requests: null,
    pageWrites: null,
    wrongs: [],
    timings: { load: null, looked: null, total: 0 },
    pictures: [],
    error,
  };
}

/**
 * @param {Signal} signal
 * @returns {SignalLine}
 */
function signalLine({ kind, label, destination, selector, snippet, frame, traits, digital }) {
  return {
    kind,
    label,
    destination: { relation: destination.relation, host: destination.host },
    selector,
    snippet,
    frame,
    traits,
    ...(digital === undefined ? {} : { digital }),
  };
}

/**
 * @param {VerdictAnswer} answer
 * @returns {Pick<Line, 'platform' | 'platformName' | 'market' | 'outcome' | 'note' | 'findings' | 'signals' | 'digital'>}
 */
export function lineOf(answer) {
  if (answer.state === 'not-covered') {
    const nothing = { platform: null, platformName: null, market: null, note: null };
    return { ...nothing, outcome: 'not-covered', findings: [], signals: [], digital: [] };
  }
  const { verdict, observation } = answer;
  return {
    platform: verdict.platform,
    platformName: verdict.platformName,
    market: verdict.market,
    outcome: verdict.outcome,
    note: verdict.note ?? null,
    findings: verdict.findings.map(({ rule, outcome, reason, signals }) => ({
      rule,
      outcome,
      reason,
      signals: signals.map(signalLine),
    })),
    signals: observation.signals.filter(({ digital }) => digital === undefined).map(signalLine),
    digital: verdict.digital.map(signalLine),
  };
}

/**
 * Opens a page in a new tab, reads the verdict, and leaves the tab open for the caller.
 *
 * @param {object} run
 * @param {Launched} run.launched
 * @param {Extension} run.extension
 * @param {Server} [run.server] Where the page is already registered; without it, the page is a live one.
 * @param {Asked} asked
 * @param {{ shots?: { folder: string, name: string } | undefined, tab?: BrowserPage | undefined }} [options]
 *   `shots`: where to put pictures of page and popup. `tab`: a tab of `extension.newPage` to use.
 * @returns {Promise<{ line: Line, answer: VerdictAnswer | null, tab: BrowserPage, tabId: number, answers: boolean }>}
 *   `answers` is false when the page hangs or has crashed.
 * @throws {BrowserLost}
 */
export async function judgePage({ launched, extension, server }, asked, { shots, tab: given } = {}) {
  const started = Date.now();
  const since = () => Date.now() - started;
  const tab = given ?? (await orLost(extension.newPage()));
  const tabId = await orLost(extension.tabIdOf(tab));
  /** @type {Line} */
  const line = { ...failedLine(asked, ''), error: null };
  tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  /** @type {Promise<never>} */
  const crashed = new Promise((_resolve, reject) => {
    tab.once('error', () => reject(new Error('The page crashed')));
    tab.once('close', () => reject(new Error('The page closed itself')));
  });
  crashed.catch(() => {});
  /** @type {<T>(work: Promise<T>) => Promise<T>} */
  const unlessCrashed = (work) => Promise.race([work, crashed]);

  /** @type {VerdictAnswer | null} */
  let answer = null;
  let answers = true;
  const watching = await orLost(watch(tab, { scripts: asked.scripts, ...(server ? { server } : {}) }));
  if (server) {
    await orLost(stayOnServed(tab, server.addresses()));
    // A window that a saved page opens has nothing to show, and would take the front.
    tab.on('popup', (opened) => void opened?.close().catch(() => {}));
  }
  try {
    await orLost(within(tab.bringToFront(), SHORT, 'The tab did not come to the front'));
    await unlessCrashed(open(tab, asked.url));
    line.timings.load = since();
    await unlessCrashed(looked(extension, launched, tabId, asked.url));
    line.timings.looked = since();
    await unlessCrashed(pause(asked.wait * 1000));
    if (asked.click !== null) {
      await unlessCrashed(click(tab, asked.click));
      await unlessCrashed(pause(asked.wait * 1000));
      await unlessCrashed(looked(extension, launched, tabId, tab.url()));
    }
  } catch (error) {
    if (error instanceof BrowserLost) throw error;
    line.error = sentence(error);
  }
  try {
    answer = await orLost(extension.getVerdict(tabId));
    if (line.error === null || answer.state === 'covered') Object.assign(line, lineOf(answer));
    const { requests, pageWrites, details } = await watching.read();
    Object.assign(line, { requests, pageWrites, wrongs: details });
    if (shots && (line.error === null || answer.state === 'covered'))
      line.pictures = await takePictures(extension, tab, tabId, shots);
  } catch (error) {
    if (error instanceof BrowserLost) throw error;
    answers = false;
    line.error ??= sentence(error);
  }
  watching.stop();
  line.timings.total = since();
  return { line, answer, tab, tabId, answers };
}

/**
 * @template T
 * @param {Promise<T>} work Asks the browser or the extension, not the page.
 * @returns {Promise<T>}
 * @throws {BrowserLost}
 */
async function orLost(work) {
  try {
    return await within(work, 4 * SHORT, 'The browser did not answer');
  } catch (error) {
    throw new BrowserLost(sentence(error));
  }
}

/**
 * @param {unknown} error
 * @returns {string} One line.
 */
export function sentence(error) {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? '';
}

/**
 * Goes to an address and waits for the load, though not for ever: a page that never finishes loading is
 * judged as far as it came.
 *
 * @param {BrowserPage} tab
 * @param {string} url
 */
async function open(tab, url) {
  try {
    await within(tab.goto(url, { waitUntil: 'load', timeout: LOAD }), LOAD + 1000, 'The page did not load');
  } catch (error) {
    const address = await within(
      // Unlike `location`, it names the browser's own page of an error.
      tab.evaluate(() => document.documentURI),
      ANSWER,
      'The page does not answer',
    );
    // The page came, and only its load did not end as expected: slow, or broken off by its own scripts.
    if (!/^(?:about|chrome-error):/.test(address)) return;
    throw error;
  }
}

/**
 * Waits until the extension has looked at the whole page.
 *
 * @param {Extension} extension
 * @param {Launched} launched
 * @param {number} tabId
 * @param {string} url
 */
async function looked(extension, launched, tabId, url) {
  if (!covers(launched.manifest, url)) return;
  try {
    await until(
      async () => {
        const answer = await extension.getVerdict(tabId);
        return answer.state === 'covered' && answer.observation.looked;
      },
      { milliseconds: LOOK, what: 'The extension did not look at the whole page' },
    );
  } catch (error) {
    if (error instanceof TookTooLong) throw error;
    throw new BrowserLost(sentence(error));
  }
}

/**
 * Whether the extension's content script runs at an address.
 *
 * @param {{ content_scripts?: { matches?: string[] }[] }} manifest
 * @param {string} url
 */
export function covers(manifest, url) {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return (manifest.content_scripts ?? []).some(({ matches = [] }) =>
    matches.some((pattern) => {
      const [, scheme, host = ''] = pattern.match(/^(https?|\*):\/\/([^/]+)\//) ?? [];
      if (scheme === undefined || (scheme !== '*' && `${scheme}:` !== protocol)) return false;
      if (host === '*') return true;
      return host.startsWith('*.')
        ? hostname === host.slice(2) || hostname.endsWith(host.slice(1))
        : hostname === host;
    }),
  );
}

/**
 * Clicks as a person would; where no mouse can reach the element, the element is clicked from inside.
 *
 * @param {BrowserPage} tab
 * @param {string} selector CSS; ` >>> ` steps into an open shadow root.
 */
export async function click(tab, selector) {
  const element = await until(() => find(tab, selector), {
    milliseconds: FIND_CLICK,
    what: `Nothing to click matches ${selector}`,
  });
  try {
    await within(element.scrollIntoView(), FIND_CLICK, 'It did not come into view');
    const reachable = await element.evaluate((target) => {
      const { left, top, width, height } = target.getBoundingClientRect();
      let hit = document.elementFromPoint(left + width / 2, top + height / 2);
      while (hit?.shadowRoot) {
        const inner = hit.shadowRoot.elementFromPoint(left + width / 2, top + height / 2);
        if (inner === null || inner === hit) break;
        hit = inner;
      }
      return width > 0 && height > 0 && hit !== null && (target.contains(hit) || hit.contains(target));
    });
    if (!reachable) throw new Error('Something lies over it');
    await within(element.click(), FIND_CLICK, 'It could not be clicked');
  } catch {
    await within(
      element.evaluate((target) => /** @type {HTMLElement} */ (target).click()),
      SHORT,
      `${selector} could not be clicked`,
    );
  } finally {
    await element.dispose().catch(() => {});
  }
}

/**
 * @param {BrowserPage} tab
 * @param {string} selector
 * @returns {Promise<Handle | null>} In the page itself, else in the first frame that has it.
 */
async function find(tab, selector) {
  const steps = selector.split('>>>').map((step) => step.trim());
  for (const frame of tab.frames()) {
    const handle = await frame
      .evaluateHandle((path) => {
        /** @type {Element | null} */
        let element = null;
        /** @type {Document | ShadowRoot | null} */
        let root = document;
        for (const step of path) {
          element = root?.querySelector(step) ?? null;
          root = element?.shadowRoot ?? null;
        }
        return element;
      }, steps)
      .catch((error) => {
        if (/not a valid selector|SyntaxError/i.test(String(error)))
          throw new Error(`${selector} is not a selector`);
        return null;
      });
    const element = handle?.asElement();
    if (element) return /** @type {Handle} */ (element);
    await handle?.dispose();
  }
  return null;
}

/**
 * @param {Extension} extension
 * @param {BrowserPage} tab
 * @param {number} tabId
 * @param {{ folder: string, name: string }} shots
 * @returns {Promise<string[]>}
 */
async function takePictures(extension, tab, tabId, { folder, name }) {
  const ofPage = join(folder, `${name}-page.png`);
  const ofPopup = join(folder, `${name}-popup.png`);
  await within(tab.screenshot({ path: ofPage }), 2 * SHORT, 'The picture of the page could not be taken');
  const popup = await extension.openPopup(tabId);
  try {
    await popup.setViewport({ width: POPUP_WIDTH, height: 600 });
    // The popup asks for its verdict after it has opened.
    await until(
      () =>
        popup.evaluate(
          () => document.body.innerText.trim() !== '' && !document.querySelector('[aria-busy="true"]'),
        ),
      { milliseconds: SHORT, what: 'The popup stayed empty' },
    );
    await pause(150);
    const height = await popup.evaluate(() =>
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    );
    await popup.setViewport({ width: POPUP_WIDTH, height: Math.min(Math.max(height, 120), 4000) });
    await within(
      popup.screenshot({ path: ofPopup }),
      2 * SHORT,
      'The picture of the popup could not be taken',
    );
  } finally {
    await popup.close().catch(() => {});
    await tab.bringToFront().catch(() => {});
  }
  return [ofPage, ofPopup];
}
