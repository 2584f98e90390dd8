/**
 * `etalase-verify`: checks sealed reports on the command line. Built into one file that needs nothing but
 * Node. Ends with 0 when every file holds, 1 when one does not, 2 when one cannot be read or asked wrongly.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import type { Bytes } from '../evidence/bytes';
import { checkSealed, type Means } from '../evidence/checks/check';
import { LARGEST } from '../evidence/checks/zip';
import { OUTCOME_WORD } from '../ui/state';
import { type Texts, textsIn } from '../ui/text';
import { judgeAgain } from './judge-again';
import { factTexts, lineText, proofTexts, stateWord } from './words';

const UNREAD = 2;

process.exitCode = await main();

async function main(): Promise<number> {
  const asked = read(process.argv.slice(2));
  const texts = textsIn(languageOf(asked?.lang));
  if (asked?.help) {
    console.log(texts.say('verifyUsage'));
    return 0;
  }
  if (asked === undefined || asked.files.length === 0) {
    console.error(texts.say('verifyUsage'));
    return UNREAD;
  }
  const ends: number[] = [];
  for (const file of asked.files) {
    ends.push(await verify(file, asked.ca, texts));
  }
  return Math.max(...ends);
}

interface Asked {
  files: string[];
  help: boolean;
  ca?: string;
  lang?: string;
}

function read(words: string[]): Asked | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: {
        'tsa-ca': { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const { 'tsa-ca': ca, lang, help = false } = values;
    if (lang !== undefined && lang !== 'id' && lang !== 'en') return undefined;
    return { files: positionals, help, ...(ca !== undefined && { ca }), ...(lang !== undefined && { lang }) };
  } catch {
    return undefined;
  }
}

/** As asked, or the language of the terminal; English where it says neither. */
function languageOf(asked: string | undefined): 'id' | 'en' {
  const locale = asked ?? process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '';
  return /^(id|in)\b|^(id|in)_/i.test(locale) ? 'id' : 'en';
}

async function verify(file: string, ca: string | undefined, texts: Texts): Promise<number> {
  let bytes: Bytes;
  try {
    bytes = await bounded(file);
  } catch (error) {
    console.error(texts.say('verifyUnread', error instanceof Error ? error.message : String(error)));
    return UNREAD;
  }
  const checkChain: Means['checkChain'] = (answer, stamped) => chainOf(answer, stamped, ca);
  const checked = await checkSealed(bytes, { judgeAgain, checkChain });
  const width = Math.max(
    ...(['holds', 'fails', 'open', 'not-done'] as const).map((state) => stateWord(state, texts).length),
  );
  const outcome = checked.facts && texts.say(OUTCOME_WORD[checked.facts.report.verdict.outcome]);
  const { proves, provesNot } = proofTexts(checked, texts);
  const facts = factTexts(checked, outcome ?? '', texts);
  const section = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
  const told = [
    texts.say('verifyLine', texts.say('verifyFile'), basename(file)),
    ...checked.lines.map(
      (line) => `  ${stateWord(line.state, texts).padEnd(width)}  ${lineText(line, texts)}`,
    ),
    texts.say(checked.holds ? 'verifyHolds' : 'verifyFails'),
    ...section(texts.say('verifyProvesTitle'), proves),
    ...section(texts.say('verifyProvesNotTitle'), provesNot),
    ...section(
      texts.say('verifySaysTitle'),
      facts.map(([name, says]) => texts.say('verifyLine', name, says)),
    ),
  ];
  console.log(told.map(printable).join('\n'));
  return checked.holds ? 0 : 1;
}

/** At most one byte more than is read of any file, whatever stands at that path. */
async function bounded(file: string): Promise<Bytes> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, LARGEST + 1));
    let length = 0;
    for (;;) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      length += bytesRead;
      if (bytesRead === 0) return bytes.subarray(0, length);
    }
  } finally {
    await handle.close();
  }
}

/** A hostile file must not move the cursor or colour the terminal, nor turn the direction of the text. */
function printable(line: string): string {
  return line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

/** Lets OpenSSL hold the timestamp against the certificates given, or else the system's own. */
async function chainOf(
  answer: Bytes,
  stamped: Bytes,
  ca: string | undefined,
): Promise<'holds' | 'chain-refused' | 'chain-unchecked'> {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), 'etalase-verify-'));
  try {
    const [data, token] = [join(folder, 'datapackage.json'), join(folder, 'answer.tsr')];
    await writeFile(data, stamped);
    await writeFile(token, answer);
    let trusted = ['-CAfile', ca ?? ''];
    if (ca === undefined) {
      const { stdout } = await run('openssl', ['version', '-d']);
      trusted = ['-CApath', join(/"(.+)"/.exec(stdout)?.[1] ?? '', 'certs')];
    }
    await run('openssl', ['ts', '-verify', '-data', data, '-in', token, ...trusted]);
    return 'holds';
  } catch (error) {
    const { code, stderr = '' } = error as { code?: unknown; stderr?: string };
    const missing = code === 'ENOENT';
    // the system's own certificates are made for web sites, and may not know an authority
    const unknown = ca === undefined && /certificate verify error/i.test(stderr);
    return missing || unknown ? 'chain-unchecked' : 'chain-refused';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
