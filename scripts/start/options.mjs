/** What a person asks of `npm start`. Pure, and Node's own modules only. */
import { parseArgs } from 'node:util';

/**
 * @typedef {object} PageAsked
 * @property {string} file Empty for a live page.
 * @property {string} url
 *
 * @typedef {object} Options
 * @property {'demo' | 'saved' | 'live' | 'list' | 'judge'} kind
 * @property {PageAsked[]} pages Of `saved` and `live`, in the order given.
 * @property {string} list Path of the list, for `list`.
 * @property {'chromium' | 'firefox'} browser
 * @property {'id' | 'auto'} market
 * @property {number} wait Seconds.
 * @property {string | null} click
 * @property {'on' | 'off'} scripts
 * @property {string | null} shots Folder for pictures.
 * @property {string | null} json File for JSON lines; `-` is standard output.
 * @property {string | null} save Folder for observations.
 * @property {string} judge Path of a saved observation, for `judge`.
 * @property {string | null} on Day to judge it for, `YYYY-MM-DD`; null as it was saved. The next three alike.
 * @property {'text' | 'strict' | 'all' | null} reading
 * @property {string[] | null} rules Rules beyond the promotion-only rule that count.
 * @property {'id' | 'auto' | null} marketAsked `market`, where it was said.
 */

/** As in `src/model/`, which Node alone cannot read; a test holds them together. */
export const READINGS = /** @type {const} */ (['text', 'strict', 'all']);
const MARKETS = /** @type {const} */ (['id', 'auto']);

/** Seconds to go on watching after the first look, unless said otherwise. */
export const DEFAULT_WAIT = 1.5;

/** Seconds; longer is surely a slip. */
export const LONGEST_WAIT = 600;

/** A wish that cannot be met; the message is one sentence for the person. */
export class Mistake extends Error {}

export const HELP = `Opens social pages in a browser with the extension and prints its verdicts.

  npm start                                      the demo feed, served from this machine
  npm start -- PAGE.html --as ADDRESS            a saved page, at the address given
  npm start -- ADDRESS                           a live page, in a browser profile of its own
  npm start -- --pages LIST.tsv                  many saved pages, one browser
  npm start -- --judge OBSERVATION.json          a saved observation once more, without a browser

A saved page stays on this machine: whatever it asks of the network gets a 404 from here, and a link or
script that would leave for a page that is not saved leaves the tab where it is. PAGE.html --as ADDRESS
may be given several times.

Options
  --browser chromium|firefox   which browser                                    (chromium)
  --market id|auto             judge as an offer to Indonesia, or by the page   (auto)
  --wait SECONDS               go on watching after the first look              (${DEFAULT_WAIT})
  --click SELECTOR             click once the page has settled, then look again;
                               " >>> " steps into an open shadow root
  --scripts on|off             whether a saved page's own scripts run           (on)
  --shots DIR                  put pictures of page and popup there
                               (without a display, single pages go to shots/)
  --json FILE|-                one JSON line per page; "-" is standard output: everything else then
                               goes to standard error (npm's own banner does not: npm start --silent)
  --save DIR                   put each observation there, as a file that can be judged again
  --help                       this text

With --judge
  --on YYYY-MM-DD              judge it under the law of that day                (as it was saved)
  --reading text|strict|all    which tests decide                               (as it was saved)
  --rules ID,ID|none           rules beyond the promotion-only rule that count  (as it was saved)
  --market and --json as above; the JSON is the verdict.

LIST.tsv begins with a line of column names: file and url, and if wanted scripts, wait, click and frames
(url=file pairs with spaces between, for frames at other addresses). Other columns are left alone. Files
are relative to the list. An empty cell means what the options above say.

Each JSON line holds page, url, click, platform, market, outcome (inapplicable, pass, needs-review,
violation or not-covered; null after an error), note, findings, signals, digital (seen and not judged),
requests and pageWrites with what they counted in wrongs, timings in milliseconds, pictures and error.
requests is null where it cannot be counted, as on a live page in Firefox. pageWrites is null where the
page's own scripts run, since their changes cannot be told from others.

The exit code says how many pages could not be judged, 125 at most.`;

/** npm takes these for itself when the two dashes are missing. */
const OURS_ALONE = [
  'as',
  'click',
  'judge',
  'market',
  'on',
  'pages',
  'reading',
  'rules',
  'save',
  'scripts',
  'shots',
  'wait',
];

/**
 * @param {readonly string[]} words What follows `npm start --`.
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 * @returns {Options | 'help'}
 * @throws {Mistake}
 */
export function parseOptions(words, environment = {}) {
  const swallowed = OURS_ALONE.find((name) => environment[`npm_config_${name}`] !== undefined);
  if (swallowed !== undefined) {
    throw new Mistake(
      `npm kept --${swallowed} for itself; put two dashes before it: npm start -- --${swallowed} …`,
    );
  }
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: {
      as: { type: 'string', multiple: true },
      browser: { type: 'string' },
      click: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
      json: { type: 'string' },
      judge: { type: 'string' },
      market: { type: 'string' },
      on: { type: 'string' },
      pages: { type: 'string' },
      reading: { type: 'string' },
      rules: { type: 'string' },
      save: { type: 'string' },
      scripts: { type: 'string' },
      shots: { type: 'string' },
      wait: { type: 'string' },
    },
  });
  if (values.help) return 'help';
  const known = [...OURS_ALONE, 'browser', 'help', 'json'];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!known.includes(token.name))
      throw new Mistake(`There is no option ${token.rawName}; see npm start -- --help.`);
    if (token.name !== 'help' && (token.value === undefined || token.value === '')) {
      throw new Mistake(`${token.rawName} needs a value; see npm start -- --help.`);
    }
  }

  /** @param {string} name */
  const text = (name) => (typeof values[name] === 'string' ? values[name] : null);
  const common = {
    browser: oneOf(
      '--browser',
      text('browser') ?? 'chromium',
      /** @type {const} */ (['chromium', 'firefox']),
    ),
    market: oneOf('--market', text('market') ?? 'auto', MARKETS),
    wait: secondsOf('--wait', text('wait') ?? String(DEFAULT_WAIT)),
    click: text('click'),
    scripts: oneOf('--scripts', text('scripts') ?? 'on', /** @type {const} */ (['on', 'off'])),
    shots: text('shots'),
    json: text('json'),
    list: '',
    save: text('save'),
    judge: '',
    on: dayOf(text('on')),
    reading: text('reading') === null ? null : oneOf('--reading', text('reading') ?? '', READINGS),
    rules: text('rules') === null ? null : idsOf(text('rules') ?? ''),
    marketAsked: text('market') === null ? null : oneOf('--market', text('market') ?? '', MARKETS),
  };

  const judge = text('judge');
  if (judge !== null) {
    const other = ['as', 'click', 'pages', 'save', 'scripts', 'shots', 'wait'].find(
      (name) => text(name) !== null,
    );
    if (other !== undefined || positionals.length > 0) {
      throw new Mistake(
        `--judge opens no page; ${other === undefined ? positionals[0] : `--${other}`} does not fit in.`,
      );
    }
    return { ...common, kind: 'judge', pages: [], judge };
  }
  const alone = ['on', 'reading', 'rules'].find((name) => text(name) !== null);
  if (alone !== undefined) throw new Mistake(`--${alone} goes with --judge and a saved observation.`);

  const list = text('pages');
  if (list !== null) {
    if (positionals.length > 0)
      throw new Mistake(`--pages opens the pages of the list; ${positionals[0]} does not fit in.`);
    if (values.as !== undefined)
      throw new Mistake('--as is for a single page; in a list, each line has its own url.');
    return { ...common, kind: 'list', pages: [], list };
  }

  const pages = pairs(tokens);
  const live = pages.filter(({ file }) => file === '');
  if (pages.length === 0) return { ...common, kind: 'demo', pages };
  if (live.length > 0 && live.length < pages.length) {
    throw new Mistake('A live page and a saved page cannot be opened in one run.');
  }
  return { ...common, kind: live.length > 0 ? 'live' : 'saved', pages };
}

/**
 * Each `--as` belongs to the page before it, or to the page after it when it comes first.
 *
 * @param {readonly import('node:util').ParseArgsConfig[] | readonly any[]} tokens From `parseArgs`.
 * @returns {PageAsked[]}
 */
function pairs(tokens) {
  /** @type {{ file: string, url: string }[]} */
  const pages = [];
  /** @type {string | null} */
  let early = null;
  for (const token of tokens) {
    if (token.kind === 'option' && token.name === 'as') {
      const url = addressOf('--as', token.value);
      const last = pages.at(-1);
      if (last?.url === '') last.url = url;
      else if (early === null) early = url;
      else throw new Mistake(`--as ${token.value} has no page.`);
    }
    if (token.kind !== 'positional') continue;
    if (isAddress(token.value)) pages.push({ file: '', url: addressOf('The address', token.value) });
    else {
      pages.push({ file: token.value, url: early ?? '' });
      early = null;
    }
  }
  if (early !== null) throw new Mistake(`--as ${early} has no page.`);
  const bare = pages.find(({ url }) => url === '');
  if (bare)
    throw new Mistake(
      `${bare.file} needs --as and the address at which to serve it, or is an address without https://.`,
    );
  return pages;
}

/** @param {string} text */
function isAddress(text) {
  return /^https?:\/\//i.test(text);
}

/**
 * @param {string} what For the message.
 * @param {string} text
 * @returns {string} The address as it was written.
 * @throws {Mistake}
 */
export function addressOf(what, text) {
  if (!isAddress(text) || !URL.canParse(text)) {
    throw new Mistake(
      `${what} is ${quoted(text)}, which is not an address that begins with https:// or http://.`,
    );
  }
  return text;
}

/**
 * @param {string | null} text
 * @returns {string | null}
 * @throws {Mistake}
 */
function dayOf(text) {
  if (text === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(text).toString() !== 'Invalid Date';
  if (!isDay || new Date(text).toISOString().slice(0, 10) !== text) {
    throw new Mistake(`--on is a day such as 2024-03-01, not ${quoted(text)}.`);
  }
  return text;
}

/**
 * @param {string} text Ids with commas between, or `none`.
 * @returns {string[]}
 */
function idsOf(text) {
  return text === 'none'
    ? []
    : text
        .split(',')
        .map((id) => id.trim())
        .filter(Boolean);
}

/**
 * @template {string} Choice
 * @param {string} what
 * @param {string} text
 * @param {readonly Choice[]} choices
 * @returns {Choice}
 * @throws {Mistake}
 */
export function oneOf(what, text, choices) {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw new Mistake(`${what} is ${choices.join(' or ')}, not ${quoted(text)}.`);
  return found;
}

/**
 * @param {string} what
 * @param {string} text
 * @returns {number}
 * @throws {Mistake}
 */
export function secondsOf(what, text) {
  const number = /^\d*\.?\d+$|^\d+\.$/.test(text) ? Number(text) : Number.NaN;
  if (!(number <= LONGEST_WAIT)) {
    throw new Mistake(`${what} is a number of seconds from 0 to ${LONGEST_WAIT}, not ${quoted(text)}.`);
  }
  return number;
}

/** @param {string} text */
function quoted(text) {
  return `“${text}”`;
}
