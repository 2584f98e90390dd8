/** What stands in a sealed file, for showing it before it is sent and for its letter. */
import type { Bytes } from '../evidence/bytes';
import { textOf } from '../evidence/bytes';
import { readZip } from '../evidence/checks/zip';
import { isPicturePath, LETTER, REPORT } from '../evidence/sealed/names';

export interface Opened {
  files: readonly { path: string; size: number }[];
  /** `report.json` as it stands there. */
  report: string;
  letter: string;
  pictures: readonly { path: string; bytes: Bytes }[];
  /** Titles of the rules that found something, Indonesian. */
  titles: readonly string[];
}

/** Opens a sealed file of our own; `undefined` when it is none that we can read. */
export function openSealed(bytes: Bytes): Opened | undefined {
  try {
    const files = readZip(bytes);
    const text = (wanted: string) =>
      textOf(files.find(({ path }) => path === wanted)?.bytes ?? new Uint8Array());
    const report = text(REPORT) ?? '';
    return {
      files: files.map(({ path, bytes: { length } }) => ({ path, size: length })),
      report,
      letter: text(LETTER) ?? '',
      pictures: files.filter(({ path }) => isPicturePath(path)),
      titles: titlesIn(report),
    };
  } catch {
    return undefined;
  }
}

function titlesIn(report: string): string[] {
  const { verdict } = JSON.parse(report) as {
    verdict?: { findings?: { outcome?: string; title?: { id?: unknown } }[] };
  };
  return (verdict?.findings ?? [])
    .filter(({ outcome }) => outcome === 'violation' || outcome === 'needs-review')
    .map(({ title }) => title?.id)
    .filter((title) => typeof title === 'string');
}
