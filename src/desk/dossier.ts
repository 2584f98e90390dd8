/** The dossier: sealed files of several people about the same thing, checked on their way in. */
import type { Bytes } from '../evidence/bytes';
import { checkSealed } from '../evidence/checks/check';
import { LARGEST } from '../evidence/checks/zip';
import { addToDossier, type DossierEntry } from '../storage/dossier';
import { el } from '../ui/dom';
import { OUTCOME_WORD } from '../ui/state';
import type { Texts } from '../ui/text';
import { judgeAgain } from '../verify/judge-again';
import { fileName } from './eml';

/** What became of the files that were brought. */
export interface Intake {
  added: number;
  known: number;
  /** Names of the files that do not hold, with the check that failed. */
  refused: readonly { name: string; check: string }[];
}

/** Checks each file and takes in those that hold. One that does not hold keeps no other from it. */
export async function takeIn(files: readonly File[], now = new Date()): Promise<Intake> {
  let [added, known] = [0, 0];
  const refused: { name: string; check: string }[] = [];
  for (const file of files) {
    const read = await readChecked(file, now);
    if ('check' in read) {
      refused.push({ name: fileName(file.name), check: read.check });
    } else if ((await addToDossier(read.entry, read.bytes)) === 'added') {
      added += 1;
    } else {
      known += 1;
    }
  }
  return { added, known, refused };
}

async function readChecked(
  file: File,
  now: Date,
): Promise<{ entry: DossierEntry; bytes: Bytes } | { check: string }> {
  if (file.size > LARGEST) {
    return { check: 'container' };
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { facts, lines, sha256 } = await checkSealed(bytes, { judgeAgain });
  if (facts === undefined) {
    return { check: lines.find(({ state }) => state === 'fails')?.check ?? 'container' };
  }
  const { report, keyFingerprint, timestamp } = facts;
  const { page, verdict } = report;
  // a day that is none, or a moment, would stop every later drawing of the page
  if (
    [verdict.date, report.sealed.at, timestamp ?? verdict.date].some((at) => Number.isNaN(Date.parse(at)))
  ) {
    return { check: 'report' };
  }
  return {
    bytes,
    entry: {
      sha256,
      report: report.id,
      name: fileName(file.name),
      size: bytes.length,
      addedAt: now.toISOString(),
      platform: page.platform,
      platformName: page.platformName,
      url: page.url,
      outcome: verdict.outcome,
      rules: verdict.findings
        .filter(({ outcome }) => outcome === 'violation' || outcome === 'needs-review')
        .map(({ rule }) => rule),
      day: verdict.date,
      key: keyFingerprint,
      sealedAt: report.sealed.at,
      ...(timestamp === undefined ? {} : { timestamp }),
    },
  };
}

/** How much the files say together: who has one key counts once, however many files they brought. */
export function weightOf(entries: readonly DossierEntry[]): {
  files: number;
  keys: number;
  days: number;
  pages: number;
} {
  const distinct = (field: 'key' | 'day' | 'url') => new Set(entries.map((entry) => entry[field])).size;
  return { files: entries.length, keys: distinct('key'), days: distinct('day'), pages: distinct('url') };
}

/** What the buttons of the dossier do. */
export interface DossierActs {
  bring(files: File[]): void;
  save(sha256: string): void;
  remove(sha256: string): void;
  saveList(): void;
}

export function dossierPart(entries: readonly DossierEntry[], texts: Texts, acts: DossierActs): HTMLElement {
  const { say } = texts;
  const { files, keys, days, pages } = weightOf(entries);
  const input = el('input', {
    type: 'file',
    id: 'bring',
    multiple: true,
    accept: '.wacz,application/wacz,application/zip',
    'data-key': 'bring',
    onChange: () => {
      const brought = [...(input.files ?? [])];
      input.value = '';
      acts.bring(brought);
    },
  });
  return el(
    'section',
    { class: 'card part', 'aria-labelledby': 'dossier-heading' },
    el('h2', { id: 'dossier-heading' }, say('deskDossier')),
    el('p', {}, say('deskDossierLead')),
    el('div', { class: 'done' }, el('label', { for: 'bring' }, say('deskDossierBring')), input),
    files > 0 &&
      el('p', { id: 'weight' }, el('strong', {}, say('deskDossierWeight', files, keys, days, pages))),
    files > 0 && el('p', { class: 'soft' }, say('deskDossierKeys')),
    el('ul', { class: 'rows' }, ...entries.map((entry) => entryRow(entry, texts, acts))),
    files > 0 &&
      el(
        'p',
        {},
        el(
          'button',
          {
            type: 'button',
            class: 'button',
            id: 'dossier-csv',
            'data-key': 'dossier-csv',
            onClick: acts.saveList,
          },
          say('deskExportCsv'),
        ),
      ),
  );
}

function entryRow(entry: DossierEntry, texts: Texts, acts: DossierActs): HTMLElement {
  const { say } = texts;
  const { sha256, platformName, url, day, outcome, key, timestamp } = entry;
  const press = (word: 'deskSaveFile' | 'deskDossierRemove', act: (sha256: string) => void) =>
    el(
      'button',
      {
        type: 'button',
        class: 'button small',
        'aria-label': `${say(word)}: ${entry.name}`,
        'data-key': `${word} ${sha256}`,
        onClick: () => act(sha256),
      },
      say(word),
    );
  return el(
    'li',
    { class: 'card entry', 'data-sha256': sha256 },
    el(
      'p',
      {},
      el('strong', {}, el('bdi', {}, platformName)),
      ` · ${texts.day(day)} · ${say(OUTCOME_WORD[outcome])}`,
    ),
    el('p', { class: 'soft' }, el('bdi', {}, url)),
    el('p', { class: 'soft' }, say('deskDossierKey', key.slice(0, 16))),
    el(
      'p',
      { class: 'soft' },
      timestamp === undefined
        ? say('deskDossierNoStamp')
        : say('deskDossierStamp', `${texts.moment(timestamp, 'Asia/Jakarta')} WIB`),
    ),
    el('p', { class: 'buttons' }, press('deskSaveFile', acts.save), press('deskDossierRemove', acts.remove)),
  );
}
