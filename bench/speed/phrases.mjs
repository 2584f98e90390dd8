/** How the cost of the first question, which is asked of every text, grows with the phrases that are known. */
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { median } from './figures.mjs';

/** Phrases that are known; the last are all there are. */
const MOST = [4, 40, 400, 4000];
const TURNS = 7;
const TEXTS = 3000;

/**
 * Runs in a page: asks texts as feeds have them, each with a word of its own.
 *
 * @param {string} code
 * @param {number} count
 * @returns {number} Nanoseconds a text.
 */
function ask(code, count) {
  const { skim } = new Function(`${code}; return skimming;`)();
  const says = [
    'Hari ini hujan dari pagi, enaknya minum teh sambil lihat jendela',
    'The quick brown fox went over the hill again this morning',
    'Resep nenek yang satu ini gampang sekali, cukup tiga bahan',
  ];
  const texts = Array.from({ length: count }, (_, at) => `${says[at % 3]} kata${at.toString(36)} ${at}`);
  const start = performance.now();
  for (const text of texts) skim(text);
  return ((performance.now() - start) * 1e6) / count;
}

/** @param {import('puppeteer-core').Page} page any page of the web */
export async function phrases(page) {
  const root = join(import.meta.dirname, '..', '..');
  const { module } = await runnerImport(join(root, 'scripts', 'telling.ts'));
  const { asCode } = (await runnerImport(join(root, 'scripts', 'built-in.ts'))).module;
  const sizes = [];
  const codes = new Map();
  for (const most of MOST) {
    const { size, keys } = module.keysOfFirst(most);
    sizes.push(size);
    const [{ output }] = [
      await build({
        configFile: false,
        logLevel: 'silent',
        define: asCode(keys),
        build: {
          write: false,
          lib: { entry: join(root, 'src', 'content', 'skim.ts'), formats: ['iife'], name: 'skimming' },
        },
      }),
    ].flat();
    codes.set(size, output[0].code);
  }
  const times = Object.fromEntries(sizes.map((size) => [size, []]));
  for (let turn = 0; turn < TURNS; turn++)
    for (const size of sizes) times[size].push(await page.evaluate(ask, codes.get(size), TEXTS));
  const [least] = sizes.map((size) => median(times[size]));
  return sizes.map((size) => ({
    size,
    nanoseconds: median(times[size]),
    ratio: median(times[size]) / least,
  }));
}
