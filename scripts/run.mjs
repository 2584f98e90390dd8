/** Starting other programs. Node's own modules only: set-up runs before anything is installed. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute, with a trailing separator. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

/** What went wrong in words that a newcomer can act on; printed without a stack. */
export class SetupError extends Error {}

/**
 * @typedef {object} How
 * @property {Record<string, string>} [env] Added to our own.
 * @property {boolean} [shell]
 * @property {boolean} [quiet] Shows nothing but the errors of a program that failed.
 */

/**
 * Runs a program in the project's folder with our own terminal.
 *
 * @param {string} command A program on PATH, or its address.
 * @param {readonly string[]} args
 * @param {How} [how]
 * @returns {Promise<number>} Its exit code; 127 when it could not be started, 1 when a signal ended it.
 */
export function run(command, args, { env = {}, shell = false, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      env: { ...process.env, ...env },
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    let said = '';
    const listen = (/** @type {Buffer} */ words) => {
      said += words;
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('error', () => resolve(127));
    child.once('close', (code) => {
      if (code !== 0) for (const line of errorLines(said)) console.error(line);
      resolve(code ?? 1);
    });
  });
}

/**
 * The lines by which apt-get, npm and Node programs tell what went wrong; else the last one.
 *
 * @param {string} said
 */
function errorLines(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const errors = lines.filter((line) => /^(E|Err|Error|npm error)[: ]/.test(line));
  return errors.length > 0 ? errors : lines.slice(-1);
}

/**
 * Runs one of npm's own programs with the npm that started us, else the one on PATH.
 *
 * @param {'npm' | 'npx'} program
 * @param {readonly string[]} args
 * @param {How} [how]
 */
export function runNpm(program, args, how = {}) {
  const startedBy = process.env.npm_execpath;
  if (startedBy?.endsWith('npm-cli.js')) {
    const script = program === 'npm' ? startedBy : startedBy.replace(/npm-cli\.js$/, 'npx-cli.js');
    return run(process.execPath, [script, ...args], how);
  }
  // On Windows both are .cmd files, which only a shell can start.
  return run(program, args, { ...how, shell: process.platform === 'win32' });
}

/**
 * Ends the process with the sentence of a SetupError, or rethrows.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (!(error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(1);
}
