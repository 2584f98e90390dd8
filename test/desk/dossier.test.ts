/** Other people's files: checked, each once, and counted by who signed them. */
import { zipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { refusedText, takeIn, weightOf } from '../../src/desk/dossier';
import { dossierCsv } from '../../src/desk/table';
import { sha256Hex } from '../../src/evidence/bytes';
import { sha256 } from '../../src/evidence/canonical';
import { sealedFinding } from '../../src/evidence/content';
import type { SealedFile, SealingKey } from '../../src/evidence/sealed/parts';
import { seal } from '../../src/evidence/sealed/seal';
import { zipOf } from '../../src/evidence/sealed/zip';
import type { Outcome } from '../../src/model';
import { database } from '../../src/storage/database';
import { dossierBytes, readDossier, removeFromDossier } from '../../src/storage/dossier';
import {
  allReports,
  CAPS,
  deleteReports,
  sealedBytes,
  sealReport,
  startReport,
} from '../../src/storage/reports';
import { textsIn } from '../../src/ui/text';
import { judgeAgain } from '../../src/verify/judge-again';
import { SEALING, someParts } from '../evidence/sealed/samples';
import { anAbout, emptyDatabase } from '../storage/desk-samples';

beforeEach(emptyDatabase);

function aKey(): Promise<SealingKey> {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-384' }, false, ['sign', 'verify']);
}

async function aFile(key: SealingKey, id: string = crypto.randomUUID()): Promise<SealedFile> {
  const parts = await someParts();
  return seal({ ...parts, report: { ...parts.report, id } }, SEALING, key);
}

/** A file that somebody sealed under rules of their own, in which what asks for a review has another outcome. */
async function underOthers(changed: (outcome: Outcome) => Outcome): Promise<Uint8Array<ArrayBuffer>> {
  const parts = await someParts();
  const rules = {
    ...parts.rules,
    version: '2030.1.1',
    rules: parts.rules.rules.map((rule) => ({
      ...rule,
      notObservable: [],
      reasons: mapped(rule.reasons, (reason) => ({
        ...reason,
        outcome: reason.outcome === 'needs-review' ? changed(reason.outcome) : reason.outcome,
      })) as typeof rule.reasons,
    })),
  };
  const ruleSet = { version: rules.version, sha256: await sha256(rules.rules) };
  const observation = { ...parts.observation, ruleSet };
  const { bySealed } = await judgeAgain(observation, rules, new Map());
  const { outcome } = bySealed;
  const verdict = { ...parts.report.verdict, outcome, findings: bySealed.findings.map(sealedFinding) };
  const report = { ...parts.report, id: crypto.randomUUID(), ruleSet, verdict };
  return (await seal({ ...parts, report, observation, rules }, SEALING, await aKey())).bytes;
}

function mapped<From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

/** The same ZIP, whose first file is as long as one likes by both of its headers. */
function sayingLength(bytes: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const directory = view.getUint32(copy.length - 22 + 16, true);
  for (const at of [18, 22, directory + 20, directory + 24]) view.setUint32(at, length, true);
  return copy;
}

const fileOf = (bytes: Uint8Array<ArrayBuffer>, name = 'laporan.wacz') => new File([bytes], name);

describe('the dossier', () => {
  it('takes in what holds, each report once, and counts keys and not files', async () => {
    const [mine, hers] = [await aKey(), await aKey()];
    const [a, b, c] = [await aFile(mine), await aFile(mine), await aFile(hers)];
    // the same report sealed once more by the same key is no second report
    const again = await aFile(mine, a.name.replace(/^report-|\.wacz$/g, ''));
    const files = [a, b, c, a, again].map(({ bytes }) => fileOf(bytes));
    expect(await takeIn(files)).toEqual({ added: 3, known: 2, refused: [] });
    const entries = await readDossier();
    expect(weightOf(entries)).toEqual({ files: 3, keys: 2, days: 1, pages: 1 });
    expect(entries.map(({ key }) => key).sort()).toEqual(
      [a, b, c].map(({ keyFingerprint }) => keyFingerprint).sort(),
    );
    expect(await dossierBytes(a.sha256)).toEqual(a.bytes);
    expect(await takeIn([fileOf(c.bytes)])).toEqual({ added: 0, known: 1, refused: [] });
  });

  it('refuses what does not hold, says which check failed, and takes in the others', async () => {
    const good = await aFile(await aKey());
    const changed = new Uint8Array(good.bytes);
    changed[Math.floor(changed.length / 2)] = (changed[Math.floor(changed.length / 2)] ?? 0) ^ 1;
    const files = [
      fileOf(new Uint8Array(), 'empty.wacz'),
      fileOf(new TextEncoder().encode('<script>alert(1)</script>'), '"><img src=x>.wacz'),
      fileOf(changed, '../../changed.wacz'),
      fileOf(good.bytes),
    ];
    const { added, refused } = await takeIn(files);
    expect(added).toBe(1);
    expect(refused.map(({ name }) => name)).toEqual([
      'empty.wacz',
      '___img_src_x_.wacz',
      '__.._changed.wacz',
    ]);
    expect(refused.map((each) => refusedText(each, textsIn('en')))).toEqual([
      'Not taken in: empty.wacz. ZIP container: this file is no ZIP.',
      'Not taken in: ___img_src_x_.wacz. ZIP container: this file is no ZIP (end).',
      expect.stringMatching(
        /^Not taken in: __\.\._changed\.wacz\. ZIP container: a file does not match its checksum/,
      ),
    ]);
    for (const each of refused) {
      expect(refusedText(each, textsIn('id'))).toMatch(/^Tidak dimasukkan: \S+ Wadah ZIP: /);
    }
    expect(await readDossier()).toHaveLength(1);
  });

  it('goes on after a file that the browser cannot read, and after one that finds no room', async () => {
    const [first, second, third] = [
      await aFile(await aKey()),
      await aFile(await aKey()),
      await aFile(await aKey()),
    ];
    const gone = fileOf(first.bytes, 'moved.wacz');
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    vi.spyOn(console, 'error').mockReturnValue();
    const { bytes } = CAPS;
    Object.assign(CAPS, { bytes: second.bytes.length });
    try {
      const files = [gone, fileOf(second.bytes), fileOf(third.bytes, 'late.wacz'), fileOf(second.bytes)];
      const intake = await takeIn(files);
      expect(intake).toEqual({
        added: 1,
        known: 1,
        refused: [
          { name: 'moved.wacz', why: 'unreadable' },
          { name: 'late.wacz', why: 'full' },
        ],
      });
      expect(intake.refused.map((each) => refusedText(each, textsIn('id')))).toEqual([
        expect.stringMatching(/^Tidak dimasukkan: moved\.wacz\. Peramban tidak dapat membaca/),
        expect.stringMatching(/^Tidak dimasukkan: late\.wacz\. Meja laporan sudah penuh/),
      ]);
    } finally {
      Object.assign(CAPS, { bytes });
    }
    expect((await readDossier()).map(({ sha256 }) => sha256)).toEqual([second.sha256]);
  });

  it('refuses what would burst, break out or fill the memory, and loses nothing', async () => {
    const { name, bytes, sha256, keyFingerprint } = await aFile(await aKey());
    const { id } = await startReport(anAbout(), null);
    const own = await sealReport(id, { name, sha256, key: keyFingerprint, bytes });
    await takeIn([fileOf(bytes)]);
    const before = [await readDossier(), await allReports()];

    const bomb = zipSync({ 'evidence/bomb.png': new Uint8Array(20_000_000) }, { level: 9 });
    expect(bomb.length).toBeLessThan(50_000);
    const paths = ['../report.json', '/etc/passwd', '..\\report.json', 'a/../../report.json'];
    const tricks = paths.map((path) => fileOf(zipOf([{ path, bytes: new Uint8Array(3) }]), 'trick.wacz'));
    const large = fileOf(bytes, 'large.wacz');
    Object.defineProperty(large, 'size', { value: 300 * 1024 * 1024 });
    const reading = vi.spyOn(large, 'arrayBuffer');
    const other = await aFile(await aKey());
    const { added, known, refused } = await takeIn([
      fileOf(new Uint8Array(bomb), 'bomb.wacz'),
      ...tricks,
      fileOf(sayingLength(bytes, 300 * 1024 * 1024), 'header.wacz'),
      large,
      fileOf(other.bytes),
    ]);
    expect({ added, known }).toEqual({ added: 1, known: 0 });
    expect(refused).toEqual(
      ['bomb.wacz', ...paths.map(() => 'trick.wacz'), 'header.wacz', 'large.wacz'].map((file) => ({
        name: file,
        why: 'check',
        line: expect.objectContaining({ check: 'container', state: 'fails' }),
      })),
    );
    expect(reading).not.toHaveBeenCalled();
    await removeFromDossier([other.sha256]);
    expect([await readDossier(), await allReports()]).toEqual(before);
    expect(await dossierBytes(sha256)).toEqual(bytes);
    expect(await sealedBytes(own)).toEqual(bytes);
  });

  it('lets go of a file without touching one’s own report of the same bytes, and the other way round', async () => {
    const { name, bytes, sha256, keyFingerprint } = await aFile(await aKey());
    const { id } = await startReport(anAbout(), null);
    const own = await sealReport(id, { name, sha256, key: keyFingerprint, bytes });
    await takeIn([fileOf(bytes)]);
    await removeFromDossier([sha256]);
    expect(await readDossier()).toEqual([]);
    expect(await sha256Hex((await sealedBytes(own)) ?? new Uint8Array())).toBe(sha256);
    await takeIn([fileOf(bytes)]);
    await deleteReports([id]);
    expect(await dossierBytes(sha256)).toBeDefined();
    await removeFromDossier([sha256]);
    expect(await (await database()).count('files')).toBe(0);
  });

  it('says of a file that was judged by other rules what the rules at hand say', async () => {
    const [same, other] = [await underOthers((outcome) => outcome), await underOthers(() => 'violation')];
    const files = [fileOf(same), fileOf(other), fileOf((await aFile(await aKey())).bytes)];
    expect(await takeIn(files)).toEqual({ added: 3, known: 0, refused: [] });
    const told = (await readDossier()).map(({ outcome, otherRules }) => [outcome, otherRules]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['needs-review', 'same'],
        ['violation', 'differ'],
        ['needs-review', undefined],
      ]),
    );
  });

  it('is listed for a spreadsheet', async () => {
    const { bytes, sha256 } = await aFile(await aKey());
    await takeIn([fileOf(bytes)]);
    const [head, row] = dossierCsv(await readDossier())
      .slice(1)
      .split('\r\n');
    expect(head?.split(',')).toHaveLength(14);
    expect(row).toContain(sha256);
  });
});
