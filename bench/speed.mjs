/**
 * What Etalase costs a page, in real browsers, against everybody who watches pages.
 *
 *     npm run bench:speed -- [--browser chromium|firefox|both] [--runs 5] [--batches 60] [--initial 2000]
 *                            [--feeds cards,threads,live] [--only etalase,limit] [--throttle 4] [--pages FOLDER]
 *                            [--cards 10] [--busy 20] [--cap 350] [--sells no]
 *                            [--growth] [--profile] [--json FILE] [--write]
 *     npm run bench:speed -- --from FILE,FILE          writes the note of runs whose figures were kept
 *
 * A batch brings ten cards, or as many as `--cards` says; `--busy` gives the page tasks of its own, so many milliseconds
 * each, one behind the other; with `--cap` old cards go when there are more.
 *
 * Candidates take turns in one browser (A B C A B C), each run in a tab of its own; figures are medians over runs.
 * Absolute times say what this machine did at that hour: compare ratios. `--write` puts the tables and the plot into
 * docs/performance.md.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { within } from '../scripts/browser/bounded.mjs';
import { launch } from '../scripts/browser/launch.mjs';
import { startServer } from '../scripts/browser/server.mjs';
import { projectFolder, run } from '../scripts/run.mjs';
import { addressOf, writeExtension } from './speed/extension.mjs';
import { machine, median, quantile, spread, sumOfMedians } from './speed/figures.mjs';
import { growth } from './speed/growth.mjs';
import { writeNote } from './speed/note.mjs';
import { phrases } from './speed/phrases.mjs';
import { profileOf } from './speed/profile.mjs';

const CANDIDATES = {
  none: 'no extension',
  limit: 'the limit: reads the name of each added element',
  etalase: 'Etalase, everything on',
  ghostery: '@ghostery/adblocker, DOM monitor alone',
  autoconsent: '@duckduckgo/autoconsent, detection',
  'selector-observer': 'selector-observer, 7 selectors',
  arrive: 'arrive, 7 selectors',
  'mutation-summary': 'mutation-summary, 5 queries',
  fathom: 'fathom-web, a rule set per added piece',
  axe: 'axe-core, names of controls, once',
  rescan: 'naive rescan with innerText',
};
const FEEDS = ['cards', 'threads', 'live'];
/** Milliseconds that one run may take: rescans of a long page are slow. */
const PATIENCE = 180_000;
/** Isolated, so that the clock has steps of five microseconds. */
const HEADERS = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'both' },
    runs: { type: 'string', default: '5' },
    batches: { type: 'string', default: '60' },
    initial: { type: 'string', default: '2000' },
    feeds: { type: 'string', default: FEEDS.join(',') },
    only: { type: 'string' },
    throttle: { type: 'string', default: '1' },
    cap: { type: 'string', default: '0' },
    cards: { type: 'string', default: '10' },
    busy: { type: 'string', default: '0' },
    sells: { type: 'string', default: 'yes' },
    pages: { type: 'string' },
    growth: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    from: { type: 'string' },
  },
});

if (values.from) {
  const runs = values.from.split(',').map((file) => JSON.parse(readFileSync(file, 'utf8')));
  writeNote(projectFolder, runs, CANDIDATES);
  process.exit();
}

const asked = values.only?.split(',') ?? Object.keys(CANDIDATES);
const unknown = asked.filter((name) => !(name in CANDIDATES));
if (unknown.length > 0) {
  console.error(
    `No candidate is called ${unknown.join(', ')}. There are: ${Object.keys(CANDIDATES).join(', ')}`,
  );
  process.exit(2);
}

if (!existsSync(join(import.meta.dirname, 'node_modules'))) {
  console.error('Fetching what Etalase is held against, once …');
  await run('npm', ['ci', '--ignore-scripts', '--prefix', import.meta.dirname]);
}

/**
 * @typedef {object} Figures One run.
 * @property {number[]} batches Milliseconds in callbacks and slices by batch; the first is the page as it came.
 * @property {number} longest
 * @property {number} evaluate
 * @property {number} elements
 * @property {number[]} tasks Long tasks of the page, all causes.
 * @property {number[]} presses
 * @property {number[]} latency Frames that began between an addition and its signal.
 * @property {number[]} latencyFirst Milliseconds to the signal of what stood there at first, with all that the page took.
 * @property {number} found
 * @property {number} selling
 * @property {number} wrong
 * @property {Record<string, number>} [counts] Layouts, style recalculations, CPU, heap: Chromium only.
 */

const server = await startServer();
const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
const results = { machine: machine(), asked: values, browsers: {} };
try {
  for (const browser of values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser])
    results.browsers[browser] = await measure(/** @type {'chromium' | 'firefox'} */ (browser));
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 1)}\n`);
if (values.write) writeNote(projectFolder, [results], CANDIDATES);

/** @param {'chromium' | 'firefox'} browser */
async function measure(browser) {
  const extension = await writeExtension(browser, asked, join(folder, browser));
  const launched = await launch({
    browser,
    server,
    extension,
    headless: true,
    preferences: { 'privacy.reduceTimerPrecision': false },
  });
  const version = await launched.browser.version();
  console.log(`\n${version} · ${results.machine}`);
  try {
    const feeds = {};
    for (const feed of values.feeds.split(',')) {
      /** @type {Record<string, Figures[]>} */
      const runs = Object.fromEntries(asked.map((name) => [name, []]));
      for (let turn = 0; turn < Number(values.runs); turn++) {
        for (const name of asked) runs[name].push(await once(launched, browser, name, { feed }));
      }
      feeds[feed] = summed(runs);
      print(browser, feed, feeds[feed]);
    }
    const pages = values.pages ? await captured(launched, browser, values.pages) : undefined;
    const grown = values.growth
      ? await growth((name, more) => once(launched, browser, name, more))
      : undefined;
    const worded = values.growth ? await withPhrases(launched) : undefined;
    return {
      version,
      feeds,
      ...(pages ? { pages } : {}),
      ...(grown ? { growth: grown, phrases: worded } : {}),
    };
  } finally {
    await launched.close();
  }
}

/** How the first question grows with the phrases, in a page of its own. */
async function withPhrases(launched) {
  const address = 'https://phrases.example/';
  server.serve(address, { html: '<!doctype html><p>phrases</p>', headers: HEADERS });
  const page = await launched.newPage();
  try {
    await page.goto(address);
    const rows = await phrases(page);
    for (const row of rows) console.log(JSON.stringify(row));
    return rows;
  } finally {
    await page.close();
  }
}

/**
 * One run of a candidate in a tab of its own.
 *
 * @param {import('../scripts/browser/launch.mjs').Launched} launched
 * @param {'chromium' | 'firefox'} browser
 * @param {string} name
 * @param {{ feed?: string, initial?: number, batches?: number, html?: string }} how
 * @returns {Promise<Figures>}
 */
async function once(launched, browser, name, { feed = 'cards', initial, batches, html }) {
  const query = new URLSearchParams({
    feed,
    initial: String(initial ?? values.initial),
    batches: String(batches ?? values.batches),
    cap: values.cap,
    cards: values.cards,
    busy: values.busy,
    sells: values.sells,
  });
  const address = `${addressOf(name)}?${query}`;
  server.clear();
  server.serve(`${addressOf(name)}feed.js`, { file: join(import.meta.dirname, 'speed', 'feed.js') });
  const body = html ?? '<body><script src="feed.js"></script></body>';
  server.serve(address, {
    html: `<!doctype html><html lang="id"><meta charset="utf-8">${body}`,
    headers: HEADERS,
  });
  const page = await launched.newPage();
  try {
    const session = browser === 'chromium' ? await page.createCDPSession() : undefined;
    await session?.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (session && values.throttle !== '1')
      await session.send('Emulation.setCPUThrottlingRate', { rate: Number(values.throttle) });
    const profile = session && values.profile && name === 'etalase' ? await profileOf(session) : undefined;
    await page.bringToFront();
    await page.goto(address, { timeout: PATIENCE });
    // What the browser itself does after a load must not fall into the first batch.
    await new Promise((done) => setTimeout(done, 400));
    const before = await counted(session);
    const clicks =
      values.throttle === '1'
        ? undefined
        : setInterval(() => page.mouse.click(300, 300).catch(() => undefined), 90);
    const seen = await within(
      page.evaluate(() => globalThis.bench?.run() ?? null),
      PATIENCE,
      `${name} did not come to an end`,
    );
    clearInterval(clicks);
    const after = await counted(session);
    const told = JSON.parse(
      await page.evaluate(() => {
        dispatchEvent(new CustomEvent('bench-ask'));
        return document.documentElement.dataset.bench ?? '{}';
      }),
    );
    await session?.send('HeapProfiler.collectGarbage');
    const kept = await counted(session);
    if (profile) await profile();
    return figures(
      seen ?? { elements: 0, initial: 0, born: {}, frames: [], tasks: [], presses: [] },
      told,
      before,
      after,
      kept,
    );
  } finally {
    await page.close();
  }
}

/** @param {import('puppeteer-core').CDPSession | undefined} session */
async function counted(session) {
  if (!session) return {};
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

function figures(seen, told, before, after, kept) {
  const times = told.times ?? { batches: [], longest: 0, evaluate: 0 };
  const said = told.said ?? [];
  const first = new Map();
  for (const { selector, at } of said) if (!first.has(selector)) first.set(selector, at);
  const selling = Object.entries(seen.born).filter(([, at]) => at !== null);
  const hits = selling.filter(([id]) => first.has(`#${id}`));
  const delta = (name) => (after[name] ?? 0) - (before[name] ?? 0);
  const isFirst = (id) => Number(id.slice('buy-'.length)) < seen.initial;
  const waited = ([id, at]) => first.get(`#${id}`) - at;
  const framesBetween = ([id, at]) =>
    seen.frames.filter((frame) => frame > at && frame <= first.get(`#${id}`)).length;
  return {
    batches: times.batches,
    longest: times.longest,
    evaluate: times.evaluate,
    elements: seen.elements,
    tasks: seen.tasks,
    presses: seen.presses,
    latency: hits.filter(([id]) => !isFirst(id)).map(framesBetween),
    latencyFirst: hits.filter(([id]) => isFirst(id)).map(waited),
    found: hits.length,
    selling: selling.length,
    wrong: [...first.keys()].filter((selector) => !/^#buy-\d+$/.test(selector)).length,
    ...(after.TaskDuration === undefined
      ? {}
      : {
          counts: {
            layouts: delta('LayoutCount'),
            styles: delta('RecalcStyleCount'),
            layoutTime: (delta('LayoutDuration') + delta('RecalcStyleDuration')) * 1000,
            cpu: delta('TaskDuration') * 1000,
            heap: (kept.JSHeapUsedSize ?? 0) / 2 ** 20,
          },
        }),
  };
}

/** @param {Record<string, Figures[]>} runs */
function summed(runs) {
  const inCallbacks = (name) => sumOfMedians((runs[name] ?? []).map(({ batches }) => batches));
  /** The feed alone, without the page as it came. */
  const feed = (name) => sumOfMedians((runs[name] ?? []).map(({ batches }) => batches.slice(1)));
  const limit = runs.limit ? inCallbacks('limit') : Number.NaN;
  const none = runs.none ?? [];
  return Object.fromEntries(
    Object.entries(runs).map(([name, all]) => {
      const milliseconds = inCallbacks(name);
      const elements = median(all.map((one) => one.elements));
      const over = (pick) => median(all.map(pick)) - (none.length > 0 ? median(none.map(pick)) : 0);
      const latency = all.flatMap((one) => one.latency);
      const counts = all.every((one) => one.counts !== undefined);
      return [
        name,
        {
          milliseconds,
          ratio: feed(name) / feed('limit'),
          whole: milliseconds / limit,
          first: median(all.map(({ batches }) => batches[0] ?? 0)),
          microseconds: (milliseconds * 1000) / elements,
          spread: spread(all.map(({ batches }) => batches.reduce((sum, ms) => sum + (ms ?? 0), 0))),
          longest: median(all.map((one) => one.longest)),
          longestEver: Math.max(...all.map((one) => one.longest)),
          evaluate: median(all.map((one) => one.evaluate)),
          longTasks: over((one) => one.tasks.length),
          longestTask: median(all.map((one) => Math.max(0, ...one.tasks))),
          interaction: quantile(
            all.flatMap((one) => one.presses),
            0.98,
          ),
          elements,
          found: all.reduce((sum, one) => sum + one.found, 0),
          selling: all.reduce((sum, one) => sum + one.selling, 0),
          wrong: all.reduce((sum, one) => sum + one.wrong, 0),
          latencyP50: quantile(latency, 0.5),
          latencyP99: quantile(latency, 0.99),
          latencyFirst: quantile(
            all.flatMap((one) => one.latencyFirst),
            0.99,
          ),
          ...(counts
            ? {
                layouts: over((one) => one.counts.layouts),
                styles: over((one) => one.counts.styles),
                layoutTime: over((one) => one.counts.layoutTime),
                cpu: over((one) => one.counts.cpu),
                heap: over((one) => one.counts.heap),
              }
            : {}),
        },
      ];
    }),
  );
}

function print(browser, feed, table) {
  const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
  console.log(`\n${browser}, ${feed}, ${values.runs} runs, throttle ${values.throttle}`);
  console.log(
    'candidate'.padEnd(18),
    'ratio whole  first  µs/el  spread longest (ever)  evaluate  cpu+  long+ longest  layout+ style+  heap+  found      wrong  latency frames p50/p99, first ms  press p98',
  );
  for (const [name, f] of Object.entries(table)) {
    console.log(
      name.padEnd(18),
      number(f.ratio).padStart(5),
      number(f.whole).padStart(5),
      number(f.first, 1).padStart(6),
      number(f.microseconds, 3).padStart(6),
      number(f.spread).padStart(6),
      number(f.longest, 1).padStart(7),
      `(${number(f.longestEver, 1)})`.padEnd(8),
      number(f.evaluate, 2).padStart(6),
      number(f.cpu, 0).padStart(8),
      number(f.longTasks, 1).padStart(6),
      number(f.longestTask, 0).padStart(6),
      number(f.layouts, 0).padStart(8),
      number(f.styles, 0).padStart(6),
      number(f.heap, 2).padStart(7),
      `${f.found}/${f.selling}`.padStart(9),
      String(f.wrong).padStart(5),
      `${number(f.latencyP50, 0)}/${number(f.latencyP99, 0)}, ${number(f.latencyFirst, 0)}`.padStart(18),
      number(f.interaction, 0).padStart(8),
    );
  }
}

/** Captured pages, each looked at once: what the look takes, and its longest slice. */
async function captured(launched, browser, pagesFolder) {
  const files = readdirSync(pagesFolder, { recursive: true })
    .map(String)
    .filter((file) => /\.html?$/.test(file))
    .sort();
  const rows = [];
  for (const file of files) {
    const html = readFileSync(join(pagesFolder, file), 'utf8').replace(/<script\b[\s\S]*?<\/script>/gi, '');
    const all = {};
    for (const name of asked.filter((each) => ['limit', 'etalase', 'rescan'].includes(each))) {
      const runs = [];
      for (let turn = 0; turn < Number(values.runs); turn++)
        runs.push(await once(launched, browser, name, { html }));
      all[name] = {
        milliseconds: median(runs.map(({ batches }) => batches.reduce((sum, ms) => sum + (ms ?? 0), 0))),
        longest: median(runs.map(({ longest }) => longest)),
      };
    }
    rows.push({ file, ...all });
    console.log(file.padEnd(60), JSON.stringify(all));
  }
  return rows;
}
