/** Verdicts as a table for the terminal. Pure. */
import { cap, plain, width, wrap } from './plain-text.mjs';

/**
 * @typedef {import('../browser/judge-page.mjs').Line} Line
 * @typedef {import('../browser/judge-page.mjs').SignalLine} SignalLine
 * @typedef {'good' | 'doubt' | 'bad' | 'quiet'} Tone
 *
 * @typedef {object} Column
 * @property {string} title
 * @property {number} width
 *
 * @typedef {(text: string, tone: Tone) => string} Paint Adds colour, or nothing.
 */

/** How many things of a page are quoted. */
const MOST_SEEN = 5;

/** Columns of one quoted label. */
const LABEL = 44;

/** @type {Paint} */
const unpainted = (text) => text;

/**
 * The verdict in a symbol and words; the words are those of the popup.
 *
 * @param {Line} line
 * @returns {{ symbol: string, words: string, tone: Tone }}
 */
export function verdictOf({ error, outcome, note, market }) {
  if (error !== null) return { symbol: '!', words: 'error', tone: 'bad' };
  switch (outcome) {
    case 'violation':
      return { symbol: '✗', words: 'does not comply', tone: 'bad' };
    case 'needs-review':
      return { symbol: '?', words: 'needs review', tone: 'doubt' };
    case 'pass':
      return { symbol: '✓', words: 'promotion only', tone: 'good' };
    case 'inapplicable':
      if (note === 'nothing-seen') return { symbol: '○', words: 'nothing seen', tone: 'quiet' };
      if (note === 'other-market')
        return { symbol: '–', words: `other market (${plain(market ?? '')})`, tone: 'quiet' };
      if (note === 'no-rule-in-force') return { symbol: '–', words: 'no rule in force', tone: 'quiet' };
      return { symbol: '–', words: 'not judged', tone: 'quiet' };
    default:
      return { symbol: '·', words: 'not covered', tone: 'quiet' };
  }
}

/**
 * @param {Line} line
 * @returns {string[]} One text per finding that says something, or the error.
 */
export function findingsOf({ error, findings }) {
  if (error !== null) return [plain(error)];
  return findings
    .filter(({ outcome }) => outcome !== 'inapplicable')
    .map(({ rule, outcome, reason }) => plain(`${rule}: ${outcome} (${reason})`));
}

/**
 * @param {Line} line
 * @returns {string[]} What was seen, quoted and capped.
 */
export function seenOf({ signals, digital, wrongs }) {
  const all = [
    ...signals.map((signal) => said(signal)),
    ...digital.map((signal) => `${said(signal)}, not judged`),
  ];
  // A list of twenty equal buttons says no more than one of them.
  const counts = new Map(all.map((text) => [text, all.filter((other) => other === text).length]));
  const different = [...counts].map(([text, count]) => (count > 1 ? `${text} ×${count}` : text));
  const more = different.length - MOST_SEEN;
  return [
    ...wrongs.map((wrong) => cap(`WRONG: the extension made ${plain(wrong)}`, 2 * LABEL)),
    ...different.slice(0, MOST_SEEN),
    ...(more > 0 ? [`and ${more} more`] : []),
  ];
}

/** @param {SignalLine} signal */
function said({ kind, label, destination, digital }) {
  const quote = plain(label) === '' ? '' : ` “${cap(plain(label), LABEL)}”`;
  const where =
    destination.host === '' ? destination.relation : `${destination.relation} ${plain(destination.host)}`;
  return `${digital ?? kind}${quote} → ${cap(where, LABEL)}`;
}

/**
 * Shares a terminal's columns out.
 *
 * @param {number} columns Of the terminal.
 * @returns {Column[]}
 */
export function columnsFor(columns) {
  const room = Math.max(60, Math.min(columns, 200)) - 4 * GAP.length;
  const [page, platform, verdict] = [Math.floor(room * 0.17), 10, 20];
  const rest = room - page - platform - verdict;
  const findings = Math.floor(rest * 0.42);
  return [
    { title: 'Page', width: page },
    { title: 'Platform', width: platform },
    { title: 'Verdict', width: verdict },
    { title: 'Findings', width: findings },
    { title: 'What was seen', width: rest - findings },
  ];
}

const GAP = '  ';

/**
 * @param {readonly Column[]} columns
 * @returns {string} Titles and a line under them.
 */
export function tableHead(columns) {
  const titles = columns.map(({ title, width: wide }) => pad(title, wide)).join(GAP);
  const rule = columns.map(({ width: wide }) => '─'.repeat(wide)).join(GAP);
  return `${titles.trimEnd()}\n${rule}`;
}

/**
 * @param {Line} line
 * @param {readonly Column[]} columns From `columnsFor`.
 * @param {Paint} [paint]
 * @returns {string} One or more lines of text.
 */
export function tableRow(line, columns, paint = unpainted) {
  const { symbol, words, tone } = verdictOf(line);
  const texts = [
    [pageOf(line, columns[0]?.width ?? 0)],
    [plain(line.platformName ?? '–')],
    [`${symbol} ${words}`],
    findingsOf(line),
    seenOf(line),
  ];
  const cells = columns.map(({ width: wide }, index) =>
    (texts[index] ?? []).flatMap((text) => wrap(text, wide)),
  );
  const height = Math.max(1, ...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    columns
      .map(({ title, width: wide }, index) => {
        const text = pad(cells[index]?.[row] ?? '', wide);
        return title === 'Verdict' ? paint(text, tone) : text;
      })
      .join(GAP)
      .trimEnd(),
  ).join('\n');
}

/**
 * @param {Line} line
 * @param {number} columns
 * @returns {string} The page, without its folders where they do not fit.
 */
function pageOf({ page, click }, columns) {
  const whole = plain(page);
  const isFile = !/^https?:/i.test(whole);
  const name = isFile && width(whole) > columns ? whole.replace(/^.*[\\/](?=.)/, '…/') : whole;
  return click === null ? name : `${name}, after a click on ${plain(click)}`;
}

/**
 * @param {string} text
 * @param {number} columns
 */
function pad(text, columns) {
  return text + ' '.repeat(Math.max(0, columns - width(text)));
}

/**
 * @param {readonly Line[]} lines
 * @param {number} milliseconds How long the whole run took.
 * @returns {string} Counts by verdict.
 */
export function summary(lines, milliseconds) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const line of lines) {
    const { symbol, words } = verdictOf(line);
    const key = `${symbol} ${words}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const wide = Math.max(...[...counts.keys()].map(width));
  const rows = [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([key, count]) => `  ${pad(key, wide)}  ${String(count).padStart(5)}`);
  const judged = lines.filter(({ error }) => error === null);
  const mean = judged.reduce((sum, { timings }) => sum + timings.total, 0) / Math.max(1, judged.length);
  const requests = judged.reduce((sum, line) => sum + (line.requests ?? 0), 0);
  const writes = judged.reduce((sum, line) => sum + (line.pageWrites ?? 0), 0);
  return [
    `${lines.length} ${lines.length === 1 ? 'page' : 'pages'} in ${seconds(milliseconds)}, ${seconds(mean)} a page`,
    ...rows,
    `Requests made by the extension: ${requests}. Changes it made to a page: ${writes}.`,
  ].join('\n');
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/**
 * @param {number} done
 * @param {number} all
 * @param {number} milliseconds Since the first page began.
 * @returns {string} `████░░░░ 12 of 40, about 58 s left`
 */
export function progress(done, all, milliseconds) {
  const bars = 24;
  const full = all === 0 ? bars : Math.round((done / all) * bars);
  const left = done === 0 ? '' : `, about ${duration(((all - done) * milliseconds) / done)} left`;
  return `${'█'.repeat(full)}${'░'.repeat(bars - full)} ${done} of ${all}${done === all ? '' : left}`;
}

/** @param {number} milliseconds */
function duration(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  return whole < 90 ? `${whole} s` : `${Math.round(whole / 60)} min`;
}
