/** Does what `npm start` was asked, once everything is installed. */
import { mkdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pause } from '../browser/bounded.mjs';
import { failedLine, lineOf, sentence } from '../browser/judge-page.mjs';
import { hasDisplay } from '../browser/launch.mjs';
import { startServer } from '../browser/server.mjs';
import { cacheFolder } from '../browsers.mjs';
import { ensureBuilt } from './build.mjs';
import { serveDemo } from './demo.mjs';
import { saveObservation } from './law.mjs';
import { Mistake } from './options.mjs';
import { openOutput } from './output.mjs';
import { plain } from './plain-text.mjs';
import { savedPage } from './plan.mjs';
import { startSession } from './session.mjs';
import { seconds, summary } from './table.mjs';

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('./output.mjs').Output} Output
 * @typedef {import('./session.mjs').Session} Session
 * @typedef {import('../browser/judge-page.mjs').Line} Line
 * @typedef {import('../browser/server.mjs').Server} Server
 * @typedef {import('../../src/messages.ts').VerdictAnswer} VerdictAnswer
 * @typedef {import('./plan.mjs').Step} Step
 */

/** Folder for pictures when nobody can see the window. */
const SHOTS = 'shots';

/** The exit code tells no more failures than this: shells use the codes above for other things. */
const MOST_FAILED = 125;

/**
 * @param {Options} options
 * @param {import('./plan.mjs').Plan} plan
 * @param {string} browserPath
 * @returns {Promise<number>} Exit code: how many pages failed.
 * @throws {Mistake}
 */
export async function run(options, { steps, entries }, browserPath) {
  const output = openOutput(options.json);
  // A browser that dies may leave a promise of its driver behind; that ends no run.
  process.on('unhandledRejection', (error) => output.say(`  (${plain(sentence(error))})`));
  try {
    await ensureBuilt(options.browser, output.say);
    const failed =
      entries === null
        ? await runSteps(options, steps, browserPath, output)
        : await runList(options, entries, browserPath, output);
    return Math.min(failed, MOST_FAILED);
  } finally {
    output.close();
  }
}

/**
 * The demo, saved pages or live pages: a table, the reasons, and either a window to look at or pictures.
 *
 * @param {Options} options
 * @param {readonly Step[]} steps
 * @param {string} browserPath
 * @param {Output} output
 * @returns {Promise<number>} How many failed.
 */
async function runSteps(options, steps, browserPath, output) {
  const isLive = options.kind === 'live';
  const headless = !hasDisplay();
  const shots = options.shots ?? (headless ? SHOTS : null);
  if (shots !== null) makeFolder(shots);
  const server = isLive ? null : await startServer({ elsewhere: 'stay' });
  const profile = isLive ? { profile: profileFolder(options.browser) } : {};
  const session = startSession(
    { browser: options.browser, path: browserPath, headless, ...profile },
    { market: options.market, ...(server ? { server } : {}) },
  );
  try {
    await openOrSay(session, isLive);
    if (options.kind === 'demo' && server) serveDemo(server, options.scripts);
    /** @type {Awaited<ReturnType<Session['judge']>>['judged']} */
    let last = null;
    let failed = 0;
    for (const [index, { asked, served = {}, sameTab = false }] of steps.entries()) {
      for (const [url, page] of Object.entries(served)) server?.serve(url, page);
      const name = `${String(index + 1)}-${nameOf(asked.page)}`;
      const { line, judged } = await session.judge(asked, {
        shots: shots === null ? undefined : { folder: shots, name },
        tab: sameTab ? last?.tab : undefined,
      });
      if (isLive && line.error !== null) line.error = explainNetwork(line.error, asked.url);
      last = judged;
      await save(options, name, judged?.answer ?? null, output);
      if (line.error !== null) failed += 1;
      output.json(line);
      output.row(line);
      for (const text of explain(line, judged?.answer ?? null, options.market)) output.say(text);
    }
    if (!headless && last) await showUntilClosed(session, last, output);
    return failed;
  } finally {
    await session.close();
    await server?.close();
  }
}

/**
 * Many pages in one browser, one after the other, in the order of the list.
 *
 * @param {Options} options
 * @param {import('./plan.mjs').Entries} entries
 * @param {string} browserPath
 * @param {Output} output
 * @returns {Promise<number>} How many failed.
 */
async function runList(options, entries, browserPath, output) {
  if (options.shots !== null) makeFolder(options.shots);
  const server = await startServer({ elsewhere: 'stay' });
  const session = startSession(
    { browser: options.browser, path: browserPath, headless: true },
    { market: options.market, server },
  );
  /** @type {Line[]} */
  const lines = [];
  try {
    await openOrSay(session, false);
    const began = Date.now();
    for (const entry of entries) {
      const line =
        'error' in entry
          ? failedLine(entry.asked, entry.error)
          : await judgeListed(entry, { session, server, shots: options.shots, options, output });
      // What was seen is written out; a long list would not fit in memory with it.
      lines.push({ ...line, findings: [], signals: [], digital: [] });
      output.json(line);
      output.row(line);
      output.progress(lines.length, entries.length, Date.now() - began);
    }
    output.endProgress();
    output.say(`\n${summary(lines, Date.now() - began)}`);
    return lines.filter(({ error }) => error !== null).length;
  } finally {
    await session.close();
    await server.close();
  }
}

/**
 * @param {import('./list.mjs').Listed} entry
 * @param {{ session: Session, server: Server, shots: string | null, options: Options, output: Output }} run
 * @returns {Promise<Line>}
 */
async function judgeListed(
  { asked, file, frames, line: number },
  { session, server, shots, options, output },
) {
  server.clear();
  for (const frame of frames) server.serve(frame.url, savedPage(frame.file, asked.scripts));
  // What the scripts of an earlier page stored under the same address is not this page's.
  const afresh = asked.scripts === 'on' ? { headers: { 'clear-site-data': '"cookies", "storage"' } } : {};
  server.serve(asked.url, { ...savedPage(file, asked.scripts), ...afresh });
  const name = `${String(number).padStart(4, '0')}-${nameOf(asked.page)}`;
  const { line, judged } = await session.judge(
    asked,
    shots === null ? {} : { shots: { folder: shots, name } },
  );
  await save(options, name, judged?.answer ?? null, output);
  if (judged) await session.closeTab(judged);
  // The last words of a page's scripts (beacons) belong to that page, not to the next.
  if (asked.scripts === 'on') await pause(100);
  return line;
}

/**
 * Puts the observation of a page into the folder asked for, if one was and the page is covered.
 *
 * @param {Options} options
 * @param {string} name
 * @param {VerdictAnswer | null} answer
 * @param {Output} output
 */
async function save({ save: folder, market }, name, answer, output) {
  if (folder === null || answer?.state !== 'covered') return;
  const { date, reading } = answer.verdict;
  const path = await saveObservation(folder, name, answer.observation, { date, market, reading });
  output.say(`  saved as ${path}`);
}

/**
 * @param {Session} session
 * @param {boolean} isLive
 * @throws {Mistake}
 */
async function openOrSay(session, isLive) {
  try {
    await session.open();
  } catch (error) {
    const hint = isLive ? ' A window of an earlier live run may still be open: close it first.' : '';
    throw new Mistake(`The browser could not be started: ${sentence(error)}.${hint}`);
  }
}

/**
 * @param {string} folder
 * @throws {Mistake}
 */
function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Mistake(
      `--shots: ${folder} is not a folder that can be used (${/** @type {NodeJS.ErrnoException} */ (error).code}).`,
    );
  }
}

/** @param {string} page A file or an address. */
function nameOf(page) {
  const name = /^https?:/i.test(page) ? page.replace(/^https?:\/\//i, '') : basename(page, extname(page));
  return (
    name
      .replace(/[^\p{L}\p{N}.@_-]+/gu, '-')
      .replace(/^[-.]+|-+$/g, '')
      .slice(0, 60) || 'page'
  );
}

/**
 * The profile that live pages are opened in, so that a person stays logged in between runs and nothing of
 * their everyday browser is touched.
 *
 * @param {Options['browser']} browser
 */
function profileFolder(browser) {
  const folder = join(cacheFolder('profiles'), browser);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Errors of Chromium and of Firefox that mean: no way to that host. */
const NO_WAY =
  /(?:net::)?ERR_(?:INTERNET_DISCONNECTED|NAME_|ADDRESS_|NETWORK_|PROXY_|TUNNEL_|CONNECTION_|TIMED_OUT)\w*|NS_ERROR_(?:UNKNOWN_|OFFLINE|NET_|CONNECTION_|PROXY_)\w*/;

/**
 * @param {string} error
 * @param {string} url
 */
function explainNetwork(error, url) {
  const [code] = error.match(NO_WAY) ?? [];
  if (code === undefined) return error;
  return `${new URL(url).host} cannot be reached: this computer is offline, or the address is wrong (${code})`;
}

/**
 * What stands under the row of a single page.
 *
 * @param {Line} line
 * @param {VerdictAnswer | null} answer
 * @param {Options['market']} market As asked.
 * @returns {string[]}
 */
function explain(line, answer, market) {
  /** @type {string[]} */
  const texts = [];
  if (answer?.state === 'covered') {
    const { verdict } = answer;
    texts.push(
      `  market ${verdict.market} (${market === 'auto' ? signsOf(verdict) : 'as asked'}), ${verdict.reading} reading, law of ${verdict.date}`,
    );
    for (const { rule, test, outcome, why, citation } of verdict.findings) {
      if (outcome === 'inapplicable') continue;
      texts.push(`  ${test} ${rule}: ${plain(why.en)}`);
      if (citation)
        texts.push(
          `     ${citation.instrument}, ${citation.article.en}, in force from ${citation.from}${citation.to ? ` to ${citation.to}` : ''}`,
        );
    }
  }
  texts.push(
    `  ${seconds(line.timings.total)}; requests made by the extension: ${line.requests ?? 'not counted'}; changes to the page: ${line.pageWrites ?? 'not counted'}`,
  );
  for (const picture of line.pictures) texts.push(`  ${picture}`);
  return texts;
}

/** @param {import('../../src/model/index.ts').Verdict} verdict */
function signsOf({ marketSigns }) {
  const seen = marketSigns.map(({ seen: sign }) => plain(sign));
  return seen.length === 0 ? 'no sign of it' : [...new Set(seen)].slice(0, 4).join(', ');
}

/**
 * Leaves the window to the person, and prints the verdict whenever it changes.
 *
 * @param {Session} session
 * @param {NonNullable<Awaited<ReturnType<Session['judge']>>['judged']>} judged
 * @param {Output} output
 */
async function showUntilClosed(session, { tab, tabId, line, answer }, output) {
  output.say('\nThe browser stays open; close it or press Ctrl-C to end.');
  let before = JSON.stringify(answer && lineOf(answer).findings.map(({ rule, reason }) => [rule, reason]));
  const { launched, extension } = await session.open();
  while (launched.browser.connected) {
    await pause(1000);
    try {
      const now = await extension.getVerdict(tabId);
      const said = lineOf(now);
      const after = JSON.stringify(said.findings.map(({ rule, reason }) => [rule, reason]));
      if (after === before || (now.state === 'covered' && !now.observation.looked)) continue;
      before = after;
      output.row({ ...line, ...said, page: tab.url(), url: tab.url(), error: null });
    } catch {
      // The tab or the browser is being closed.
      if (tab.isClosed()) break;
    }
  }
}
