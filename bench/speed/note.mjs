import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const number = (value, digits = 2) => (Number.isFinite(value) ? value.toFixed(digits) : '–');

/** Puts the tables and the plot of a run into docs/performance.md. */
export function writeNote(projectFolder, results, names) {
  writeBetween(projectFolder, 'speed', tables(results, names));
  writeFileSync(join(projectFolder, 'docs', 'pictures', 'speed.svg'), plot(results));
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

function tables({ machine, asked, browsers }, names) {
  const out = [
    `Machine: ${machine}. ${asked.runs} runs a feed, taking turns; ${asked.initial} elements at first, ${asked.batches} batches of ten cards.`,
    '',
  ];
  for (const { version, feeds, growth, phrases } of Object.values(browsers)) {
    for (const [feed, table] of Object.entries(feeds)) {
      out.push(`### ${version}, feed “${feed}”`, '');
      out.push(
        '| Candidate | Of the limit | First look, ms | µs per element | Spread | Longest slice, ms | Long tasks | Layouts | Styles | Heap, MB | Found | False | Time to signal, ms, p50 / p99 / of what stood there at first |',
      );
      out.push('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
      for (const [name, f] of Object.entries(table)) {
        const finds = name === 'etalase';
        out.push(
          `| ${names[name]} | ${number(f.ratio)} | ${number(f.first, 1)} | ${number(f.microseconds, 3)} | ±${number(f.spread * 100, 0)} % | ${number(f.longest, 1)} | ${number(f.longTasks, 0)} | ${number(f.layouts, 0)} | ${number(f.styles, 0)} | ${number(f.heap)} | ${finds ? `${f.found}/${f.selling}` : '–'} | ${finds ? f.wrong : '–'} | ${finds ? `${number(f.latencyP50, 0)} / ${number(f.latencyP99, 0)} / ${number(f.latencyFirst, 0)}` : '–'} |`,
        );
      }
      out.push('');
    }
    if (growth) {
      out.push(
        `### ${version}, how cost grows`,
        '',
        '| What | How many | First look, ms | Longest slice, ms | Of the limit, per batch after | Added CPU, ms |',
        '| --- | --: | --: | --: | --: | --: |',
      );
      for (const row of growth)
        out.push(
          `| ${row.what} | ${row.size.toLocaleString('en')} | ${number(row.first, 1)} | ${number(row.longest, 1)} | ${number(row.ratio)} | ${number(row.cpu, 0)} |`,
        );
      out.push('');
    }
    if (phrases) {
      out.push('| Loud phrases known | Nanoseconds a text | Of four |', '| --: | --: | --: |');
      for (const { size, nanoseconds, ratio } of phrases)
        out.push(`| ${size.toLocaleString('en')} | ${number(nanoseconds, 0)} | ${number(ratio)} |`);
      out.push('');
    }
  }
  out.push('![Time per added element as a ratio to the limit](pictures/speed.svg)', '');
  return out.join('\n');
}

/** Bars on a logarithmic scale: time in callbacks as a ratio to the limit, first feed of each browser. */
function plot({ browsers }) {
  const groups = Object.values(browsers).map(({ version, feeds }) => {
    const [[feed, table] = ['', {}]] = Object.entries(feeds);
    const bars = Object.entries(table).filter(([, { ratio }]) => Number.isFinite(ratio) && ratio > 0.01);
    return {
      title: `${version}, feed “${feed}”: time per added element, of the limit; bars on a logarithmic scale`,
      bars: bars.sort(([, a], [, b]) => a.ratio - b.ratio),
    };
  });
  const ROW = 22;
  let y = 10;
  const parts = [];
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
