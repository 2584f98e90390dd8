/** Checks the report itself and its custody log. */
import { sha256Hex, utf8 } from '../bytes';
import { NO_LINE } from '../sealed/custody';
import * as names from '../sealed/names';
import type { DataPackage } from '../sealed/package';
import type { ReportFile } from '../sealed/parts';
import { brokenReport } from '../sealed/schema';
import { Broken } from './broken';
import { hasKeys, isRecord, readJson, readLines } from './json';
import { type Files, fileOf } from './package';

/** The report, when it keeps its published schema and agrees with the package and the pictures. */
export async function checkReport(files: Files, dataPackage: DataPackage): Promise<ReportFile> {
  const value = readJson(fileOf(files, names.REPORT), names.REPORT);
  const broken = brokenReport(value);
  if (broken !== undefined) throw new Broken('schema-broken', broken);
  const report = value as ReportFile;
  const { created, software, mainPageUrl, mainPageDate } = dataPackage;
  const agrees =
    report.sealed.at === created &&
    report.sealed.software === software &&
    addressOf(report.page.url) === mainPageUrl &&
    report.captured.utc === mainPageDate &&
    Date.parse(report.captured.local) === Math.floor(Date.parse(report.captured.utc) / 1000) * 1000;
  if (!agrees) throw new Broken('reports-differ', names.PACKAGE);

  const pictures = [...files.keys()].filter(names.isPicturePath);
  if (pictures.join() !== report.pictures.map(({ file }) => file).join()) {
    throw new Broken('picture-missing', names.REPORT);
  }
  for (const { file, sha256 } of report.pictures) {
    if ((await sha256Hex(fileOf(files, file))) !== sha256) throw new Broken('wrong-hash', file);
  }
  checkPages(files, report);
  return report;
}

/** The list of pages names this report's page and no other. */
function checkPages(files: Files, report: ReportFile): void {
  const { values } = readLines(fileOf(files, names.PAGES), names.PAGES);
  const [head, page] = values;
  const fits =
    values.length === 2 &&
    isRecord(head) &&
    head.format === 'json-pages-1.0' &&
    hasKeys(page, ['id', 'url', 'ts', 'title']) &&
    page.id === report.id &&
    page.url === addressOf(report.page.url) &&
    page.ts === report.captured.utc;
  if (!fits) throw new Broken('reports-differ', names.PAGES);
}

/** Every line of the custody log follows from the one before, and the last one is the sealing. */
export async function checkCustody(files: Files, { created }: DataPackage): Promise<void> {
  const { values, lines } = readLines(fileOf(files, names.CUSTODY), names.CUSTODY);
  let prev = NO_LINE;
  for (const [seq, step] of values.entries()) {
    const where = `${names.CUSTODY}:${seq + 1}`;
    const fits =
      hasKeys(step, ['seq', 'prev', 'at', 'act', 'facts?']) &&
      typeof step.at === 'string' &&
      typeof step.act === 'string';
    if (!fits) throw new Broken('wrong-shape', where);
    if (step.seq !== seq || step.prev !== prev) throw new Broken('chain-broken', where);
    const last = seq === values.length - 1;
    if (last !== (step.act === 'sealed') || (last && step.at !== created)) {
      throw new Broken('not-sealed-last', where);
    }
    prev = await sha256Hex(utf8(lines[seq] ?? ''));
  }
}

function addressOf(url: string): string {
  try {
    return new URL(url).href;
  } catch {
    throw new Broken('reports-differ', names.REPORT);
  }
}
