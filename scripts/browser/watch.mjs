/**
 * Counts from outside what the extension must not do: ask the network for anything, or change the page.
 */
import { pause, within } from './bounded.mjs';

/**
 * @typedef {import('puppeteer-core').Page} BrowserPage
 * @typedef {import('./server.mjs').Asked} Asked
 * @typedef {import('./server.mjs').Server} Server
 *
 * @typedef {object} Watched
 * @property {number | null} requests Requests that the extension made; null where it cannot be known.
 * @property {number | null} pageWrites Changes to the page; null where the page's own scripts run, since
 *   theirs cannot be told from others.
 * @property {string[]} details What was counted, in words; at most 20.
 */

/** Hosts that browsers talk to of their own accord, by suffix. */
const BROWSER_HOSTS = [
  'accounts.google.com',
  'android.clients.google.com',
  'chromewebstore.googleapis.com',
  'clients1.google.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'content-autofill.googleapis.com',
  'dl.google.com',
  'edge.microsoft.com',
  'firefox.com',
  'gvt1.com',
  'mozilla.com',
  'mozilla.net',
  'mtalk.google.com',
  'optimizationguide-pa.googleapis.com',
  'safebrowsing.googleapis.com',
  'safebrowsingohttpgateway.googleapis.com',
  'update.googleapis.com',
];

/** Milliseconds that a page, and a frame in it, may take to answer. */
const PAGE = 10_000;
const FRAME = 1_000;

const EXTENSION_ADDRESS = /^(?:chrome|moz)-extension:\/\//;

/** Where the observer leaves its notes, in each frame of the page. */
const NOTES = '__watchedWrites';

/**
 * Watches a tab. Call before the tab goes to the page.
 *
 * @param {BrowserPage} page
 * @param {{ server?: Server, scripts: 'on' | 'off' }} options Without a server, the requests are those that
 *   the browser itself puts down to the extension, which only Chromium does.
 */
export async function watch(page, { server, scripts }) {
  const start = server?.log.length ?? 0;
  /** @type {Map<string, number>} */
  const ofPage = new Map();
  /** @type {string[]} */
  const byExtension = [];
  let namesInitiators = false;

  /** @param {import('puppeteer-core').HTTPRequest} request */
  const note = (request) => {
    const url = withoutFragment(request.url());
    ofPage.set(url, (ofPage.get(url) ?? 0) + 1);
    const initiator = request.initiator();
    if (initiator?.type === 'parser' || initiator?.type === 'script') namesInitiators = true;
    if (EXTENSION_ADDRESS.test(request.url())) return;
    if (stackOf(initiator).some((address) => EXTENSION_ADDRESS.test(address))) byExtension.push(url);
  };
  page.on('request', note);
  if (scripts === 'off') {
    const merged = (await server?.texts())?.flatMap(mergedAttributes) ?? [];
    await page.evaluateOnNewDocument(noteWrites, NOTES, merged);
  }

  return {
    /**
     * What has been counted so far.
     *
     * @returns {Promise<Watched>}
     */
    async read() {
      const [linked, writes] =
        scripts === 'off' ? await Promise.all([linksOf(page), writesOf(page)]) : [[], null];
      // A request reaches the proxy before the browser tells of it.
      await pause(50);
      const requests = server
        ? [
            ...byExtension,
            ...extensionRequests({ asked: server.log.slice(start), ofPage, scripts, linked }).filter(
              (url) => !byExtension.includes(url),
            ),
          ]
        : byExtension;
      return {
        requests: server || namesInitiators ? requests.length : null,
        pageWrites: writes === null ? null : writes.count,
        details: [...requests.map((url) => `request ${url}`), ...(writes?.details ?? [])].slice(0, 20),
      };
    },
    /** Ends the watching of requests. */
    stop() {
      page.off('request', note);
    },
  };
}

/**
 * The requests that reached the proxy and that no page made.
 *
 * @param {object} seen
 * @param {readonly Asked[]} seen.asked What reached the proxy.
 * @param {ReadonlyMap<string, number>} seen.ofPage How often the browser told of each address as the page's.
 * @param {'on' | 'off'} seen.scripts Whether the page's scripts run: if not, whatever only a script can ask for
 *   is not the page's, even though the browser says so (a content script asks in the page's name).
 * @param {readonly string[]} seen.linked Addresses that the page itself names in its link elements.
 * @returns {string[]} Their addresses.
 */
export function extensionRequests({ asked, ofPage, scripts, linked }) {
  const left = new Map(ofPage);
  return asked.flatMap((request) => {
    const { url, headers } = request;
    if (EXTENSION_ADDRESS.test(headers.origin ?? '')) return [url];
    if (isBrowsersOwn(url)) return [];
    const told = left.get(url) ?? 0;
    if (told > 0 && request.method !== 'OPTIONS') left.set(url, told - 1);
    const byScript = isScripted(request) && !linked.includes(url);
    if (scripts === 'off') return (told === 0 && !ofPage.has(url)) || byScript ? [url] : [];
    // With scripts on, workers and sockets of the page ask too; they say where they come from.
    const namesPage = headers.referer !== undefined || /^https?:/.test(headers.origin ?? '');
    return ofPage.has(url) || namesPage ? [] : [url];
  });
}

/**
 * Whether only a script can have asked for it: fetch, XMLHttpRequest, beacon, event source, WebSocket.
 *
 * @param {Asked} request
 */
function isScripted({ headers, socket }) {
  if (socket) return true;
  if (headers['sec-purpose'] !== undefined || headers.purpose !== undefined) return false;
  return headers['sec-fetch-dest'] === 'empty';
}

/** @param {string} url */
function isBrowsersOwn(url) {
  const { hostname } = new URL(url);
  return BROWSER_HOSTS.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** @param {string} url */
function withoutFragment(url) {
  return url.split('#', 1)[0] ?? url;
}

/**
 * @param {import('puppeteer-core').Protocol.Network.Initiator | undefined} initiator
 * @returns {string[]} Addresses of the scripts that led to a request.
 */
function stackOf(initiator) {
  const addresses = initiator?.url === undefined ? [] : [initiator.url];
  for (let stack = initiator?.stack; stack; stack = stack.parent) {
    addresses.push(...stack.callFrames.map(({ url }) => url));
  }
  return addresses;
}

/**
 * Asks every frame of a page. A frame whose document never came does not answer, and is left out.
 *
 * @template Answer
 * @param {BrowserPage} page
 * @param {(given: string) => Answer} ask Runs in the frame.
 * @param {string} given
 * @returns {Promise<Awaited<Answer>[]>}
 * @throws {import('./bounded.mjs').TookTooLong} When the page itself does not answer.
 */
async function askFrames(page, ask, given) {
  const [main, ...frames] = page.frames();
  if (main === undefined) return [];
  const answers = frames.map((frame) =>
    within(frame.evaluate(ask, given), FRAME, 'A frame did not answer').then(
      (answer) => [answer],
      () => [],
    ),
  );
  return [
    await within(main.evaluate(ask, given), PAGE, 'The page did not answer'),
    ...(await Promise.all(answers)).flat(),
  ];
}

/**
 * @param {BrowserPage} page
 * @returns {Promise<string[]>} Addresses in the link elements of every frame.
 */
async function linksOf(page) {
  const perFrame = await askFrames(
    page,
    (selector) =>
      [...document.querySelectorAll(selector)].map((link) => /** @type {HTMLLinkElement} */ (link).href),
    'link[href]',
  );
  return perFrame.flat().map(withoutFragment);
}

/**
 * @param {BrowserPage} page
 * @returns {Promise<{ count: number, details: string[] }>} Over all frames.
 */
async function writesOf(page) {
  const all = await askFrames(
    page,
    (name) => {
      /** @type {{ count: number, details: string[] }} */
      const none = { count: 0, details: [] };
      return /** @type {any} */ (window)[name]?.read() ?? none;
    },
    NOTES,
  );
  return {
    count: all.reduce((sum, { count }) => sum + count, 0),
    details: all.flatMap(({ details }) => details),
  };
}

/**
 * The attributes that a parser may add to an element it has already made: those of an `<html>` or `<body>`
 * tag that comes late (HTML standard, "in body" insertion mode).
 *
 * @param {string} html
 * @returns {[name: string, value: string][]} Names in lower case, values as they are written.
 */
export function mergedAttributes(html) {
  return [...html.matchAll(/<(?:html|body)(?=[\s/>])((?:[^"'>]|"[^"]*"|'[^']*')*)/gi)].flatMap(
    ([, attributes = '']) =>
      [...attributes.matchAll(/([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
        ([, name = '', double, single, bare]) =>
          /** @type {[string, string]} */ ([name.toLowerCase(), double ?? single ?? bare ?? '']),
      ),
  );
}

/**
 * Runs in every frame at document start. Attributes are watched from then on, since a browser by itself
 * changes but few; nodes only once the parser is done.
 *
 * @param {string} name Where to leave the notes.
 * @param {[name: string, value: string][]} merged Attributes that the parser may add to the root or the body.
 */
function noteWrites(name, merged) {
  const target = /** @type {any} */ (window);
  /** @type {{ count: number, details: string[] }} */
  const notes = { count: 0, details: [] };
  /** @param {string} detail */
  const add = (detail) => {
    notes.count += 1;
    if (notes.details.length < 20) notes.details.push(detail);
  };
  /** @param {string} text */
  const even = (text) => text.replace(/\s+/g, ' ').trim();
  /**
   * Whether the browser itself makes such a change, with no script.
   *
   * @param {Element} element
   * @param {string} attribute
   */
  const isBrowsers = (element, attribute) => {
    const { localName } = element;
    if (attribute === 'open') return localName === 'details' || localName === 'dialog';
    // Hidden from scripts once the element stands in a page that has a content security policy.
    if (attribute === 'nonce') return element.getAttribute(attribute) === '';
    if (localName !== 'html' && localName !== 'body') return false;
    // Handed down from the frame element.
    if (/^margin(?:width|height)$/.test(attribute)) return window !== window.top;
    const now = even(element.getAttribute(attribute) ?? '');
    return (
      !isParsed &&
      merged.some(([key, value]) => key === attribute && (value.includes('&') || even(value) === now))
    );
  };
  /** @param {MutationRecord[]} records */
  const take = (records) => {
    for (const { type, target: changed, attributeName } of records) {
      if (attributeName !== null && isBrowsers(/** @type {Element} */ (changed), attributeName)) continue;
      add(`${type}${attributeName === null ? '' : ` ${attributeName}`} of ${changed.nodeName}`);
    }
  };
  const observer = new MutationObserver(take);
  const attributes = { attributes: true, subtree: true };
  const everything = { ...attributes, childList: true, characterData: true };
  /** @type {WeakSet<ShadowRoot>} */
  const known = new WeakSet();
  let sheets = 0;
  let isParsed = false;
  const openRoots = () =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      element.shadowRoot === null ? [] : [element.shadowRoot],
    );
  const parsed = () => {
    take(observer.takeRecords());
    isParsed = true;
    observer.observe(document, everything);
    sheets = document.adoptedStyleSheets.length;
    for (const root of openRoots()) {
      known.add(root);
      observer.observe(root, everything);
    }
  };
  observer.observe(document, attributes);
  if (document.readyState === 'loading')
    document.addEventListener('readystatechange', parsed, { once: true, capture: true });
  else parsed();

  const earlier = target[name];
  Object.defineProperty(target, name, {
    configurable: true,
    value: {
      read() {
        take(observer.takeRecords());
        for (const root of openRoots()) if (!known.has(root)) add(`shadow root of ${root.host.nodeName}`);
        if (document.adoptedStyleSheets.length !== sheets) add('style sheets of the document');
        const before = earlier?.read() ?? { count: 0, details: [] };
        return { count: notes.count + before.count, details: [...before.details, ...notes.details] };
      },
    },
  });
}
