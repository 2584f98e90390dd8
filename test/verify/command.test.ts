/** The command as it is handed out: one file, built here, run where there is nothing else. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bytes } from '../../src/evidence/bytes';
import { CHECKS } from '../../src/evidence/checks/broken';
import { seal } from '../../src/evidence/sealed/seal';
import { timestamped } from '../../src/evidence/timestamp/add';
import { flipped } from '../evidence/checks/ranges';
import { aKey, SEALING, someParts } from '../evidence/sealed/samples';
import { type Authority, hasOpenssl, startAuthority } from '../evidence/timestamp/authority';

const projectFolder = join(import.meta.dirname, '../..');
let folder: string;
let sealed: Bytes;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-verifier-'));
  execFileSync(process.execPath, [join(projectFolder, 'scripts/verifier.mjs'), join(folder, 'built')], {
    cwd: projectFolder,
    stdio: 'pipe',
  });
  sealed = (await seal(await someParts(), SEALING, await aKey())).bytes;
  writeFileSync(join(folder, 'report.wacz'), sealed);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  out: string;
  err: string;
}

function run(...words: string[]): Promise<Ended> {
  return runIn({ PATH: process.env.PATH }, ...words);
}

function runIn(environment: { PATH: string | undefined }, ...words: string[]): Promise<Ended> {
  const command = join(folder, 'built/etalase-verify.mjs');
  return new Promise((resolve) => {
    const env = { ...environment, LANG: 'C.UTF-8' };
    execFile(process.execPath, [command, ...words], { cwd: folder, env }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** The words at the start of the lines of the checks. */
const states = (out: string) =>
  out
    .split('\n')
    .slice(1, 1 + CHECKS.length)
    .map((line) => line.trim().split(' ')[0]);

describe('the verifier', () => {
  it('is two files, which need nothing but Node or a browser', () => {
    expect(readdirSync(join(folder, 'built')).sort()).toEqual([
      'LICENSE',
      'README.md',
      'etalase-verify.mjs',
      'package.json',
      'verify.html',
    ]);
    const command = readFileSync(join(folder, 'built/etalase-verify.mjs'), 'utf8');
    expect(command.startsWith('#!/usr/bin/env node\n')).toBe(true);
    const imports = [...command.matchAll(/^import .* from "([^"]+)";$/gm)].map(([, from]) => from);
    expect(imports.length).toBeGreaterThan(0);
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
    expect(command).not.toMatch(/\bimport\(|\brequire\(|WebAssembly|fetch\(/);
    const page = readFileSync(join(folder, 'built/verify.html'), 'utf8');
    expect(page).not.toMatch(/<link|<img|\ssrc=|url\(/);
    expect(page).toContain("default-src 'none'; script-src 'sha256-");
  });

  it('gives the same bytes when it is built again', () => {
    execFileSync(process.execPath, [join(projectFolder, 'scripts/verifier.mjs'), join(folder, 'again')], {
      cwd: projectFolder,
      stdio: 'pipe',
    });
    for (const name of readdirSync(join(folder, 'built'))) {
      expect(
        readFileSync(join(folder, 'again', name)).equals(readFileSync(join(folder, 'built', name))),
        name,
      ).toBe(true);
    }
  }, 120_000);
});

describe('the package', () => {
  it('brings the command and nothing else into an empty folder', async () => {
    const away = join(folder, 'away');
    mkdirSync(away);
    const npm = (...words: string[]) =>
      execFileSync('npm', ['--silent', '--offline', '--no-audit', '--no-fund', ...words], {
        cwd: away,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
    const packed = npm('pack', '../built').trim();
    npm('install', `./${packed}`);
    expect(readdirSync(join(away, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'etalase-verify',
    ]);
    const out = npm('exec', '--no', '--', 'etalase-verify', '--lang', 'en', '../report.wacz');
    expect(out).toContain('Unchanged: every check holds');
  });
});

describe('etalase-verify', () => {
  it('says one line for each check, what that proves and what not, and ends with 0', async () => {
    const { code, out, err } = await run('report.wacz');
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(states(out)).toEqual([...CHECKS.map((check) => (check === 'timestamp' ? 'open' : 'holds'))]);
    expect(out).toContain('not timestamped');
    expect(out).toContain('Unchanged: every check holds');
    expect(out).toContain('What it does not prove');
    expect(out).toContain('Who the reporter is');
    expect(out).toMatch(/Key fingerprint: [0-9a-f]{64}/);
    expect(out).toContain('the same verdict (needs-review)');
  });

  it('speaks Indonesian', async () => {
    const { out } = await run('--lang', 'id', 'report.wacz');
    expect(out).toContain('Utuh: semua pemeriksaan terpenuhi');
  });

  it('ends with 1 when a bit is another, and names where', async () => {
    writeFileSync(join(folder, 'flipped.wacz'), flipped(sealed, 500, 3));
    const { code, out } = await run('flipped.wacz', 'report.wacz');
    expect(code).toBe(1);
    expect(states(out)).toEqual(['FAILS', ...CHECKS.slice(1).map(() => 'skipped')]);
    expect(out).toContain('do not rely on this file');
    // the second file is checked all the same
    expect(out).toContain('Unchanged');
  });

  it('ends with 2 when there is nothing to read or it is asked wrongly', async () => {
    expect(await run('nothing.wacz')).toMatchObject({ code: 2, out: '' });
    expect(await run('.')).toMatchObject({ code: 2, out: '' });
    expect(await run()).toMatchObject({ code: 2, out: '' });
    expect(await run('--lang', 'fr', 'report.wacz')).toMatchObject({ code: 2, out: '' });
    expect(await run('--help')).toMatchObject({ code: 0, err: '' });
  });

  it('does not let a file write on the terminal', async () => {
    const parts = await someParts();
    const platformName = 'TikTok\u001b[2J\u202e';
    const report = { ...parts.report, page: { ...parts.report.page, platformName } };
    const observation = {
      ...parts.observation,
      observation: { ...parts.observation.observation, url: 'https://www.tiktok.com/\u202e@toko' },
    };
    const page = { ...report.page, url: observation.observation.url };
    const hostile = await seal({ ...parts, report: { ...report, page }, observation }, SEALING, await aKey());
    writeFileSync(join(folder, 'hostile.wacz'), hostile.bytes);
    const { out } = await run('hostile.wacz');
    expect(out).toContain('https://www.tiktok.com/\ufffd@toko');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  describe('with a timestamp', () => {
    let authority: Authority;
    beforeAll(async () => {
      authority = await startAuthority();
      const ask: typeof fetch = async (input, init) => {
        const request = await new Request(input, init).arrayBuffer();
        return new Response(await authority.answer(new Uint8Array(request)));
      };
      writeFileSync(join(folder, 'stamped.wacz'), await timestamped(sealed, 'https://stamp.example', ask));
    });
    const isHere = hasOpenssl();
    const PROVEN = /It existed by .*, says the timestamp authority/;
    const NOT_PROVEN = /What it does not prove[\s\S]*By when it existed\. Its timestamp names /;

    it(`holds it against the certificate given, by OpenSSL (here: ${isHere})`, async () => {
      const { code, out } = await run('--tsa-ca', authority.certificate, 'stamped.wacz');
      expect(code).toBe(0);
      expect(states(out)).toEqual(
        CHECKS.map((check) => (check === 'timestamp' && !isHere ? 'open' : 'holds')),
      );
      expect(out).toMatch(isHere ? PROVEN : NOT_PROVEN);
    });

    it('leaves it open without that certificate', async () => {
      const { code, out } = await run('stamped.wacz');
      expect(code).toBe(0);
      expect(out).toContain('chain of certificates was not checked here');
    });

    it(`refuses another authority’s certificate, by OpenSSL (here: ${isHere})`, async () => {
      const other = await startAuthority();
      const { code, out } = await run('--tsa-ca', other.certificate, 'stamped.wacz');
      expect(code).toBe(isHere ? 1 : 0);
      expect(out).toContain(
        isHere ? 'chain of certificates was refused' : 'chain of certificates was not checked here',
      );
    });

    it('says that it could not look at the certificates where there is no OpenSSL', async () => {
      const nowhere = join(folder, 'nowhere');
      const { code, out } = await runIn({ PATH: nowhere }, '--tsa-ca', authority.certificate, 'stamped.wacz');
      expect(code).toBe(0);
      expect(states(out)).toEqual(CHECKS.map((check) => (check === 'timestamp' ? 'open' : 'holds')));
      expect(out).toContain('chain of certificates was not checked here');
      expect(out).toMatch(NOT_PROVEN);
      expect(out).not.toMatch(PROVEN);
    });
  });
});
