/** The dossier: sealed files of several people about the same thing, checked on their way in. */
import type { Bytes } from '../evidence/bytes';
import { type CheckLine, checkSealed } from '../evidence/checks/check';
import { LARGEST } from '../evidence/checks/zip';
import { DatabaseError } from '../storage/database';
import { addToDossier, type Brought, type DossierEntry } from '../storage/dossier';
import { DeskFullError } from '../storage/reports';
import { el } from '../ui/dom';
import { OUTCOME_WORD } from '../ui/state';
import type { Texts } from '../ui/text';
import { judgeAgain } from '../verify/judge-again';
import { lineText } from '../verify/words';
import { fileName } from './eml';

/** What became of the files that were brought. */
export interface Intake {
  added: number;
  known: number;
  /** Names of the files that were not taken in, each with its reason. */
  refused: readonly ({ name: string } & Refused)[];
}

/** Why a file was not taken in: a check that failed, a file that the browser cannot read, a full desk, or the database. */
export type Refused = { why: 'check'; line: CheckLine } | { why: 'unreadable' | 'full' | 'not-kept' };

/** Checks each file and takes in those that hold. What becomes of one keeps no other from it. */
export async function takeIn(files: readonly File[], now = new Date()): Promise<Intake> {
  let [added, known] = [0, 0];
  const refused: Intake['refused'][number][] = [];
  for (const file of files) {
    const end = await takeOne(file, now);
    if (end === 'added') {
      added += 1;
    } else if (end === 'known') {
      known += 1;
    } else {
      refused.push({ name: fileName(file.name), ...end });
    }
  }
  return { added, known, refused };
}

async function takeOne(file: File, now: Date): Promise<Brought | Refused> {
  if (file.size > LARGEST) {
    return { why: 'check', line: { check: 'container', state: 'fails', reason: 'too-large' } };
  }
  let bytes: Bytes;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    // moved or changed since it was chosen, a folder, or not allowed
    console.error(error);
    return { why: 'unreadable' };
  }
  const read = await checkedEntry(bytes, file.name, now);
  if ('why' in read) {
    return read;
  }
  try {
    return await addToDossier(read, bytes);
  } catch (error) {
    console.error(error);
    const isFull =
      error instanceof DeskFullError || (error instanceof DatabaseError && error.trouble === 'full');
    return { why: isFull ? 'full' : 'not-kept' };
  }
}

/** What the dossier keeps of a file that holds; why it is refused where it does not. */
async function checkedEntry(bytes: Bytes, name: string, now: Date): Promise<DossierEntry | Refused> {
  const { facts, lines, sha256 } = await checkSealed(bytes, { judgeAgain });
  if (facts === undefined) {
    const failed = lines.find(({ state }) => state === 'fails');
    return { why: 'check', line: failed ?? { check: 'container', state: 'fails', reason: 'not-a-zip' } };
  }
  const { report, keyFingerprint, timestamp } = facts;
  const { page, verdict } = report;
  const judged = lines.find(({ check }) => check === 'verdict');
  // a day that is none, or a moment, would stop every later drawing of the page
  if (
    [verdict.date, report.sealed.at, timestamp ?? verdict.date].some((at) => Number.isNaN(Date.parse(at)))
  ) {
    return { why: 'check', line: { check: 'report', state: 'fails', reason: 'wrong-shape' } };
  }
  return {
    sha256,
    report: report.id,
    name: fileName(name),
    size: bytes.length,
    addedAt: now.toISOString(),
    platform: page.platform,
    platformName: page.platformName,
    url: page.url,
    outcome: verdict.outcome,
    rules: verdict.findings
      .filter(({ outcome }) => outcome === 'violation' || outcome === 'needs-review')
      .map(({ rule }) => rule),
    ...(judged?.reason === undefined
      ? {}
      : { otherRules: judged.reason.endsWith('same') ? 'same' : 'differ' }),
    day: verdict.date,
    key: keyFingerprint,
    sealedAt: report.sealed.at,
    ...(timestamp === undefined ? {} : { timestamp }),
  };
}

/** Why a file was not taken in, in one sentence. */
export function refusedText(refused: Intake['refused'][number], texts: Texts): string {
  const { name, why } = refused;
  return why === 'check'
    ? texts.say('deskDossierRefused', name, lineText(refused.line, texts))
    : texts.say(REFUSED_WORD[why], name);
}

const REFUSED_WORD = {
  unreadable: 'deskDossierUnreadable',
  full: 'deskDossierFull',
  'not-kept': 'deskDossierNotKept',
} as const;

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
  const { sha256, platformName, url, day, outcome, otherRules, key, timestamp } = entry;
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
    otherRules !== undefined &&
      el(
        'p',
        { class: 'soft' },
        say(otherRules === 'same' ? 'deskDossierOtherSame' : 'deskDossierOtherDiffer'),
      ),
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
