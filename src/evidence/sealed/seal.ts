/** Seals what was gathered, reviewed and redacted into one signed file that anybody can check. */
import { type Bytes, sha256Hex, utf8 } from '../bytes';
import { canonical, sha256 } from '../canonical';
import { custodyLog } from './custody';
import * as names from './names';
import {
  type DataPackage,
  jsonBytes,
  PROFILE,
  publicBytes,
  resourcesOf,
  signedDigest,
  WACZ_VERSION,
} from './package';
import {
  type Picture,
  REPORT_FORMAT,
  REPORT_VERSION,
  type ReportFile,
  type SealedFile,
  type SealedParts,
  type Sealing,
  type SealingKey,
} from './parts';
import { recordsAndIndex } from './records';
import { brokenReport } from './schema';
import { type NamedFile, zipOf } from './zip';

/** The parts cannot be sealed: they are not what the published schema says, or would not be harmless. */
export class UnsealableError extends Error {
  override name = 'UnsealableError';
}

/**
 * Seals the parts. The same parts and the same sealing give the same bytes but for `datapackage-digest.json`,
 * whose signature is random by nature, and what follows from its bytes.
 *
 * @throws {UnsealableError} When the parts break the published schema.
 */
export async function seal(parts: SealedParts, sealing: Sealing, key: SealingKey): Promise<SealedFile> {
  const unsigned = await unsignedFiles(parts, sealing);
  const digest = await signedDigest(
    unsigned.dataPackage,
    { created: sealing.at, software: sealing.software },
    key,
  );
  const bytes = zipOf([...unsigned.files, { path: names.DIGEST, bytes: jsonBytes(digest) }]);
  return {
    name: sealedName(parts.report.id),
    bytes,
    sha256: await sha256Hex(bytes),
    keyFingerprint: await sha256Hex(await publicBytes(key.publicKey)),
  };
}

/** The name under which a report is saved. */
export function sealedName(id: string): string {
  return `report-${id}.wacz`;
}

/** Every file but the signature, which alone differs from one sealing to the next: what a preview shows. */
export async function unsignedFiles(
  parts: SealedParts,
  sealing: Sealing,
): Promise<{ files: NamedFile[]; dataPackage: Bytes }> {
  const report = await reportFile(parts, sealing);
  const broken = brokenReport(report);
  if (broken !== undefined) {
    throw new UnsealableError(`report.json is not what its schema says: ${broken}`);
  }
  const { ruleSet } = parts.report;
  if (ruleSet.version !== parts.rules.version || ruleSet.sha256 !== (await sha256(parts.rules.rules))) {
    throw new UnsealableError('the rules are not those that the report names');
  }
  if (new Set(parts.pictures.map(({ name }) => name)).size !== parts.pictures.length) {
    throw new UnsealableError('two pictures have one name');
  }
  const { id, captured, page } = parts.report;
  const evidence: NamedFile[] = [
    { path: names.OBSERVATION, bytes: jsonBytes(parts.observation) },
    { path: names.RULES, bytes: jsonBytes(parts.rules) },
    { path: names.SNAPSHOT, bytes: utf8(parts.snapshot) },
    ...parts.pictures.map(({ name, png }) => ({ path: names.picturePath(name), bytes: png })),
  ];
  const { records, index } = await recordsAndIndex(evidence, {
    id,
    at: captured.utc,
    url: page.url,
    software: sealing.software,
  });
  const listed: NamedFile[] = [
    { path: names.PAGES, bytes: utf8(pagesList(parts)) },
    { path: names.RECORDS, bytes: records },
    { path: names.INDEX, bytes: index },
    { path: names.REPORT, bytes: jsonBytes(report) },
    { path: names.LETTER, bytes: utf8(parts.letter) },
    ...evidence,
    {
      path: names.CUSTODY,
      bytes: utf8(await custodyLog([...parts.custody, { at: sealing.at, act: 'sealed' }])),
    },
  ];
  const dataPackage = jsonBytes({
    profile: PROFILE,
    wacz_version: WACZ_VERSION,
    title: titleOf(parts),
    created: sealing.at,
    software: sealing.software,
    mainPageUrl: new URL(page.url).href,
    mainPageDate: captured.utc,
    resources: await resourcesOf(listed),
  } satisfies DataPackage);
  return { files: [...listed, { path: names.PACKAGE, bytes: dataPackage }], dataPackage };
}

async function reportFile(parts: SealedParts, sealing: Sealing): Promise<ReportFile> {
  return {
    format: REPORT_FORMAT,
    version: REPORT_VERSION,
    ...parts.report,
    sealed: { at: sealing.at, software: sealing.software },
    pictures: await Promise.all(parts.pictures.map(pictureEntry)),
  };
}

async function pictureEntry({ name, png, width, height, caption, rule }: Picture) {
  return {
    file: names.picturePath(name),
    sha256: await sha256Hex(png),
    width,
    height,
    caption,
    ...(rule !== undefined && { rule }),
  };
}

/** The pages of the archive: the one page that was seen, shown by its snapshot. */
function pagesList(parts: SealedParts): string {
  const { id, captured, page } = parts.report;
  const head = { format: 'json-pages-1.0', id: 'pages', title: 'Pages' };
  const entry = { id, url: new URL(page.url).href, ts: captured.utc, title: titleOf(parts) };
  return `${canonical(head)}\n${canonical(entry)}\n`;
}

function titleOf({ report }: SealedParts): string {
  return `Etalase: ${report.page.platformName}, ${report.verdict.date}`;
}
