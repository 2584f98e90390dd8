/** Turns what was asked into pages to open, and finds out early what is missing. Node's own modules only. */
import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { dirname, extname, resolve } from 'node:path';
import { demoPage } from './demo.mjs';
import { parseList } from './list.mjs';
import { Mistake } from './options.mjs';

/**
 * @typedef {import('./options.mjs').Options} Options
 * @typedef {import('../browser/judge-page.mjs').Asked} Asked
 * @typedef {ReturnType<typeof parseList>} Entries
 *
 * @typedef {object} Step One page to judge.
 * @property {Asked} asked
 * @property {Record<string, import('../browser/server.mjs').Page>} [served] What to serve, by address.
 * @property {boolean} [sameTab] Whether to go on in the tab of the step before.
 *
 * @typedef {object} Plan
 * @property {Step[]} steps Empty for a list.
 * @property {Entries | null} entries Lines of a list; null when there is none.
 */

/**
 * @param {Options} options
 * @returns {Plan}
 * @throws {Mistake}
 */
export function planOf(options) {
  return options.kind === 'list'
    ? { steps: [], entries: readList(options) }
    : { steps: stepsOf(options), entries: null };
}

/**
 * @param {Options} options
 * @returns {Entries}
 * @throws {Mistake}
 */
function readList({ list, scripts, wait, click }) {
  if (!isReadableFile(list)) throw new Mistake(`--pages: there is no readable file ${list}.`);
  const folder = dirname(resolve(list));
  return parseList(readFileSync(list, 'utf8'), {
    folder,
    defaults: { scripts, wait, click },
    exists: isReadableFile,
  });
}

/** @param {string} path */
function isReadableFile(path) {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {Options} options
 * @returns {Step[]}
 * @throws {Mistake}
 */
function stepsOf({ kind, pages, scripts, wait, click }) {
  if (kind === 'demo') {
    const asked = { page: demoPage.file, url: demoPage.url, scripts, wait };
    return [
      { asked: { ...asked, click: null } },
      { asked: { ...asked, click: click ?? demoPage.opensSheet }, sameTab: true },
    ];
  }
  return pages.map(({ file, url }) => {
    if (kind === 'live') return { asked: { page: url, url, scripts: 'on', wait, click } };
    if (!isReadableFile(file)) throw new Mistake(`There is no readable file ${file}.`);
    return {
      asked: { page: file, url, scripts, wait, click },
      served: { [url]: savedPage(resolve(file), scripts) },
    };
  });
}

/**
 * @param {string} file
 * @param {'on' | 'off'} scripts
 * @returns {import('../browser/server.mjs').Page}
 */
export function savedPage(file, scripts) {
  // Whatever a saved page is called, it is a page.
  return /^\.(?:xhtml|svg)$/i.test(extname(file)) ? { file, scripts } : { file, scripts, type: 'text/html' };
}
