/** Reads a list of pages. Pure: whether a file exists is asked of the caller. */
import { resolve } from 'node:path';
import { addressOf, Mistake, oneOf, secondsOf } from './options.mjs';

/**
 * @typedef {import('../browser/judge-page.mjs').Asked} Asked
 *
 * @typedef {object} Listed A line that can be opened.
 * @property {number} line Counted from 1, with the line of column names.
 * @property {Asked} asked
 * @property {string} file Absolute.
 * @property {{ url: string, file: string }[]} frames Files absolute.
 *
 * @typedef {object} Unreadable A line that cannot.
 * @property {number} line
 * @property {{ page: string, url: string }} asked As far as it could be read.
 * @property {string} error One sentence.
 */

/**
 * @param {string} text Tab-separated, with a line of column names.
 * @param {object} options
 * @param {string} options.folder Where the list stands; files are relative to it.
 * @param {Pick<Asked, 'scripts' | 'wait' | 'click'>} options.defaults For empty cells.
 * @param {(path: string) => boolean} options.exists Whether a path is a file that can be read.
 * @returns {(Listed | Unreadable)[]} In the order of the list.
 * @throws {Mistake} When it is no such list at all.
 */
export function parseList(text, { folder, defaults, exists }) {
  const [head = '', ...rest] = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const names = head.split('\t').map((name) => name.trim());
  for (const needed of ['file', 'url']) {
    if (!names.includes(needed))
      throw new Mistake(`The list's first line must name its columns, and ${needed} is not among them.`);
  }
  const lines = rest
    .map((line, index) => ({ number: index + 2, cells: line.split('\t').map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (lines.length === 0) throw new Mistake('The list names no page.');

  return lines.map(({ number, cells }) => {
    /** @param {string} name */
    const cell = (name) => cells[names.indexOf(name)] ?? '';
    const page = cell('file');
    try {
      const file = fileOf(page, folder, exists);
      const asked = {
        page,
        url: addressOf('url', cell('url')),
        scripts:
          cell('scripts') === ''
            ? defaults.scripts
            : oneOf('scripts', cell('scripts'), /** @type {const} */ (['on', 'off'])),
        wait: cell('wait') === '' ? defaults.wait : secondsOf('wait', cell('wait')),
        click: cell('click') === '' ? defaults.click : cell('click'),
      };
      return { line: number, asked, file, frames: framesOf(cell('frames'), folder, exists) };
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      return { line: number, asked: { page, url: cell('url') }, error: `Line ${number}: ${error.message}` };
    }
  });
}

/**
 * @param {string} name
 * @param {string} folder
 * @param {(path: string) => boolean} exists
 */
function fileOf(name, folder, exists) {
  if (name === '') throw new Mistake('file is empty.');
  const file = resolve(folder, name);
  if (!exists(file)) throw new Mistake(`There is no readable file ${name}.`);
  return file;
}

/**
 * Both sides of a pair may hold `=`: it is split at the first one that an existing file follows.
 *
 * @param {string} text `url=file` pairs with spaces between.
 * @param {string} folder
 * @param {(path: string) => boolean} exists
 */
function framesOf(text, folder, exists) {
  const pairs = text.split(/\s+/).filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const cuts = [...pair.matchAll(/=/g)].map(({ index }) => index);
    const last = cuts.at(-1);
    if (last === undefined) throw new Mistake(`frames has “${pair}”, which is not url=file.`);
    const cut =
      cuts.find((at) => at + 1 < pair.length && exists(resolve(folder, pair.slice(at + 1)))) ?? last;
    return {
      url: addressOf('The address of a frame', pair.slice(0, cut)),
      file: fileOf(pair.slice(cut + 1), folder, exists),
    };
  });
}
