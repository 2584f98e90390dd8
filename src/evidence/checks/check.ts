/** Checks a sealed report from the first byte to the last, and says of each check how it ended. */
import { type Bytes, sha256Hex } from '../bytes';
import * as names from '../sealed/names';
import type { DataPackage, Digest } from '../sealed/package';
import type { ReportFile } from '../sealed/parts';
import type { NamedFile } from '../sealed/zip';
import { Broken, CHECKS, type CheckName, type Reason } from './broken';
import { checkDigest, checkHashes, checkListing, checkSignature, type Files } from './package';
import { checkRecords } from './records';
import { checkCustody, checkReport } from './report';
import { checkTimestamp } from './timestamp';
import { checkVerdict, type JudgeAgain } from './verdict';
import { readZip } from './zip';

/** `not-done`: an earlier check failed, so there was nothing to look at. `open`: it holds as far as it can be told. */
export type CheckState = 'holds' | 'fails' | 'open' | 'not-done';

export interface CheckLine {
  check: CheckName;
  state: CheckState;
  /** Why it ended so; absent when it simply holds or was not done. */
  reason?: Reason;
  about?: string;
}

/** What a file that holds says of itself. Every word of it was written by whoever sealed it. */
export interface SealedFacts {
  report: ReportFile;
  /** SHA-256, hex, of the public key. */
  keyFingerprint: string;
  /** ISO 8601, UTC: by when the file existed, as an authority says; absent when it was not timestamped. */
  timestamp?: string;
}

export interface Checked {
  /** True when nothing fails and everything was done. */
  holds: boolean;
  lines: readonly CheckLine[];
  /** SHA-256, hex, of the whole file. */
  sha256: string;
  /** Present only when it holds. */
  facts?: SealedFacts;
}

/** Ways of checking that not every place has. */
export interface Means {
  judgeAgain: JudgeAgain;
  /** Holds the answer of a timestamp authority against its certificates; absent where nothing can. */
  checkChain?: (answer: Bytes, stamped: Bytes) => Promise<'holds' | 'chain-refused' | 'chain-unchecked'>;
}

/** Runs every check. Never throws for what stands in the file. */
export async function checkSealed(bytes: Bytes, means: Means): Promise<Checked> {
  const lines: CheckLine[] = [];
  let going = true;
  const run = async <T>(check: CheckName, work: () => T | Promise<T>): Promise<T | undefined> => {
    if (!going) {
      lines.push({ check, state: 'not-done' });
      return undefined;
    }
    try {
      const value = await work();
      lines.push({ check, state: 'holds' });
      return value;
    } catch (error) {
      const { reason, about } = error instanceof Broken ? error : new Broken('wrong-shape', check);
      lines.push({ check, state: 'fails', reason, ...(about !== '' && { about }) });
      return undefined;
    }
  };

  const inOrder: NamedFile[] = (await run('container', () => readZip(bytes))) ?? [];
  going = inOrder.length > 0;
  const files: Files = new Map(inOrder.map((file) => [file.path, file.bytes]));
  const dataPackage = await run('listing', () => checkListing(inOrder));
  going &&= dataPackage !== undefined;
  await run('hashes', () => checkHashes(files, dataPackage as DataPackage));
  const digest = await run('digest', () => checkDigest(files, dataPackage as DataPackage));
  going &&= digest !== undefined;
  const keyFingerprint = await run('signature', () => checkSignature(digest as Digest));
  going = dataPackage !== undefined;
  const report = await run('report', () => checkReport(files, dataPackage as DataPackage));
  await run('custody', () => checkCustody(files, dataPackage as DataPackage));
  going &&= report !== undefined;
  await run('records', () => checkRecords(files, report as ReportFile));
  const stamped = files.get(names.PACKAGE);
  going = digest !== undefined && stamped !== undefined;
  const stamp = await run('timestamp', () =>
    checkTimestamp(digest as Digest, stamped as Bytes, means.checkChain),
  );
  amend(lines, stamp);
  going = report !== undefined;
  const again = await run('verdict', () => checkVerdict(files, report as ReportFile, means.judgeAgain));
  amend(lines, again);

  const holds =
    lines.length === CHECKS.length && lines.every(({ state }) => state === 'holds' || state === 'open');
  return {
    holds,
    lines,
    sha256: await sha256Hex(bytes),
    ...(holds &&
      report &&
      keyFingerprint && {
        facts: { report, keyFingerprint, ...(stamp?.time && { timestamp: stamp.time }) },
      }),
  };
}

/** A check that ended well may still have something to add. */
function amend(lines: CheckLine[], said: { open?: Reason; about?: string } | undefined): void {
  const last = lines.at(-1);
  if (last === undefined || said === undefined) return;
  const { open, about } = said;
  if (open !== undefined)
    lines[lines.length - 1] = { ...last, state: 'open', reason: open, ...(about && { about }) };
  else if (about) lines[lines.length - 1] = { ...last, about };
}
