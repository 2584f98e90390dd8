/**
 * How well the built extension finds what a list of labelled pages holds, in the real browser.
 *
 *     npm run bench:accuracy -- LIST.tsv [--browser chromium|firefox] [--market id|auto] [--only TEXT] [--json FILE]
 *
 * The list is one of `npm start -- --pages` with the columns `label` (`transact`, `promote`, `none`, `ambiguous`) and,
 * where known, `expected` (JSON: kind, selector, text), `language`, `subtype`, `origin`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { askExtension } from '../scripts/browser/extension.mjs';
import { judgePage } from '../scripts/browser/judge-page.mjs';
import { launch } from '../scripts/browser/launch.mjs';
import { startServer } from '../scripts/browser/server.mjs';

/** Signal kinds that answer an expected element of the list. */
const ANSWERS = {
  card_form: ['payment-form', 'payment-frame'],
  pay: ['pay', 'order', 'buy', 'wallet-button'],
  place_order: ['order', 'pay', 'checkout', 'buy'],
  checkout: ['checkout', 'order', 'pay'],
  buy_now: ['buy', 'pay', 'order'],
  add_to_cart: ['cart', 'buy'],
  order_summary: ['order-summary'],
};
/** Expected kinds that make a page a paying one. */
const PAYING = ['card_form', 'pay'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    browser: { type: 'string', default: 'chromium' },
    market: { type: 'string', default: 'id' },
    only: { type: 'string' },
    json: { type: 'string' },
    wait: { type: 'string', default: '0.6' },
  },
});
const list = positionals[0];
if (!list) {
  console.error('Name a list: npm run bench:accuracy -- LIST.tsv');
  process.exit(2);
}

const [head = '', ...body] = readFileSync(list, 'utf8')
  .replace(/^\ufeff/, '')
  .split(/\r?\n/)
  .filter(Boolean);
const columns = head.split('\t');
/** @type {Record<string, string>[]} */
const rows = body
  .map((line) => Object.fromEntries(line.split('\t').map((cell, at) => [columns[at] ?? '', cell])))
  .filter((row) => !values.only || values.only.split(',').some((part) => row.file?.includes(part)));

const server = await startServer();
const launched = await launch({
  browser: /** @type {'chromium' | 'firefox'} */ (values.browser),
  server,
  headless: true,
});
const extension = await askExtension(launched);
await extension.setSettings({ market: values.market });

/** @typedef {import('../scripts/browser/judge-page.mjs').Line & Record<string, any> & { found: boolean[] }} Judged */
/** @type {Judged[]} */
const results = [];
for (const [at, row] of rows.entries()) {
  const scripts = row.scripts === 'off' ? 'off' : 'on';
  server.clear();
  server.serve(row.url ?? '', { file: resolve(dirname(list), row.file ?? ''), scripts });
  const { line, tab } = await judgePage(
    { launched, extension, server },
    {
      page: row.file ?? '',
      url: row.url ?? '',
      scripts,
      wait: Number(values.wait),
      click: row.click || null,
    },
  );
  const expected = JSON.parse(row.expected || '[]');
  const found = await tab
    .evaluate(answered, expected, line.signals, ANSWERS)
    .catch(() => expected.map(() => false));
  results.push(Object.assign({ ...row }, line, { expected, found }));
  await tab.close().catch(() => {});
  process.stderr.write(`\r${at + 1}/${rows.length} `);
}
process.stderr.write('\n');
await launched.close();
await server.close();

/**
 * In the page: which expected elements a signal answers.
 *
 * @param {{ kind: string, selector?: string, text?: string }[]} expected
 * @param {{ kind: string, selector: string, label: string }[]} signals
 * @param {Record<string, string[]>} answers
 */
function answered(expected, signals, answers) {
  const at = (/** @type {string} */ selector) => {
    try {
      return [...document.querySelectorAll(selector)];
    } catch {
      return [];
    }
  };
  return expected.map(({ kind, selector, text }) =>
    signals.some((signal) => {
      if (!answers[kind]?.includes(signal.kind)) return false;
      if (!selector)
        return !text || kind === 'order_summary' || signal.label.toLowerCase().includes(text.toLowerCase());
      return at(selector).some((wanted) =>
        at(signal.selector).some(
          (el) =>
            el === wanted ||
            el.contains(wanted) ||
            wanted.contains(el) ||
            (kind === 'card_form' &&
              el.closest('form') !== null &&
              el.closest('form') === wanted.closest('form')),
        ),
      );
    }),
  );
}

const flagged = (/** @type {{ outcome: string | null }} */ { outcome }) =>
  outcome === 'violation' || outcome === 'needs-review';
const paying = results.filter(
  ({ label, expected }) =>
    label === 'transact' &&
    expected.some((/** @type {{ kind: string }} */ { kind }) => PAYING.includes(kind)),
);
const share = (/** @type {number} */ part, /** @type {number} */ whole) =>
  whole === 0 ? '–' : `${part}/${whole} (${((part / whole) * 100).toFixed(1)} %)`;

console.log(
  `${values.browser}, market ${values.market}, ${results.length} pages, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`,
);
for (const column of ['label', 'subtype', 'origin', 'language']) {
  console.log(`\nby ${column}`);
  for (const value of [...new Set(results.map((row) => row[column]))].sort()) {
    const of = results.filter((row) => row[column] === value);
    /** @type {Record<string, number>} */
    const counts = {};
    for (const { outcome } of of) counts[outcome ?? 'error'] = (counts[outcome ?? 'error'] ?? 0) + 1;
    console.log(
      `  ${String(value).padEnd(24)} ${Object.entries(counts)
        .map(([outcome, count]) => `${outcome} ${count}`)
        .join(', ')}`,
    );
  }
}
const transact = results.filter(({ label }) => label === 'transact');
const innocent = results.filter(({ label }) => label === 'none' || label === 'promote');
const elements = transact.flatMap(({ found }) => found);
console.log(`
recall on transact           ${share(transact.filter(flagged).length, transact.length)}
element recall               ${share(elements.filter(Boolean).length, elements.length)}
paying pages a violation     ${share(paying.filter(({ outcome }) => outcome === 'violation').length, paying.length)}
none/promote a violation     ${share(innocent.filter(({ outcome }) => outcome === 'violation').length, innocent.length)}
none/promote needs-review    ${share(innocent.filter(({ outcome }) => outcome === 'needs-review').length, innocent.length)}
requests, page writes        ${results.reduce((sum, { requests }) => sum + (requests ?? 0), 0)}, ${results.reduce((sum, { pageWrites }) => sum + (pageWrites ?? 0), 0)}
errors                       ${results.filter(({ error }) => error).length}`);

const report = (/** @type {string} */ title, /** @type {typeof results} */ pages) => {
  if (pages.length === 0) return;
  console.log(`\n${title}`);
  for (const { page, outcome, signals, subtype, language, error } of pages) {
    const seen = signals
      .slice(0, 4)
      .map(({ kind, label, destination }) => `${kind} "${label.slice(0, 40)}" ${destination.relation}`)
      .join(' · ');
    console.log(`  ${page} ${language} ${subtype}: ${outcome ?? error} ${seen}`);
  }
};
report(
  'transact, missed',
  transact.filter((row) => !flagged(row)),
);
report(
  'paying, not a violation',
  paying.filter(({ outcome }) => outcome !== 'violation'),
);
report('none or promote, flagged', innocent.filter(flagged));
report(
  'errors',
  results.filter(({ error }) => error),
);
console.log('\nexpected elements not found');
for (const { page, expected, found } of results) {
  for (const [at, element] of expected.entries())
    if (!found[at]) console.log(`  ${page} ${element.kind} ${element.text ?? element.selector}`);
}
if (values.json) writeFileSync(values.json, results.map((row) => `${JSON.stringify(row)}\n`).join(''));
