/** Where a run's words, table, bar and JSON lines go. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { styleText } from 'node:util';
import { Mistake } from './options.mjs';
import { cap } from './plain-text.mjs';
import { columnsFor, progress, tableHead, tableRow } from './table.mjs';

/**
 * @typedef {import('../browser/judge-page.mjs').Line} Line
 * @typedef {ReturnType<typeof openOutput>} Output
 */

/** Without a terminal, the bar is a plain line this often, in milliseconds. */
const PLAIN_PROGRESS = 15_000;

/** Its file descriptor. */
const STDOUT = 1;

/** @type {Record<import('./table.mjs').Tone, Parameters<typeof styleText>[0]>} */
const COLOURS = { good: 'green', doubt: 'yellow', bad: 'red', quiet: 'dim' };

/**
 * @param {string | null} json File for JSON lines; `-` is standard output, and everything else then goes to
 *   standard error.
 * @throws {Mistake} When the file cannot be written.
 */
export function openOutput(json) {
  const stream = json === '-' ? process.stderr : process.stdout;
  const sink = json === null ? null : json === '-' ? STDOUT : openFile(json);
  const columns = columnsFor(stream.columns ?? 140);
  /** @type {import('./table.mjs').Paint} */
  const paint = (text, tone) => styleText(COLOURS[tone], text, { stream, validateStream: true });
  // The reader has gone, as `head` does: nobody wants the rest.
  stream.on('error', () => process.exit(0));
  let bar = '';
  let lastPlain = Date.now();
  let hasHead = false;

  const hideBar = () => {
    if (bar !== '') stream.write('\r\u001B[2K');
  };
  const showBar = () => {
    if (bar !== '') stream.write(bar);
  };
  /** @param {string} text */
  const say = (text) => {
    hideBar();
    stream.write(`${text}\n`);
    showBar();
  };

  return {
    say,

    /**
     * A row of the table, with the table's head before the first.
     *
     * @param {Line} line
     */
    row(line) {
      if (!hasHead) say(`\n${tableHead(columns)}`);
      hasHead = true;
      say(tableRow(line, columns, paint));
    },

    /**
     * Writes one JSON line, at once.
     *
     * @param {Line} line
     */
    json(line) {
      if (sink !== null) writeAll(sink, `${JSON.stringify(line)}\n`);
    },

    /**
     * @param {number} done
     * @param {number} all
     * @param {number} milliseconds Since the first page began.
     */
    progress(done, all, milliseconds) {
      const text = cap(progress(done, all, milliseconds), (stream.columns ?? 140) - 1);
      if (stream.isTTY) {
        hideBar();
        bar = text;
        showBar();
      } else if (Date.now() - lastPlain > PLAIN_PROGRESS && done < all) {
        lastPlain = Date.now();
        say(text);
      }
    },

    /** Takes the bar away. */
    endProgress() {
      hideBar();
      bar = '';
    },

    /** Closes the file. */
    close() {
      if (sink !== null && sink !== STDOUT) closeSync(sink);
    },
  };
}

/** @param {string} path */
function openFile(path) {
  try {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  } catch (error) {
    throw new Mistake(
      `--json: ${path} cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code}).`,
    );
  }
}

/**
 * Writes all of a text, also into a pipe that is full for the moment.
 *
 * @param {number} descriptor
 * @param {string} text
 */
function writeAll(descriptor, text) {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(descriptor, rest));
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EPIPE') process.exit(0);
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}
