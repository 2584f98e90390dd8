/** The desk: every report with what happened to it, and the ways to hand it on. Nothing is kept in this page. */
import browser from 'webextension-polyfill';
import type { SealedRecord } from '../inbox/form';
import { askStatus } from '../inbox/post';
import type { Policy, Settings } from '../model';
import { tellChanged, whenChanged } from '../storage/changes';
import { DatabaseError } from '../storage/database';
import { dossierBytes, readDossier, removeFromDossier } from '../storage/dossier';
import { type Inbox, queueReport, tryNow } from '../storage/queue';
import {
  allReports,
  annotate,
  CAPS,
  DeskFullError,
  deleteReports,
  deskUse,
  findReport,
  markAcknowledged,
  markHandedOver,
  type ReportRecord,
  receiptsOf,
  StepError,
  sealedBytes,
  takeStep,
  undoWithdrawal,
  withdraw,
} from '../storage/reports';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { tell } from '../ui/said';
import { saveAs } from '../ui/saving';
import type { Change, Locked } from '../ui/settings';
import { type Key, languageFor, type Texts, textsIn } from '../ui/text';
import { type Act, aboutPart, ownPart } from './detail';
import { dossierPart, refusedText, takeIn } from './dossier';
import { emlOf, fileName } from './eml';
import { type Filter, found } from './find';
import { handOverPart } from './hand-over';
import { finders, row } from './list';
import { messageOf, subjectOf } from './message';
import { type Opened, openSealed } from './opened';
import { postingPart } from './posting';
import { csvOf, dossierCsv, jsonOf } from './table';

const MEGABYTE = 1024 * 1024;

let texts: Texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));
let reports: readonly ReportRecord[] = [];
let inbox: Inbox | undefined;
let locked: Locked = [];
const wanted: { search: string; filter: Filter } = { search: '', filter: 'all' };
/** The report whose screen before sending is open. */
let posting = '';
/** The report that the next press deletes. */
let armed = '';

void start();

async function start(): Promise<void> {
  await refresh();
  whenChanged('reports', () => void refresh());
  addEventListener('hashchange', () => {
    posting = '';
    armed = '';
    void draw().then(() => document.getElementById('chosen')?.focus());
  });
  // what waited for the network may go now
  addEventListener('online', () => void ask('deliver', {}).catch(console.error));
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local' || area === 'managed') {
      void refresh();
    }
  });
}

function chosenId(): string {
  return location.hash.slice(1);
}

/** Reads everything anew and draws it. */
async function refresh(): Promise<void> {
  try {
    const [settings, policy] = await Promise.all([ask('get-settings', {}), ask('get-policy', {})]);
    texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
    inbox = inboxOf(settings, policy);
    locked = policy.locked;
    entitle();
    reports = await allReports();
    await draw();
    show('ready');
  } catch (error) {
    console.error(error);
    show('error');
    entitle();
    replaceKept(byId('notices'), el('p', { class: 'card warning', role: 'alert' }, troubleText(error)));
  }
}

/** What the page as a whole shows; whether a report is chosen stays as it is. */
function show(state: 'ready' | 'error'): void {
  document.body.classList.remove('loading', 'ready', 'error');
  document.body.classList.add(state);
}

function inboxOf(settings: Settings, policy: Policy): Inbox | undefined {
  const { kind, ...rest } = settings.inbox;
  return kind === 'none'
    ? undefined
    : { kind, ...rest, from: policy.locked.includes('inbox') ? 'policy' : 'user' };
}

function entitle(): void {
  const { say } = texts;
  document.documentElement.lang = texts.language;
  document.title = `${say('deskTitle')} · ${say('extensionName')}`;
  byId('title').textContent = say('deskTitle');
  byId('lead').textContent = say('deskLead');
  const change: Change = (changes) => void ask('set-settings', { settings: changes }).then(refresh);
  drawFrame('desk', texts, change, locked);
}

async function draw(): Promise<void> {
  drawList();
  await Promise.all([drawDetail(), drawDossier(), drawFoot()]);
}

function drawList(): void {
  const now = new Date();
  const { say } = texts;
  const shown = found(reports, wanted, now);
  replaceKept(
    byId('finders'),
    finders(texts, wanted, (changes) => {
      Object.assign(wanted, changes);
      drawList();
    }),
  );
  replaceKept(
    byId('found'),
    reports.length === 0
      ? el(
          'div',
          { class: 'card empty' },
          el('h2', { class: 'state' }, say('deskEmpty')),
          el('p', {}, say('deskEmptyHint')),
        )
      : el(
          'p',
          { class: 'soft state', role: 'status' },
          shown.length === reports.length
            ? texts.count(shown.length, 'deskCountOne', 'deskCount')
            : say('deskCountOf', shown.length, reports.length),
        ),
    el('ul', { class: 'rows' }, ...shown.map((report) => row(report, chosenId(), texts, now))),
    reports.length > 0 &&
      el(
        'p',
        { class: 'buttons' },
        button('deskExportCsv', 'csv', () => void exportList('csv')),
        button('deskExportJson', 'json', () => void exportList('json')),
      ),
  );
}

function button(word: Key, key: string, onClick: () => void): HTMLElement {
  return el(
    'button',
    { type: 'button', class: 'button', id: key, 'data-key': key, onClick },
    texts.say(word),
  );
}

async function drawDetail(): Promise<void> {
  const id = chosenId();
  const report = reports.find((each) => each.id === id);
  document.body.classList.toggle('chosen', report !== undefined);
  if (report === undefined) {
    replaceKept(
      byId('about'),
      id === ''
        ? reports.length > 0 && el('p', { class: 'soft' }, texts.say('deskChoose'))
        : el('p', {}, texts.say('deskGone')),
    );
    for (const place of ['posting-place', 'own', 'channels']) byId(place).replaceChildren();
    return;
  }
  const [receipts, opened] = await Promise.all([receiptsOf(id), openedOf(report)]);
  if (id !== chosenId()) {
    return;
  }
  const { surface, sameThing } = report.about;
  const others = reports.filter((each) => each.id !== id && each.state !== 'withdrawn');
  const same = others.filter(({ about }) => about.sameThing === sameThing);
  replaceKept(
    byId('about'),
    ...aboutPart(
      {
        report,
        receipts,
        same,
        otherDays: others.filter(({ about }) => about.surface === surface && about.sameThing !== sameThing),
        hasInbox: inbox !== undefined,
        armed: armed === id,
      },
      texts,
      (act) =>
        void run(
          () => doAct(act, id),
          act === 'withdraw' ? () => void run(() => doAct('undo', id)) : undefined,
        ),
    ),
  );
  const { sealed } = report;
  const isSealed = sealed !== undefined;
  replaceKept(
    byId('posting-place'),
    posting === id && isSealed && inbox !== undefined
      ? postingPart({ ...report, sealed }, inbox, opened, texts, {
          send: (text) => send(id, inbox as Inbox, text),
          cancel: () => {
            posting = '';
            void drawDetail().then(() =>
              byId('about').querySelector<HTMLElement>('[data-act="post"]')?.focus(),
            );
          },
        })
      : null,
  );
  drawOwn(report);
  replaceKept(
    byId('channels'),
    isSealed && report.state !== 'withdrawn'
      ? handOverPart({ ...report, sealed }, opened?.titles ?? [], texts, {
          copy: (text) => void copy(text),
          saveMail: (to) => void run(() => saveMail(id, to)),
          saveFile: () => void run(() => saveFile(id)),
          handedOver: (channel, ticket) =>
            void run(async () => {
              await markHandedOver(id, { channel, ticket });
              return texts.say('deskSaidHandedOver');
            }),
        })
      : null,
  );
}

/** The fields are drawn once for each report and language, so that nothing is lost while one is written in. */
function drawOwn(report: ReportRecord): void {
  const own = byId('own');
  const drawn = `${report.id} ${texts.language}`;
  if (own.dataset.drawn === drawn && own.childElementCount > 0) {
    return;
  }
  own.dataset.drawn = drawn;
  own.replaceChildren(
    ownPart(
      report,
      texts,
      (changes) =>
        void run(async () => {
          await annotate(report.id, changes);
          if (changes.remindOn !== undefined) {
            void ask('deliver', {}).catch(console.error);
          }
          return texts.say('deskKept');
        }),
    ),
  );
}

async function drawDossier(): Promise<void> {
  replaceKept(
    byId('dossier'),
    dossierPart(await readDossier(), texts, {
      bring: (files) => void run(() => bring(files)),
      save: (sha256) => void run(() => saveFromDossier(sha256)),
      remove: (sha256) =>
        void run(async () => {
          await removeFromDossier([sha256]);
          return undefined;
        }),
      saveList: () => void run(saveDossierList),
    }),
  );
}

/** Takes files in, and says of each that was refused why. */
async function bring(files: readonly File[]): Promise<string> {
  const { added, known, refused } = await takeIn(files);
  replaceKept(
    byId('notices'),
    refused.length > 0 &&
      el(
        'div',
        { class: 'card warning', role: 'alert' },
        el('ul', {}, ...refused.map((each) => el('li', {}, refusedText(each, texts)))),
      ),
  );
  return texts.say('deskDossierSaid', added, known);
}

async function saveFromDossier(sha256: string): Promise<string> {
  const bytes = await dossierBytes(sha256);
  const entry = (await readDossier()).find((each) => each.sha256 === sha256);
  if (bytes === undefined || entry === undefined) {
    throw new StepError(sha256, 'is not in the dossier');
  }
  saveAs(entry.name, bytes, 'application/wacz');
  return texts.say('deskSaved', entry.name);
}

async function saveDossierList(): Promise<string> {
  const name = 'etalase-berkas.csv';
  saveAs(name, dossierCsv(await readDossier()), 'text/csv');
  return texts.say('deskSaved', name);
}

async function drawFoot(): Promise<void> {
  const [use, estimate] = await Promise.all([
    deskUse(),
    navigator.storage.estimate().catch((): StorageEstimate => ({})),
  ]);
  const { say } = texts;
  const inMegabytes = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  replaceKept(
    byId('foot'),
    el(
      'section',
      { class: 'card', 'aria-labelledby': 'room' },
      el('h2', { id: 'room' }, say('deskRoom')),
      el(
        'p',
        {},
        say('deskRoomUse', use.reports, CAPS.reports, inMegabytes(use.bytes), inMegabytes(CAPS.bytes)),
      ),
      el('p', { class: 'soft' }, say('deskRoomFull')),
      estimate.quota !== undefined &&
        el(
          'p',
          { class: 'soft' },
          say('deskRoomBrowser', inMegabytes(estimate.usage ?? 0), inMegabytes(estimate.quota)),
        ),
    ),
  );
}

async function openedOf(report: ReportRecord): Promise<Opened | undefined> {
  const bytes = await sealedBytes(report);
  return bytes === undefined ? undefined : openSealed(bytes);
}

/** Does something and says how it went. What it threw is told in words that say what to do. */
async function run(work: () => Promise<string | undefined>, back?: () => void): Promise<void> {
  try {
    const sentence = await work();
    tellChanged('reports');
    await refresh();
    if (sentence !== undefined) {
      tell(sentence, back && { word: texts.say('deskUndo'), press: back });
    }
  } catch (error) {
    console.error(error);
    await refresh();
    tell(troubleText(error));
  }
}

function troubleText(error: unknown): string {
  const { say } = texts;
  if (error instanceof DatabaseError) {
    const words = {
      refused: 'deskTroubleRefused',
      full: 'deskTroubleFull',
      newer: 'deskTroubleNewer',
    } as const;
    return say(words[error.trouble]);
  }
  if (error instanceof DeskFullError) {
    return say('deskTroubleFull');
  }
  return say(error instanceof StepError ? 'deskTroubleStep' : 'deskTrouble');
}

async function doAct(act: Act, id: string): Promise<string | undefined> {
  const { say } = texts;
  const wasArmed = armed === id;
  armed = '';
  switch (act) {
    case 'post':
      posting = id;
      await drawDetail();
      document.getElementById('posting-heading')?.focus();
      return undefined;
    case 'try-now':
      await tryNow(id);
      startDelivery();
      return undefined;
    case 'ask-status':
      return askInbox(id);
    case 'confirm':
      await markAcknowledged(id);
      return say('deskSaidConfirmed');
    case 'save-file':
      return saveFile(id);
    case 'save-letter':
      return saveLetter(id);
    case 'save-json':
      return saveReport(id);
    case 'withdraw':
      await withdraw(id);
      return say('deskSaidWithdrawn');
    case 'undo':
      await undoWithdrawal(id);
      return say('deskSaidUndone');
    case 'delete':
      if (!wasArmed) {
        armed = id;
        return say('deskDeleteArmed');
      }
      await deleteReports([id]);
      history.replaceState(null, '', location.pathname);
      return say('deskSaidDeleted');
  }
}

/** Nothing may come between the click and the question to the browser. */
function send(id: string, to: Inbox, text: string): void {
  const { hostname } = new URL(to.endpoint);
  const isFirefox = Object.hasOwn(browser.runtime, 'getBrowserInfo');
  const asked = {
    origins: [`https://${hostname}/*`],
    // Firefox also asks whether data may be sent
    ...(isFirefox && { data_collection: ['websiteContent'] }),
  };
  const given = browser.permissions.request(asked as { origins: string[] });
  void run(async () => {
    if (!(await given)) {
      return texts.say('deskSaidNotAllowed', hostname);
    }
    await queueReport(id, { inbox: to, text });
    posting = '';
    startDelivery();
    return texts.say('deskSaidQueued', hostname);
  });
}

/** The background delivers; this page hears of it as of any other change. */
function startDelivery(): void {
  ask('deliver', {}).catch(console.error);
}

async function askInbox(id: string): Promise<string> {
  const statusUrl = (await findReport(id))?.sending?.statusUrl;
  const answer = statusUrl === undefined ? null : await askStatus(statusUrl);
  if (answer === null) {
    return texts.say('deskSaidNoStatus');
  }
  if (answer.reference !== undefined) {
    await annotate(id, { ticket: answer.reference });
  }
  if (answer.status !== 'queued') {
    await takeStep(id, { to: 'acknowledged', event: 'acknowledged', details: { status: answer.status } });
  }
  return texts.say('deskEventStatus', answer.status);
}

async function sealedReport(id: string): Promise<{ report: SealedRecord; bytes: Uint8Array<ArrayBuffer> }> {
  const report = await findReport(id);
  const bytes = report && (await sealedBytes(report));
  if (report?.sealed === undefined || bytes === undefined) {
    throw new StepError(id, 'has no sealed file');
  }
  return { report: { ...report, sealed: report.sealed }, bytes };
}

async function saveFile(id: string): Promise<string> {
  const { report, bytes } = await sealedReport(id);
  const name = fileName(report.sealed.name);
  saveAs(name, bytes, 'application/wacz');
  return texts.say('deskSaved', name);
}

async function saveLetter(id: string): Promise<string> {
  const { report, bytes } = await sealedReport(id);
  const letter = openSealed(bytes)?.letter ?? '';
  if (letter === '') {
    throw new StepError(id, 'has no letter');
  }
  const name = fileName(report.sealed.name.replace(/\.wacz$/, '.html'));
  saveAs(name, letter, 'text/html');
  return texts.say('deskSaved', name);
}

async function saveReport(id: string): Promise<string> {
  const report = await findReport(id);
  if (report === undefined) {
    throw new StepError(id, 'is not there');
  }
  const name = `laporan-${id.slice(0, 8)}.json`;
  saveAs(name, jsonOf([{ ...report, history: await receiptsOf(id) }]), 'application/json');
  return texts.say('deskSaved', name);
}

async function saveMail(id: string, to: string): Promise<string> {
  const { report, bytes } = await sealedReport(id);
  const indonesian = textsIn('id');
  const name = `laporan-${id.slice(0, 8)}.eml`;
  const mail = {
    to,
    subject: subjectOf(report, indonesian),
    body: messageOf(report, openSealed(bytes)?.titles ?? [], indonesian),
    attachment: { name: report.sealed.name, type: 'application/wacz', bytes },
  };
  saveAs(name, emlOf(mail, `etalase_${crypto.randomUUID()}`), 'message/rfc822');
  return texts.say('deskSaved', name);
}

/** The reports that the list shows now. */
async function exportList(kind: 'csv' | 'json'): Promise<void> {
  await run(async () => {
    const shown = found(reports, wanted, new Date());
    const name = `etalase-laporan.${kind}`;
    if (kind === 'csv') {
      saveAs(name, csvOf(shown), 'text/csv');
    } else {
      const whole = await Promise.all(
        shown.map(async (report) => ({ ...report, history: await receiptsOf(report.id) })),
      );
      saveAs(name, jsonOf(whole), 'application/json');
    }
    return texts.say('deskSaved', name);
  });
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    tell(texts.say('copied'));
  } catch {
    tell(texts.say('deskNotCopied'));
  }
}
