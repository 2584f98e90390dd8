/**
 * What Etalase costs behind the page, in real browsers: judging a tab, the verdict in the popup, writing history.
 *
 *     npm run bench:background -- [--browser chromium|firefox|both] [--runs 15] [--signals 1000] [--rows 200] [--write]
 *
 * Each is held, in the same run and taking turns, against the least that the browser itself needs for it: one copy of
 * what is judged, the first paint of an empty page of the extension, the same rows put into a bare store. `--write` puts
 * the table into docs/performance.md.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { until } from '../scripts/browser/bounded.mjs';
import { askExtension } from '../scripts/browser/extension.mjs';
import { distOf, launch } from '../scripts/browser/launch.mjs';
import { startServer } from '../scripts/browser/server.mjs';
import { projectFolder } from '../scripts/run.mjs';
import { machine, median, spread } from './speed/figures.mjs';
import { writeBetween } from './speed/note.mjs';

const PLACE = 'https://www.tiktok.com/@kopi.lembah/shop';
/** Most signals that one document gives, and most that are kept of a tab. */
const OF_A_FRAME = 200;
const KEPT = 500;
const PATIENCE = 30_000;

const { values } = parseArgs({
  options: {
    browser: { type: 'string', default: 'both' },
    runs: { type: 'string', default: '15' },
    signals: { type: 'string', default: '1000' },
    rows: { type: 'string', default: '200' },
    write: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const signals = Number(values.signals);
const rows = Number(values.rows);

const folder = mkdtempSync(join(tmpdir(), 'etalase-bench-'));
const server = await startServer();
const out = [
  `Machine: ${machine()}. ${runs} runs, taking turns; medians.`,
  '',
  '| Browser | What | Etalase, ms | The least, ms | Ratio | Spread |',
  '| --- | --- | --: | --: | --: | --: |',
];
try {
  for (const browser of values.browser === 'both' ? ['chromium', 'firefox'] : [values.browser])
    out.push(...(await measure(/** @type {'chromium' | 'firefox'} */ (browser))));
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(out.join('\n'));
if (values.write) writeBetween(projectFolder, 'background', out.join('\n'));

/** @param {'chromium' | 'firefox'} browser */
async function measure(browser) {
  const launched = await launch({ browser, server, extension: await extensionOf(browser), headless: true });
  try {
    const version = await launched.browser.version();
    const extension = await askExtension(launched);
    const page = await launched.openExtensionPage('bench/background.html');
    const inPage = (name, ...given) =>
      page.evaluate((named, all) => globalThis.bench[named](...all), name, given);
    const judging = [];
    const history = [];
    for (let turn = 0; turn < runs; turn++) {
      judging.push(await inPage('judging', signals));
      history.push(await inPage('history', rows, turn * rows));
    }
    await page.close();
    const tabId = await aFullTab(extension);
    const painting = [];
    for (let turn = 0; turn < runs; turn++) {
      painting.push({
        limit: await painted(() => launched.openExtensionPage('bench/empty.html'), 'p'),
        own: await painted(() => extension.openPopup(tabId), '.decisive'),
      });
    }
    return [
      rowOf(version, `judging a tab with ${signals.toLocaleString('en')} signals, of one copy`, judging),
      rowOf(
        version,
        `verdict in the popup of a tab that gave ${signals.toLocaleString('en')}, of the first paint of an empty page`,
        painting,
      ),
      rowOf(version, `${rows} pages into the history, of a bare store’s`, history),
    ];
  } finally {
    await launched.close();
  }
}

/** A tab whose page and frames give as many signals as are asked for. */
async function aFullTab(extension) {
  const shop = (count) =>
    Array.from(
      { length: count },
      (_, place) =>
        `<section><h3>Kopi ${place}</h3><p>Rp${place + 10}.000</p><button>Beli sekarang</button></section>`,
    ).join('');
  const frames = Math.ceil(signals / OF_A_FRAME) - 1;
  const inner = shop(OF_A_FRAME).replaceAll('"', '&quot;');
  server.serve(PLACE, {
    html: `<!doctype html><html lang="id"><title>TikTok</title>${shop(OF_A_FRAME)}${`<iframe width="400" height="300" srcdoc="${inner}"></iframe>`.repeat(frames)}`,
  });
  const tab = await extension.newPage();
  const tabId = await extension.tabIdOf(tab);
  await tab.goto(PLACE);
  await until(
    async () => {
      const answer = await extension.getVerdict(tabId);
      return answer.state === 'covered' && answer.observation.signals.length >= Math.min(signals, KEPT);
    },
    { milliseconds: PATIENCE, what: `The page did not give ${signals} signals` },
  );
  return tabId;
}

/** Milliseconds from the start of a page of the extension to its first paint, or, later than that, to its verdict. */
async function painted(open, selector) {
  const page = await open();
  await page.waitForSelector(selector, { timeout: PATIENCE });
  const at = await page.evaluate(
    () =>
      new Promise((done) => {
        const ask = () => {
          const [first] = performance.getEntriesByName('first-contentful-paint');
          const [draw] = performance.getEntriesByName('draw');
          if (first) done(Math.max(first.startTime, draw ? draw.startTime + draw.duration : 0));
          else requestAnimationFrame(ask);
        };
        ask();
      }),
  );
  await page.close();
  return at;
}

function rowOf(version, what, all) {
  const own = median(all.map((one) => one.own));
  const limit = median(all.map((one) => one.limit));
  return `| ${version} | ${what} | ${own.toFixed(1)} | ${limit.toFixed(1)} | ${(own / limit).toFixed(2)} | ±${(spread(all.map((one) => one.own)) * 100).toFixed(0)} % |`;
}

/** The built extension with two pages more. */
async function extensionOf(browser) {
  const into = join(folder, browser);
  cpSync(distOf(browser), into, { recursive: true });
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'background', 'page.js'), formats: ['iife'], name: 'bench' },
    },
  });
  const [{ output }] = [made].flat();
  mkdirSync(join(into, 'bench'));
  writeFileSync(join(into, 'bench', 'page.js'), output[0].code);
  writeFileSync(
    join(into, 'bench', 'background.html'),
    '<!doctype html><meta charset="utf-8"><p>bench</p><script src="page.js"></script>',
  );
  writeFileSync(join(into, 'bench', 'empty.html'), '<!doctype html><meta charset="utf-8"><p>empty</p>');
  return into;
}
