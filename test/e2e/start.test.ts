/** `npm start` as a person runs it: the demo, a saved page, a list with bad lines. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Line } from '../../scripts/browser/judge-page.mjs';

const project = join(import.meta.dirname, '..', '..');
const video = 'https://www.tiktok.com/@kopi.lembah/video/7300000000000000001';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'etalase-start-'));
  const page = (body: string) =>
    `<!doctype html><html lang="id"><meta charset="utf-8"><title>x</title>${body}`;
  writeFileSync(
    join(folder, 'link-out.html'),
    page('<p>Kopi Gayo 250 g Rp68.000</p><a href="https://shopee.co.id/kopilembah">Beli di Shopee</a>'),
  );
  writeFileSync(join(folder, 'story.html'), page('<p>Hari ini hujan, jadi di rumah saja.</p>'));
  writeFileSync(
    join(folder, 'hanging.html'),
    page('<p>Tunggu</p><script>addEventListener("load", () => { for (;;); })</script>'),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number | null;
  lines: Line[];
  said: string;
}

/** Runs the command without a display, JSON on standard output. */
function start(...words: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env;
    const child = spawn(process.execPath, ['scripts/start.mjs', ...words, '--json', '-'], {
      cwd: project,
      env,
    });
    let json = '';
    let said = '';
    child.stdout.on('data', (part) => {
      json += part;
    });
    child.stderr.on('data', (part) => {
      said += part;
    });
    child.once('close', (code) => {
      const lines = json.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
      resolve({ code, lines, said });
    });
  });
}

describe.each(['chromium', 'firefox'])('npm start in %s', (browser) => {
  it('shows the demo feed: as it opens, and with its checkout open', async () => {
    const shots = join(folder, `shots-${browser}`);
    const { code, lines, said } = await start('--browser', browser, '--shots', shots);
    expect(said).toContain('needs review');
    expect(lines.map(({ outcome }) => outcome)).toEqual(['needs-review', 'violation']);
    const [feed, sheet] = lines;
    expect(feed?.signals.map(({ kind }) => kind).sort()).toEqual(['buy', 'link-out', 'link-out']);
    expect(feed?.signals.map(({ destination }) => destination.host).sort()).toEqual([
      'shopee.co.id',
      'www.tiktok.com',
      'www.tokopedia.com',
    ]);
    expect(sheet?.findings.find(({ rule }) => rule === 'in-app-payment')?.outcome).toBe('violation');
    for (const { requests, error, pictures } of lines) {
      expect({ requests, error }).toEqual({ requests: 0, error: null });
      expect(pictures).toHaveLength(2);
      expect(pictures.every(existsSync)).toBe(true);
    }
    expect(code).toBe(0);
  });

  it('runs a list to its end, in order, whatever its lines say', async () => {
    const list = join(folder, `list-${browser}.tsv`);
    const rows = [
      ['link-out.html', video, 'off', '0.3', ''],
      ['missing.html', video, '', '', ''],
      ['story.html', 'no address', '', '', ''],
      ['hanging.html', video, 'on', '0.3', ''],
      ['story.html', 'https://example.org/', 'off', '0', ''],
      ['story.html', video, 'off', '0', '#not-there'],
      ['story.html', video, 'off', '0', ''],
    ];
    const head = ['file', 'url', 'scripts', 'wait', 'click'];
    writeFileSync(list, `\uFEFF${[head, ...rows].map((row) => row.join('\t')).join('\r\n')}\r\n`);
    const { code, lines, said } = await start('--browser', browser, '--pages', list);
    expect(lines.map(({ page }) => page)).toEqual(rows.map(([file]) => file));
    const [linkOut, missing, noAddress, , elsewhere, noClick, story] = lines;
    expect(linkOut).toMatchObject({ outcome: 'pass', requests: 0, pageWrites: 0, error: null });
    expect(missing?.error).toContain('missing.html');
    expect(noAddress?.error).toContain('no address');
    expect(elsewhere).toMatchObject({ outcome: 'not-covered', requests: 0, pageWrites: 0, error: null });
    expect(noClick).toMatchObject({ error: 'Nothing to click matches #not-there within 3 s' });
    expect(story).toMatchObject({
      outcome: 'inapplicable',
      note: 'nothing-seen',
      pageWrites: 0,
      error: null,
    });
    expect(said).toMatch(/7 pages in/);
    expect(code).toBe(lines.filter(({ error }) => error !== null).length);
  });
});

describe('npm start', () => {
  it('writes JSON lines into a file, and the table to standard output', async () => {
    const json = join(folder, 'deep', 'out.jsonl');
    const child = spawn(
      process.execPath,
      [
        'scripts/start.mjs',
        join(folder, 'story.html'),
        '--as',
        video,
        '--wait',
        '0',
        '--shots',
        folder,
        '--json',
        json,
      ],
      { cwd: project, env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' } },
    );
    let said = '';
    child.stdout.on('data', (part) => {
      said += part;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(said).toContain('nothing seen');
    expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ url: video, outcome: 'inapplicable' });
    expect(code).toBe(0);
  });

  it.each([
    [['--bogus'], 'There is no option --bogus'],
    [['nowhere.html', '--as', video], 'There is no readable file nowhere.html.'],
    [['--pages', 'nowhere.tsv'], 'there is no readable file nowhere.tsv'],
  ])('ends %j with one sentence', async (words, sentence) => {
    const { code, lines, said } = await start(...words);
    expect(said).toContain(sentence);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(lines).toEqual([]);
    expect(code).toBe(1);
  });
});
