/** The judge and the rules for Node, which cannot read TypeScript by itself. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mistake } from './options.mjs';
import { plain } from './plain-text.mjs';

/**
 * @typedef {typeof import('./judge-again.ts')} Law
 * @typedef {import('./options.mjs').Options} Options
 */

/** @type {Promise<Law> | undefined} */
let law;

/** @returns {Promise<Law>} */
export function loadLaw() {
  law ??= import('vite').then(async ({ runnerImport }) => {
    const { module } = await runnerImport(join(import.meta.dirname, 'judge-again.ts'), {
      configFile: false,
      logLevel: 'error',
    });
    return /** @type {Law} */ (module);
  });
  return law;
}

/**
 * Does `npm start -- --judge FILE`: prints the verdict, or writes it as one JSON line.
 *
 * @param {Options} options
 * @returns {Promise<number>} Exit code.
 * @throws {Mistake}
 */
export async function judgeFile({ judge: file, on, reading, rules, json, marketAsked }) {
  const text = readText(file);
  const { judgeAgain, isUnreadable, BEYOND } = await loadLaw();
  const unknown = (rules ?? []).filter((rule) => !BEYOND.includes(rule));
  if (unknown.length > 0) {
    throw new Mistake(`--rules knows ${BEYOND.join(', ')}, not “${unknown.join(', ')}”.`);
  }
  try {
    const { verdict, lines } = await judgeAgain(text, {
      ...(on === null ? {} : { date: on }),
      ...(reading === null ? {} : { reading }),
      ...(rules === null ? {} : { rulesOn: rules }),
      ...(marketAsked ? { market: marketAsked } : {}),
    });
    if (json !== null) write(json, `${JSON.stringify(verdict)}\n`);
    if (json !== '-') for (const line of lines) console.log(plain(line));
    return 0;
  } catch (error) {
    if (isUnreadable(error)) throw new Mistake(`${file}: ${error.message}`);
    throw error;
  }
}

/**
 * Writes an observation that was just made as a file.
 *
 * @param {string} folder
 * @param {string} name Without an ending.
 * @param {import('../../src/model/index.ts').Observation} observation
 * @param {import('../../src/model/index.ts').Asked} asked
 * @returns {Promise<string>} Path of the file.
 */
export async function saveObservation(folder, name, observation, asked) {
  const { fileFor } = await loadLaw();
  const path = join(folder, `${name}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, await fileFor(observation, asked, version()));
  return path;
}

function version() {
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../../manifest.json'), 'utf8'));
  return String(manifest.version);
}

/**
 * @param {string} file
 * @throws {Mistake}
 */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Mistake(`--judge: there is no readable file ${file}.`);
  }
}

/**
 * @param {string} path `-` is standard output.
 * @param {string} text
 * @throws {Mistake}
 */
function write(path, text) {
  if (path === '-') {
    process.stdout.write(text);
    return;
  }
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new Mistake(
      `--json: ${path} cannot be written (${/** @type {NodeJS.ErrnoException} */ (error).code}).`,
    );
  }
}
