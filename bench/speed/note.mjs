import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quantile } from './figures.mjs';

const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/**
 * Puts the tables of some runs, and the plot of the first of each browser, into docs/performance.md.
 *
 * @param {string} projectFolder
 * @param {readonly object[]} runs What `--json` writes.
 * @param {Readonly<Record<string, string>>} names
 */
export function writeNote(projectFolder, runs, names) {
  writeBetween(projectFolder, 'speed', tables(runs, names));
  writeFileSync(join(projectFolder, 'docs', 'pictures', 'speed.svg'), plot(runs));
}

/**
 * Puts the figures of one benchmark into their place in docs/performance.md.
 *
 * @param {string} projectFolder
 * @param {'speed' | 'background'} bench
 * @param {string} text Markdown.
 */
export function writeBetween(projectFolder, bench, text) {
  const file = join(projectFolder, 'docs', 'performance.md');
  const note = readFileSync(file, 'utf8');
  const start = `<!-- figures: written by npm run bench:${bench} -- --write -->`;
  const from = note.indexOf(start);
  const to = note.indexOf('<!-- end of figures -->', from);
  if (from < 0 || to < 0) throw new Error(`${file} has no place for figures of ${bench}`);
  writeFileSync(file, `${note.slice(0, from)}${start}\n\n${text}\n${note.slice(to)}`);
}

/** @param {readonly object[]} runs */
function tables(runs, names) {
  const [{ machine }] = runs;
  const out = [`Machine: ${machine}. Candidates take turns; medians.`, ''];
  for (const { asked, browsers } of runs) {
    for (const { version, feeds, growth, phrases, pages } of Object.values(browsers)) {
      for (const [feed, table] of Object.entries(feeds))
        out.push(...feedTable(version, feed, table, asked, names));
      if (growth) out.push(...growthTable(version, growth));
      if (phrases) out.push(...phrasesTable(phrases));
      if (pages) out.push(...pagesTable(version, pages));
    }
  }
  out.push('![Time per added element as a ratio to the limit](pictures/speed.svg)', '');
  return out.join('\n');
}

function feedTable(
  version,
  feed,
  table,
  { runs, initial, batches, cards, cap, busy, sells, throttle },
  names,
) {
  const how = [
    `${runs} runs`,
    `${Number(initial).toLocaleString('en')} elements at first, then ${batches} batches of ${Number(cards).toLocaleString('en')} cards`,
    ...(cap === '0' ? [] : [`no more than ${cap} cards stand there`]),
    ...(busy === '0' ? [] : [`the page’s own tasks of ${busy} ms, one behind the other`]),
    sells === 'no' ? 'nothing sells' : 'one card in a hundred sells',
    ...(throttle === '1' ? [] : [`processor ${throttle} times slower`]),
  ];
  const isThrottled = throttle !== '1';
  return [
    `#### ${version}, feed “${feed}”`,
    '',
    `${how.join('; ')}.`,
    '',
    `| Candidate | Of the limit | First look, ms | µs per element | Spread | Longest slice, ms | Long tasks | Layouts | Styles | Heap, MB | Found | False | Frames to signal, p50 / p99 | At first, ms |${isThrottled ? ' Press, p98, ms |' : ''}`,
    `| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |${isThrottled ? ' --: |' : ''}`,
    ...Object.entries(table).map(([name, f]) => {
      const finds = name === 'etalase' && sells !== 'no';
      const cells = [
        names[name],
        number(f.ratio),
        number(f.first, 1),
        number(f.microseconds, 3),
        `±${number(f.spread * 100, 0)} %`,
        number(f.longest, 1),
        number(f.longTasks, 0),
        number(f.layouts, 0),
        number(f.styles, 0),
        number(f.heap),
        finds ? `${f.found}/${f.selling}` : '–',
        name === 'etalase' ? f.wrong : '–',
        finds ? [f.latencyP50, f.latencyP99].map((frames) => number(frames, 0)).join(' / ') : '–',
        finds ? number(f.latencyFirst, 0) : '–',
        ...(isThrottled ? [number(f.interaction, 0)] : []),
      ];
      return `| ${cells.join(' | ')} |`;
    }),
    '',
  ];
}

const growthTable = (version, growth) => [
  `#### ${version}, how cost grows`,
  '',
  '| What | How many | First look, ms | Longest slice, ms | Of the limit, per batch after | Added CPU, ms |',
  '| --- | --: | --: | --: | --: | --: |',
  ...growth.map(
    (row) =>
      `| ${row.what} | ${row.size.toLocaleString('en')} | ${number(row.first, 1)} | ${number(row.longest, 1)} | ${number(row.ratio)} | ${number(row.cpu, 0)} |`,
  ),
  '',
];

const phrasesTable = (phrases) => [
  '| Loud phrases known | Nanoseconds a text | Of four |',
  '| --: | --: | --: |',
  ...phrases.map(
    ({ size, nanoseconds, ratio }) =>
      `| ${size.toLocaleString('en')} | ${number(nanoseconds, 0)} | ${number(ratio)} |`,
  ),
  '',
];

/** Captured pages, looked at once: how much a look takes, and its longest slice. */
function pagesTable(version, pages) {
  const spreadOf = (pick) => [0, 0.5, 0.9, 1].map((part) => number(quantile(pages.map(pick), part), 1));
  const rows = [
    ['look, ms, Etalase', ({ etalase }) => etalase.milliseconds],
    ['look, ms, the limit', ({ limit }) => limit.milliseconds],
    ['longest slice, ms, Etalase', ({ etalase }) => etalase.longest],
    ['longest slice, ms, the limit', ({ limit }) => limit.longest],
  ];
  return [
    `#### ${version}, ${pages.length} captured pages`,
    '',
    '| What | Least | Median | 90 % | Most |',
    '| --- | --: | --: | --: | --: |',
    ...rows.map(([what, pick]) => `| ${what} | ${spreadOf(pick).join(' | ')} |`),
    '',
  ];
}

/** Bars on a logarithmic scale: time in callbacks as a ratio to the limit, first feed of each browser. */
function plot(runs) {
  const first = Object.assign({}, ...[...runs].reverse().map(({ browsers }) => browsers));
  const groups = Object.values(first).map(({ version, feeds }) => {
    const [[feed, table] = ['', {}]] = Object.entries(feeds);
    const bars = Object.entries(table).filter(([, { ratio }]) => Number.isFinite(ratio) && ratio > 0.01);
    return {
      title: `${version}, feed “${feed}”`,
      bars: bars.sort(([, a], [, b]) => a.ratio - b.ratio),
    };
  });
  const ROW = 22;
  let y = 36;
  const parts = [
    '<text x="10" y="24">Time per added element as a ratio to the limit; bars on a logarithmic scale</text>',
  ];
  for (const { title, bars } of groups) {
    parts.push(`<text x="10" y="${y + 14}" font-weight="600">${title}</text>`);
    y += 26;
    for (const [name, { ratio }] of bars) {
      const width = Math.max(2, ((Math.log10(ratio) + 1) / 4) * 420);
      parts.push(
        `<text x="150" y="${y + 14}" text-anchor="end">${name}</text>`,
        `<rect x="160" y="${y + 2}" width="${width.toFixed(1)}" height="${ROW - 6}" fill="${name === 'etalase' ? '#0f6b4f' : '#9aa4ad'}"/>`,
        `<text x="${(166 + width).toFixed(1)}" y="${y + 14}">${ratio.toFixed(2)}</text>`,
      );
      y += ROW;
    }
    y += 16;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 ${y}" font-family="system-ui,sans-serif" font-size="12" role="img" aria-labelledby="title"><title id="title">Time per added element as a ratio to the limit, logarithmic</title><rect width="680" height="${y}" fill="#fff"/>${parts.join('')}</svg>\n`;
}
