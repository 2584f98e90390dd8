import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { checkSealed } from '../../../src/evidence/checks/check';
import { readZip } from '../../../src/evidence/checks/zip';
import * as names from '../../../src/evidence/sealed/names';
import type { SealedFile, SealingKey } from '../../../src/evidence/sealed/parts';
import { seal, UnsealableError, unsignedFiles } from '../../../src/evidence/sealed/seal';
import { aKey, aPicture, aSaved, MEANS, SEALING, someParts } from './samples';

let key: SealingKey;
let sealed: SealedFile;
let files: Map<string, Uint8Array<ArrayBuffer>>;
beforeAll(async () => {
  key = await aKey();
  sealed = await seal(await someParts(), SEALING, key);
  files = new Map(readZip(sealed.bytes).map(({ path, bytes }) => [path, bytes]));
});

const text = (path: string) => new TextDecoder().decode(files.get(path));
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('seal', () => {
  it('writes a file that holds in every check and says that it is not timestamped', async () => {
    const checked = await checkSealed(sealed.bytes, MEANS);
    expect(checked.lines.filter(({ state }) => state !== 'holds')).toEqual([
      { check: 'timestamp', state: 'open', reason: 'not-timestamped' },
    ]);
    expect(checked.holds).toBe(true);
    expect(checked.sha256).toBe(sealed.sha256);
    expect(checked.facts?.keyFingerprint).toBe(sealed.keyFingerprint);
    expect(sealed.name).toBe(`report-${checked.facts?.report.id}.wacz`);
  });

  it('gives the same bytes for the same parts but for the signature, and what follows from it', async () => {
    const again = await seal(await someParts(), SEALING, key);
    const other = await seal(await someParts(), SEALING, await aKey());
    for (const { bytes } of [again, other]) {
      const theirs = readZip(bytes);
      expect(theirs.map(({ path }) => path)).toEqual([...files.keys()]);
      for (const { path, bytes: theirBytes } of theirs) {
        if (path !== names.DIGEST) expect(theirBytes, path).toEqual(files.get(path));
      }
    }
    // all that stands before the signature in the file, to the byte
    const digest = files.get(names.DIGEST)?.byteOffset ?? 0;
    expect(again.bytes.subarray(0, digest - 60)).toEqual(sealed.bytes.subarray(0, digest - 60));
    expect(again.bytes.length).toBe(sealed.bytes.length);
  });

  it('does not look at clock or time zone', async () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'America/New_York';
      const there = readZip((await seal(await someParts(), SEALING, key)).bytes);
      expect(there.find(({ path }) => path === names.PACKAGE)?.bytes).toEqual(files.get(names.PACKAGE));
    } finally {
      process.env.TZ = zone;
    }
  });

  it('keeps the rules of WACZ 1.1.1 and of the tools that read it', () => {
    const dataPackage = JSON.parse(text(names.PACKAGE));
    expect(dataPackage).toMatchObject({ profile: 'data-package', wacz_version: '1.1.1' });
    // exactly folder/name.ext, since py-wacz compares the last two parts of a path
    for (const path of files.keys()) {
      expect(path).toMatch(/^(?:[a-z]+\/)?[a-z0-9-]+\.[a-z0-9.]+$/);
    }
    const listed = dataPackage.resources.map(({ path }: { path: string }) => path);
    expect([...listed, names.PACKAGE, names.DIGEST]).toEqual([...files.keys()]);
    for (const { path, hash, bytes, name } of dataPackage.resources) {
      expect(hash).toBe(`sha256:${sha256(files.get(path) ?? '')}`);
      expect(bytes).toBe(files.get(path)?.length);
      expect(path.endsWith(`/${name}`)).toBe(true);
    }
    const digest = JSON.parse(text(names.DIGEST));
    expect(digest.hash).toBe(`sha256:${sha256(text(names.PACKAGE))}`);
    expect(Object.keys(digest.signedData).sort()).toEqual([
      'created',
      'hash',
      'publicKey',
      'signature',
      'software',
    ]);
    const [head, page] = text(names.PAGES)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(head).toMatchObject({ format: 'json-pages-1.0', id: 'pages' });
    expect(page).toMatchObject({ url: dataPackage.mainPageUrl, ts: dataPackage.mainPageDate });
  });

  it('is a plain ZIP for everybody else', () => {
    const unzipped = unzipSync(sealed.bytes);
    expect(Object.keys(unzipped).sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of Object.entries(unzipped)) expect(bytes, path).toEqual(files.get(path));
  });

  it('writes records that the reference library reads, where the index says', async () => {
    const archive = files.get(names.RECORDS) ?? new Uint8Array();
    const seen: string[] = [];
    for await (const record of WARCParser.iterRecords([archive])) {
      seen.push(`${record.warcType} ${record.warcTargetURI ?? ''}`);
      const body = await record.readFully(false);
      if (record.warcType === 'resource') expect(record.warcBlockDigest).toBe(`sha256:${sha256(body)}`);
    }
    const own = 'resource urn:etalase:4f9f4a4e-43f5-4f0e-9d5e-5a1c2f9d7b11:evidence';
    expect(seen).toEqual([
      'warcinfo ',
      `${own}/observation.json`,
      `${own}/rules.json`,
      'resource https://www.tiktok.com/@toko/video/1',
      `${own}/viewport.png`,
      `${own}/finding-1.png`,
    ]);
    const lines = text(names.INDEX).trim().split('\n');
    expect(lines).toEqual([...lines].sort());
    for (const line of lines) {
      const { offset, length, recordDigest, url } = JSON.parse(line.slice(line.indexOf('{')));
      const member = archive.subarray(offset, offset + length);
      expect(recordDigest).toBe(`sha256:${sha256(member)}`);
      expect(gunzipSync(member).toString()).toContain(`WARC-Target-URI: ${url}\r\n`);
    }
  });

  it('shows in the preview the bytes that are sealed', async () => {
    const shown = (await unsignedFiles(await someParts(), SEALING)).files;
    expect(shown.map(({ path }) => path)).toEqual([...files.keys()].filter((path) => path !== names.DIGEST));
    for (const { path, bytes } of shown) expect(bytes, path).toEqual(files.get(path));
  });

  it('puts pages that are larger than one block of the archive into it whole', async () => {
    const snapshot = `<!doctype html><p>${'barang '.repeat(40_000)}</p>`;
    const { bytes } = await seal(await someParts({ snapshot }), SEALING, key);
    expect((await checkSealed(bytes, MEANS)).holds).toBe(true);
  });

  it('seals an address that has to be written in another way', async () => {
    const observation = await aSaved({ url: 'https://www.TikTok.com/@toko/video/1 a' });
    const { bytes } = await seal(await someParts({ observation }), SEALING, key);
    expect((await checkSealed(bytes, MEANS)).lines.filter(({ state }) => state === 'fails')).toEqual([]);
  });

  it.each([
    ['a report without its id', { report: { id: '' } }],
    ['an unknown outcome', { report: { verdict: { outcome: 'guilty' } } }],
    ['a field nobody knows', { report: { cookies: 'a=b' } }],
  ])('refuses %s', async (_, differs) => {
    const parts = await someParts();
    const report = { ...parts.report, ...differs.report } as typeof parts.report;
    await expect(seal({ ...parts, report }, SEALING, key)).rejects.toThrow(UnsealableError);
  });

  it.each(['../evil', 'a/b', 'A', '', '-', 'a.png'])('refuses the picture name %j', async (name) => {
    const parts = await someParts({ pictures: [aPicture('viewport', 1)] });
    const pictures = [{ ...aPicture('viewport', 1), name }];
    await expect(seal({ ...parts, pictures }, SEALING, key)).rejects.toThrow();
  });

  it('refuses two pictures of one name', async () => {
    const pictures = [aPicture('viewport', 1), aPicture('viewport', 2)];
    await expect(seal(await someParts({ pictures }), SEALING, key)).rejects.toThrow(UnsealableError);
  });
});
