/** Files that somebody made to mislead or to hurt: each ends in a clear reason, and in bounded memory. */
import { gzipSync as deflated } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Bytes, joined, textOf, utf8 } from '../../../src/evidence/bytes';
import { canonical, sha256 } from '../../../src/evidence/canonical';
import type { CheckName, Reason } from '../../../src/evidence/checks/broken';
import { checkSealed } from '../../../src/evidence/checks/check';
import { MOST_FILES, readZip } from '../../../src/evidence/checks/zip';
import { sealedFinding, sealedSignal } from '../../../src/evidence/content';
import * as names from '../../../src/evidence/sealed/names';
import { type DataPackage, jsonBytes, resourcesOf, signedDigest } from '../../../src/evidence/sealed/package';
import type { SealedFinding, SealingKey } from '../../../src/evidence/sealed/parts';
import { seal } from '../../../src/evidence/sealed/seal';
import { type NamedFile, zipOf } from '../../../src/evidence/sealed/zip';
import type { RuleData, Signal } from '../../../src/model';
import { aKey, MEANS, SEALING, someParts } from '../sealed/samples';
import { rangesOf } from './ranges';

let key: SealingKey;
let whole: Bytes;
let files: NamedFile[];
beforeAll(async () => {
  key = await aKey();
  whole = (await seal(await someParts(), SEALING, key)).bytes;
  files = readZip(whole);
});

/** The first check that fails, and why. */
async function failure(bytes: Bytes): Promise<[CheckName, Reason] | 'holds'> {
  const { holds, lines } = await checkSealed(bytes, MEANS);
  const line = lines.find(({ state }) => state === 'fails');
  expect(holds).toBe(line === undefined);
  return line?.reason === undefined ? 'holds' : [line.check, line.reason];
}

const original = (path: string) => textOf(files.find((file) => file.path === path)?.bytes as Bytes) as string;

/** The file as a hostile sealer would write it: with these files changed, and hashes and signature put right. */
async function resealed(
  changes: Readonly<Record<string, string | Bytes>>,
  repackage: (dataPackage: DataPackage) => unknown = (dataPackage) => dataPackage,
): Promise<Bytes> {
  const changed = files.map(({ path, bytes }) => {
    const change = changes[path];
    return { path, bytes: change === undefined ? bytes : typeof change === 'string' ? utf8(change) : change };
  });
  const added = Object.entries(changes)
    .filter(([path]) => !files.some((file) => file.path === path))
    .map(([path, bytes]) => ({ path, bytes: typeof bytes === 'string' ? utf8(bytes) : bytes }));
  const listed = [...changed.slice(0, -2), ...added];
  const before = JSON.parse(original(names.PACKAGE)) as DataPackage;
  const dataPackage = jsonBytes(repackage({ ...before, resources: await resourcesOf(listed) }));
  const digest = jsonBytes(
    await signedDigest(dataPackage, { created: before.created, software: before.software }, key),
  );
  return zipOf([
    ...listed,
    { path: names.PACKAGE, bytes: dataPackage },
    { path: names.DIGEST, bytes: digest },
  ]);
}

function edited(path: string, edit: (value: never) => unknown): string {
  return canonical(edit(JSON.parse(original(path)) as never));
}

describe('the container', () => {
  it('takes the file as it was written', async () => {
    expect(await failure(whole)).toBe('holds');
    expect(await failure(await resealed({}))).toBe('holds');
  });

  it('finds bytes before, behind and between', async () => {
    const odd = new Uint8Array([0x50]);
    expect(await failure(joined([whole, odd]))).toEqual(['container', 'hidden-bytes']);
    expect(await failure(joined([odd, whole]))).toEqual(['container', 'hidden-bytes']);
    for (const { name, start } of rangesOf(whole).slice(1)) {
      const gap = joined([whole.subarray(0, start), odd, whole.subarray(start)]);
      expect(await failure(gap), name).not.toBe('holds');
    }
  });

  it('finds bytes between entries whose offsets were put right', async () => {
    const gap = 16;
    const at = rangesOf(whole)[2]?.start ?? 0;
    const moved = joined([whole.subarray(0, at), new Uint8Array(gap), whole.subarray(at)]);
    const view = new DataView(moved.buffer);
    const end = moved.length - 22;
    const directory = view.getUint32(end + 16, true) + gap;
    view.setUint32(end + 16, directory, true);
    for (let entry = directory; entry < end; entry += 46 + view.getUint16(entry + 28, true)) {
      const offset = view.getUint32(entry + 42, true);
      if (offset >= at) view.setUint32(entry + 42, offset + gap, true);
    }
    expect(await failure(moved)).toEqual(['container', 'odd-header']);
  });

  it('refuses compressed entries, so that nothing can burst', async () => {
    const bomb = zipSync({ 'evidence/bomb.png': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(50_000);
    expect(await failure(bomb)).toEqual(['container', 'packed']);
  });

  it('does not believe in lengths', async () => {
    for (const [field, value] of [
      [8, 0xffff],
      [10, 0xffff],
      [12, 0xffffffff],
      [16, 0xffffffff],
    ] as const) {
      const copy = whole.slice();
      new DataView(copy.buffer).setUint32(copy.length - 22 + field, value, true);
      expect(await failure(copy)).not.toBe('holds');
    }
  });

  it.each([
    '../evil.html',
    '/etc/passwd.txt',
    'C:\\evil.html',
    'evidence/../../x.html',
    'evidence//x.html',
    'a/b/c.html',
    'evidence/x',
    'evidence/x.html/',
    'evidence/\u202egnp.html',
    'evidence/x\u0000.html',
    `evidence/${'x'.repeat(300)}.html`,
    '.hidden/x.html',
    '__proto__/x.html',
  ])('refuses the name %j', async (path) => {
    const bytes = zipSync({ [path]: utf8('x') }, { level: 0, mtime: new Date(1980, 0, 1) });
    const found = await failure(bytes);
    expect(found).toEqual(['container', expect.stringMatching(/^(bad-name|odd-header)$/)]);
  });

  it('refuses one name twice', async () => {
    const path = 'evidence/aa.png';
    const zip = zipOf([
      { path, bytes: utf8('one') },
      { path: 'evidence/ab.png', bytes: utf8('two') },
    ]);
    for (let at = 0; at < zip.length - 5; at += 1) {
      if (textOf(zip.subarray(at, at + 2)) === 'ab' && textOf(zip.subarray(at + 2, at + 6)) === '.png') {
        zip[at + 1] = 'a'.charCodeAt(0);
      }
    }
    expect(await failure(zip)).toEqual(['container', 'name-twice']);
  });

  it('refuses more files than a report has', async () => {
    const many = Array.from({ length: MOST_FILES + 1 }, (_, place) => ({
      path: `evidence/x${place}.png`,
      bytes: new Uint8Array(),
    }));
    expect(await failure(zipOf(many))).toEqual(['container', 'too-many-files']);
  });

  it('says so of what is no ZIP, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const { holds, lines } = await checkSealed(new Uint8Array(bytes), MEANS);
        expect(holds).toBe(false);
        expect(lines[0]?.state).toBe('fails');
        expect(lines.slice(1).every(({ state }) => state === 'not-done')).toBe(true);
      }),
    );
  });

  it('says so of a file that was cut off, wherever', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), async (length) => {
        expect((await checkSealed(whole.slice(0, length), MEANS)).holds).toBe(false);
      }),
    );
  });
});

describe('the list of files', () => {
  it('finds what is not listed and what is missing', async () => {
    const extra = [
      ...files.slice(0, -2),
      { path: 'evidence/extra.png', bytes: utf8('x') },
      ...files.slice(-2),
    ];
    expect(await failure(zipOf(extra))).toEqual(['listing', 'file-unlisted']);
    expect(await failure(zipOf(files.filter(({ path }) => path !== names.LETTER)))).toEqual([
      'listing',
      'file-missing',
    ]);
    expect(await failure(zipOf(files.filter(({ path }) => path !== names.DIGEST)))).toEqual([
      'listing',
      'file-missing',
    ]);
  });

  it('finds another order', async () => {
    expect(await failure(zipOf([...files].reverse()))).toEqual(['listing', 'wrong-order']);
  });

  it('refuses a listed file that a report does not have', async () => {
    expect(await failure(await resealed({ 'evidence/run.html': '<script>' }))).toEqual([
      'listing',
      'wrong-order',
    ]);
  });

  it('refuses another profile or version', async () => {
    expect(await failure(await resealed({}, (list) => ({ ...list, wacz_version: '1.2.0' })))).toEqual([
      'listing',
      'wrong-shape',
    ]);
    expect(await failure(await resealed({}, (list) => ({ ...list, note: 'x' })))).toEqual([
      'listing',
      'wrong-shape',
    ]);
  });
});

describe('JSON', () => {
  it('refuses what nests deeper than any report, before it is parsed', async () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    expect(await failure(await resealed({ [names.REPORT]: deep }))).toEqual(['report', 'too-deep']);
    expect(await failure(await resealed({ [names.OBSERVATION]: deep }))).not.toBe('holds');
    expect(await failure(await resealed({ [names.CUSTODY]: `${deep}\n` }))).toEqual(['custody', 'too-deep']);
  });

  it('refuses a key that stands twice, other spacing and broken letters', async () => {
    const report = original(names.REPORT);
    const twice = report.replace('{', '{"note":"",');
    expect(await failure(await resealed({ [names.REPORT]: twice }))).toEqual(['report', 'not-canonical']);
    expect(await failure(await resealed({ [names.REPORT]: ` ${report}` }))).toEqual([
      'report',
      'not-canonical',
    ]);
    expect(await failure(await resealed({ [names.REPORT]: `\ufeff${report}` }))).toEqual([
      'report',
      'not-json',
    ]);
    const broken = joined([utf8(report.slice(0, -1)), new Uint8Array([0xff])]);
    expect(await failure(await resealed({ [names.REPORT]: broken }))).toEqual(['report', 'not-json']);
  });
});

describe('the signature', () => {
  it('is not taken from somebody else', async () => {
    const other = await aKey();
    const theirs = readZip((await seal(await someParts(), SEALING, other)).bytes);
    const [ourDigest, theirDigest] = [files, theirs].map((list) => {
      const bytes = list.find(({ path }) => path === names.DIGEST)?.bytes;
      return JSON.parse(textOf(bytes as Bytes) as string);
    });
    ourDigest.signedData.publicKey = theirDigest.signedData.publicKey;
    const swapped = files.map((file) =>
      file.path === names.DIGEST ? { path: names.DIGEST, bytes: jsonBytes(ourDigest) } : file,
    );
    expect(await failure(zipOf(swapped))).toEqual(['signature', 'wrong-signature']);
  });

  it('covers the time of sealing and the tool, which stand beside it', async () => {
    const digest = JSON.parse(original(names.DIGEST));
    digest.signedData.created = '2020-01-01T00:00:00.000Z';
    const early = files.map((file) =>
      file.path === names.DIGEST ? { path: names.DIGEST, bytes: jsonBytes(digest) } : file,
    );
    expect(await failure(zipOf(early))).toEqual(['digest', 'times-differ']);
  });

  it('by another curve is refused', async () => {
    const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, [
      'sign',
      'verify',
    ]);
    const bytes = (await seal(await someParts(), SEALING, pair)).bytes;
    expect((await failure(bytes))[0]).toBe('signature');
  });
});

describe('what is inside', () => {
  it('must keep the published schema', async () => {
    const report = edited(names.REPORT, (value: object) => ({ ...value, version: 2 }));
    expect(await failure(await resealed({ [names.REPORT]: report }))).toEqual(['report', 'schema-broken']);
  });

  it('must be about one page and one moment', async () => {
    const elsewhere = edited(names.REPORT, (value: { page: object }) => ({
      ...value,
      page: { ...value.page, url: 'https://www.tiktok.com/@other' },
    }));
    expect(await failure(await resealed({ [names.REPORT]: elsewhere }))).toEqual([
      'report',
      'reports-differ',
    ]);
    const pages = original(names.PAGES).replace('@toko', '@other');
    expect(await failure(await resealed({ [names.PAGES]: pages }))).toEqual(['report', 'reports-differ']);
    const local = edited(names.REPORT, (value: { captured: object }) => ({
      ...value,
      captured: { ...value.captured, local: '2026-10-05T14:05:09+07:00' },
    }));
    expect(await failure(await resealed({ [names.REPORT]: local }))).toEqual(['report', 'reports-differ']);
  });

  it('must show the pictures that the report names', async () => {
    const report = edited(names.REPORT, (value: { pictures: object[] }) => ({
      ...value,
      pictures: value.pictures.slice(1),
    }));
    expect(await failure(await resealed({ [names.REPORT]: report }))).toEqual(['report', 'picture-missing']);
    expect(await failure(await resealed({ 'evidence/viewport.png': 'other' }))).toEqual([
      'report',
      'wrong-hash',
    ]);
  });

  it('must chain the custody log to its end', async () => {
    const lines = original(names.CUSTODY).trim().split('\n');
    const log = (...kept: (string | undefined)[]) => resealed({ [names.CUSTODY]: `${kept.join('\n')}\n` });
    expect(await failure(await log(lines[0], lines[2], lines[3]))).toEqual(['custody', 'chain-broken']);
    expect(await failure(await log(lines[1], lines[0], lines[2], lines[3]))).toEqual([
      'custody',
      'chain-broken',
    ]);
    expect(
      await failure(await log(lines[0]?.replace('"pictures":2', '"pictures":1'), ...lines.slice(1))),
    ).toEqual(['custody', 'chain-broken']);
    expect(await failure(await log(...lines.slice(0, 3)))).toEqual(['custody', 'not-sealed-last']);
    expect(await failure(await resealed({ [names.CUSTODY]: '\n' }))).toEqual(['custody', 'not-json']);
  });

  it('must be in the archive as it is in the evidence, wrapped and not packed', async () => {
    const archive = files.find(({ path }) => path === names.RECORDS)?.bytes as Bytes;
    const bomb = new Uint8Array(deflated(Buffer.alloc(50_000_000)));
    expect(await failure(await resealed({ [names.RECORDS]: bomb }))).toEqual(['records', 'record-odd']);
    expect(await failure(await resealed({ [names.RECORDS]: joined([archive, bomb]) }))).toEqual([
      'records',
      'hidden-bytes',
    ]);
    expect(await failure(await resealed({ [names.SNAPSHOT]: '<!doctype html><p>other' }))).toEqual([
      'records',
      'record-differs',
    ]);
    expect(
      await failure(
        await resealed({ [names.INDEX]: original(names.INDEX).replace('"offset":', '"offset":1') }),
      ),
    ).toEqual(['records', 'index-differs']);
  });
});

describe('the verdict', () => {
  it('must be the one that the sealed rules give', async () => {
    const report = edited(names.REPORT, (value: { verdict: object }) => ({
      ...value,
      verdict: { ...value.verdict, outcome: 'pass' },
    }));
    expect(await failure(await resealed({ [names.REPORT]: report }))).toEqual(['verdict', 'verdict-differs']);
  });

  it('says what it rests on: a signal that was not observed is found', async () => {
    const report = edited(names.REPORT, (value: { verdict: { findings: object[] } }) => ({
      ...value,
      verdict: {
        ...value.verdict,
        findings: value.verdict.findings.map((finding) => ({
          ...finding,
          signals: [{ kind: 'pay', label: 'Bayar', destination: 'platform' }],
        })),
      },
    }));
    expect(await failure(await resealed({ [names.REPORT]: report }))).toEqual(['verdict', 'verdict-differs']);
  });

  /** The file under a rule set in which some rules were changed, as an honest sealer would have written it. */
  async function under(change: (rule: RuleData) => RuleData, told: object = {}): Promise<Bytes> {
    const parts = await someParts();
    const rules = { ...parts.rules, version: '2030.1.1', rules: parts.rules.rules.map(change) };
    const ruleSet = { version: rules.version, sha256: await sha256(rules.rules) };
    const observation = { ...parts.observation, ruleSet };
    const { bySealed } = await MEANS.judgeAgain(
      observation,
      rules,
      new Map(parts.report.verdict.findings.map((finding) => [finding.rule, finding])),
    );
    const { outcome, note } = bySealed;
    const findings = bySealed.findings.map(sealedFinding);
    const verdict = { ...parts.report.verdict, outcome, ...(note && { note }), findings, ...told };
    const report = { ...parts.report, ruleSet, verdict };
    return (await seal({ ...parts, report, observation, rules }, SEALING, key)).bytes;
  }
  const endOf = async (bytes: Bytes) => {
    const { holds, lines } = await checkSealed(bytes, MEANS);
    const { state, reason, about } = lines.at(-1) ?? {};
    return { holds, state, reason, about };
  };
  const noted = (rule: RuleData): RuleData => ({ ...rule, notObservable: [] });

  it('is judged by the sealed rules when the rules at hand are others, and both are told', async () => {
    expect(await endOf(await under(noted))).toMatchObject({
      holds: true,
      state: 'open',
      reason: 'other-rules-same',
    });
    const milder = (rule: RuleData): RuleData => ({
      ...rule,
      reasons: Object.fromEntries(
        Object.entries(rule.reasons).map(([key, reason]) => [
          key,
          reason.outcome === 'needs-review' ? { ...reason, outcome: 'pass' } : reason,
        ]),
      ) as RuleData['reasons'],
    });
    expect(await endOf(await under(milder))).toMatchObject({
      holds: true,
      state: 'open',
      reason: 'other-rules-differ',
      about: 'needs-review',
    });
    // what the sealed rules do not give stays a forgery, whatever the rules at hand say
    expect(await endOf(await under(noted, { outcome: 'violation' }))).toMatchObject({
      holds: false,
      state: 'fails',
      reason: 'verdict-differs',
    });
  });

  it('is not said to follow where a check is not at hand, and that check is named', async () => {
    const newer = (rule: RuleData): RuleData =>
      rule.id === 'in-app-order' ? { ...rule, version: rule.version + 1 } : rule;
    expect(await endOf(await under(newer))).toMatchObject({
      holds: true,
      state: 'open',
      reason: 'other-checks-same',
      about: 'in-app-order',
    });
    // its reason must still be one of the sealed rule, with the outcome that the rule gives it
    const { report } = await someParts();
    const findings = report.verdict.findings.map((finding) =>
      finding.rule === 'in-app-order' ? { ...finding, outcome: 'violation' } : finding,
    );
    expect(await endOf(await under(newer, { findings }))).toMatchObject({
      holds: false,
      reason: 'verdict-differs',
    });
    const odd = report.verdict.findings.map((finding) =>
      finding.rule === 'in-app-order' ? { ...finding, reason: 'constructor' } : finding,
    );
    expect(await endOf(await under(newer, { findings: odd }))).toMatchObject({ holds: false });
  });

  it('is judged in a moment, however many alike signals it names', async () => {
    const parts = await someParts();
    const [signal] = parts.observation.observation.signals;
    const signals = Array.from({ length: 20_000 }, () => signal as Signal);
    const observation = { ...parts.observation, observation: { ...parts.observation.observation, signals } };
    const newer = parts.rules.rules.map((rule) => ({ ...rule, version: rule.version + 1 }));
    const told: SealedFinding[] = parts.report.verdict.findings.map((finding) => ({
      ...finding,
      signals: signals.map(sealedSignal),
    }));
    const { unchecked } = await MEANS.judgeAgain(
      observation,
      { ...parts.rules, rules: newer },
      new Map(told.map((finding) => [finding.rule, finding])),
    );
    expect(unchecked).toHaveLength(newer.length);
  });

  it('is of the rules that the report names, and of no others', async () => {
    const rules = edited(names.RULES, (value: { rules: object[] }) => ({
      ...value,
      rules: value.rules.slice(1),
    }));
    expect(await failure(await resealed({ [names.RULES]: rules }))).toEqual(['records', 'record-differs']);
    const alone = (await checkSealed(await resealed({ [names.RULES]: rules }), MEANS)).lines.at(-1);
    expect(alone).toMatchObject({ check: 'verdict', state: 'fails', reason: 'rules-differ' });
    const odd = edited(names.RULES, (value: object) => ({ ...value, rules: [{ id: '__proto__' }] }));
    expect((await checkSealed(await resealed({ [names.RULES]: odd }), MEANS)).lines.at(-1)).toMatchObject({
      state: 'fails',
      reason: 'schema-broken',
    });
  });

  it('fails in a clear way when the observation cannot be judged', async () => {
    const judgeAgain = () =>
      Promise.reject(new Error('The field “observation.signals” is missing or wrong.'));
    expect((await checkSealed(whole, { judgeAgain })).lines.at(-1)).toMatchObject({
      state: 'fails',
      reason: 'observation-unreadable',
    });
  });
});
