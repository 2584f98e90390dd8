/** The report page: from a draft to one sealed file, which holds exactly what is shown here. */
import browser from 'webextension-polyfill';
import { type Choices, type Draft, handlesOf, readDraftContent } from '../evidence/draft';
import { type Area, firstAreas } from '../evidence/redaction/areas';
import { begin } from '../evidence/redaction/editing';
import { newSalt } from '../evidence/redaction/removals';
import { sharedLabel } from '../evidence/reviewed';
import { signalKey } from '../evidence/same-signal';
import type { Sealing } from '../evidence/sealed/parts';
import type { InboxSetting, Signal } from '../model';
import { ANONYMOUS } from '../storage/keys';
import {
  alreadyReported,
  changeDraft,
  findReport,
  type ReportRecord,
  readDraft,
  sealedBytes,
} from '../storage/reports';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { verdictGlance } from '../ui/glance';
import { term } from '../ui/parts';
import { saveAs } from '../ui/saving';
import { stateShape } from '../ui/shapes';
import { stateOf } from '../ui/state';
import { type Key, languageFor, type Texts, textsIn } from '../ui/text';
import { CHANNEL } from './channel';
import { createEditor } from './editor';
import { letterText, momentText } from './letter';
import { decoded, type Source } from './pictures';
import { capturedVerdict, isStale, type Prepared, prepare } from './prepared';
import { previewPart } from './preview';
import { chosenRecipient, type Recipient, recipientsFor } from './recipients';
import { type Removal, type Review, reviewPart } from './review';
import { mayAsk, sealed, whyNotSealed, whyNotStamped } from './sealing';
import { notShownList, takenPart } from './taken';
import { trimPart } from './trim';

/** Milliseconds without a change before the draft is kept and the preview is made anew. */
const REST = 250;

void start();

async function start(): Promise<void> {
  let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));
  try {
    const { language, timestampAuthority, inbox } = await ask('get-settings', {});
    texts = textsIn(languageFor(language, browser.i18n.getUILanguage()));
    working(texts, 'reportWorking');
    const id = new URLSearchParams(location.search).get('id') ?? '';
    const record = await findReport(id);
    const draft = record?.state === 'draft' ? readDraftContent(await readDraft(id)) : undefined;
    if (record?.sealed !== undefined) {
      showSealed(record, texts);
    } else if (record !== undefined && draft !== undefined) {
      await showDraft(record, draft, { authority: timestampAuthority, inbox }, texts);
    } else {
      showMissing(record?.state === 'withdrawn' ? 'reportGone' : 'reportMissing', texts);
    }
  } catch (error) {
    console.error(error);
    showMissing('reportError', texts);
  }
}

function entitle(texts: Texts, title: string, lead: string): void {
  document.documentElement.lang = texts.language;
  drawFrame(null, texts);
  document.title = `${title} · ${texts.say('extensionName')}`;
  byId('title').textContent = title;
  byId('lead').textContent = lead;
}

/** Says what is being done; nothing once it is done. */
function working(texts: Texts, key?: Key): void {
  const place = byId('working');
  if (key === undefined) {
    place.replaceChildren();
  } else {
    place.replaceChildren(el('progress', { 'aria-label': texts.say(key) }), el('span', {}, texts.say(key)));
  }
}

function showMissing(heading: 'reportMissing' | 'reportError' | 'reportGone', texts: Texts): void {
  working(texts);
  document.body.className = 'error';
  entitle(texts, texts.say('reportTitleEmpty'), '');
  const words = el(
    'div',
    { class: 'words' },
    el('h2', { class: 'state' }, texts.say(heading)),
    el('p', {}, texts.say('reportMissingHint')),
    el('p', {}, deskLink(texts)),
  );
  byId('main').replaceChildren(shopFront(el('div', { class: 'glance' }, stateShape('error'), words)));
}

/** The window under its awning. */
function shopFront(glance: HTMLElement): HTMLElement {
  return el('div', { class: 'shop' }, el('div', { class: 'awning', 'aria-hidden': 'true' }), glance);
}

function deskLink(texts: Texts): HTMLElement {
  return el('a', { href: '../desk/desk.html', class: 'desk-link' }, texts.say('reportDesk'));
}

/** A report that is sealed no longer changes: its facts, its file, and the way to the desk. */
function showSealed(record: ReportRecord, texts: Texts): void {
  const { say } = texts;
  working(texts);
  document.body.className = 'sealed';
  entitle(texts, say('reportTitle', record.about.platformName), '');
  byId('main').replaceChildren(
    el(
      'section',
      { class: 'card sealed-file', 'aria-labelledby': 'sealed' },
      el('h2', { id: 'sealed', class: 'state', tabindex: '-1' }, say('sealedHeading')),
      sealedFacts(record, texts),
      el('p', {}, say('sealedProves')),
      channelPart(texts),
      el(
        'p',
        { class: 'buttons' },
        el(
          'a',
          { href: `../desk/desk.html#${record.id}`, class: 'button main desk-link' },
          say('reportDesk'),
        ),
        el(
          'button',
          { type: 'button', class: 'button', id: 'save-again', onClick: () => void again() },
          say('sealedSaveAgain'),
        ),
      ),
    ),
  );

  async function again(): Promise<void> {
    const bytes = await sealedBytes(record);
    if (bytes !== undefined && record.sealed !== undefined) {
      saveAs(record.sealed.name, bytes, 'application/wacz');
      tell(say('saved', record.sealed.name));
    } else {
      tell(say('reportError'));
    }
  }
}

/** Where the ministry takes complaints, until another desk is chosen. */
function channelPart(texts: Texts): HTMLElement {
  const { whatsApp, email, checked } = CHANNEL;
  const outward = (href: string, shown: string) =>
    el('a', { href, target: '_blank', rel: 'noreferrer' }, shown);
  return el(
    'section',
    { class: 'channel', 'aria-labelledby': 'channel' },
    el('h3', { id: 'channel' }, texts.say('channelHeading')),
    el(
      'dl',
      { class: 'terms' },
      ...term(texts.say('channelWhatsApp'), outward(whatsApp.address, whatsApp.shown)),
      ...term(texts.say('channelEmail'), outward(email.address, email.shown)),
    ),
    el('p', { class: 'soft' }, texts.say('channelChecked', texts.day(checked))),
  );
}

function sealedFacts({ sealed }: ReportRecord, { say }: Texts): HTMLElement {
  return el(
    'dl',
    { class: 'terms' },
    ...term(
      say('sealedFile'),
      el('code', { id: 'sealed-name' }, sealed?.name ?? ''),
      ' ',
      say('sealedSize', sealed?.size ?? 0),
    ),
    ...term(say('sealedHash'), el('code', { id: 'sealed-hash' }, sealed?.sha256 ?? '')),
    ...term(say('sealedKey'), el('code', { id: 'sealed-key' }, sealed?.key ?? '')),
  );
}

async function showDraft(
  record: ReportRecord,
  kept: Draft,
  { authority, inbox }: { authority: string; inbox: InboxSetting },
  texts: Texts,
): Promise<void> {
  const { say } = texts;
  const { id } = record;
  const salt = newSalt();
  working(texts, 'reportWorkingPicture');
  const { draft: first, source } = await opened(kept);
  const recipients = recipientsFor(first.saved.observation.platform, inbox);
  const to = () => chosenRecipient(recipients, draft.choices.recipient);
  let draft = withRecipient(first, recipients);
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether something was changed that is not prepared yet. */
  let isChanged = false;
  let turn = 0;
  /** The newest preparation, and what it gave. */
  let underWay: Promise<Prepared | undefined> = Promise.resolve(undefined);
  /** What the preview shows. */
  let shown: Prepared | undefined;
  const areas = draft.areas ?? [];

  const glance = el('div', { class: 'glance' });
  const review = el('div', { class: 'review' });
  const address = el('bdi', { id: 'address' });
  const pictures = el('div', { class: 'shown-pictures' });
  const files = el('div', { class: 'preview-files' });
  const letter = el('article', { class: 'letter', id: 'letter-text', 'aria-labelledby': 'letter' });
  const notShown = el('div');
  // off each time: whoever is asked learns the address of this computer, and when it sealed something
  const stampBox = el('input', { type: 'checkbox', id: 'stamp', 'data-key': 'stamp' });
  const sealButton = el(
    'button',
    { type: 'button', class: 'button main', id: 'seal', onClick: () => void sealNow() },
    say('sealButton'),
  );

  working(texts, 'reportWorkingParts');
  const before = await alreadyReported(record.about, id).catch(() => []);
  const editor = createEditor(draft, source, begin(areas), texts, (next) => change({ areas: next }));
  await prepareNow();
  entitle(
    texts,
    say('reportTitle', record.about.platformName),
    say('reportLead', momentText(draft.captured.utc, texts)),
  );
  byId('main').replaceChildren(
    el(
      'div',
      { class: 'read' },
      before.length > 0 && alreadyPart(before),
      shopFront(glance),
      takenPart(draft, texts),
      el(
        'section',
        { 'aria-labelledby': 'seen' },
        el('h2', { id: 'seen', tabindex: '-1' }, say('seenHeading')),
        review,
      ),
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'editor' },
        el('h2', { id: 'editor' }, say('editorHeading')),
        notShown,
        editor,
      ),
    ),
    el(
      'div',
      { class: 'hand-over' },
      trimPart(draft.choices, address, recipients, texts, (changes) => choose(changes)),
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'preview' },
        el('h2', { id: 'preview' }, say('previewHeading')),
        pictures,
        files,
        el('p', { class: 'soft' }, say('previewNote')),
      ),
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'seal-heading' },
        el('h2', { id: 'seal-heading' }, say('sealHeading')),
        el('p', {}, say('sealNote')),
        authority !== '' &&
          el('label', { class: 'stamp' }, stampBox, say('sealTimestamp', new URL(authority).host)),
        sealButton,
        el('p', { class: 'soft' }, say('reportKept')),
        el('p', { class: 'soft' }, say('observationOnly')),
      ),
    ),
    el(
      'section',
      { class: 'card letter-card', 'aria-labelledby': 'letter' },
      el('h2', { id: 'letter' }, say('letterHeading')),
      el('p', { class: 'soft' }, say('letterNote')),
      el(
        'p',
        { class: 'buttons' },
        el(
          'button',
          { type: 'button', class: 'button', id: 'print', onClick: () => print() },
          say('letterPrint'),
        ),
        el(
          'button',
          { type: 'button', class: 'button', id: 'copy', onClick: () => void copy() },
          say('copyButton'),
        ),
      ),
      letter,
    ),
  );
  working(texts);
  addEventListener('pagehide', () => void keep());

  function alreadyPart(reports: readonly ReportRecord[]): HTMLElement {
    return el(
      'section',
      { class: 'card warning', id: 'already', role: 'status' },
      ...reports
        .slice(0, 3)
        .map(({ startedAt }) => el('p', {}, say('reportAlready', momentText(startedAt, texts)))),
      el('p', { class: 'soft' }, say('reportAlreadyNote'), ' ', deskLink(texts)),
    );
  }

  /** Everything follows from the draft: it is kept and prepared anew after the last of several changes. */
  function change(changes: Partial<Draft>): void {
    draft = { ...draft, ...changes };
    isChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => {
      void keep();
      void prepareNow();
    }, REST);
  }

  function choose(changes: Partial<Choices>): void {
    change({ choices: { ...draft.choices, ...changes } });
  }

  async function keep(): Promise<void> {
    try {
      await changeDraft(id, draft);
    } catch (error) {
      console.error(error);
      if (document.body.className !== 'sealed') {
        tell(say('reportNotKept'));
      }
    }
  }

  function prepareNow(): Promise<Prepared | undefined> {
    turn += 1;
    const mine = turn;
    isChanged = false;
    clearTimeout(timer);
    underWay = prepare(id, draft, draft.areas ?? [], source, salt, sealingNow(), to()).then(
      async (prepared) => {
        if (mine === turn) {
          await draw(prepared, mine);
        }
        return prepared;
      },
    );
    return underWay;
  }

  async function draw(prepared: Prepared, mine: number): Promise<void> {
    const { verdict, parts } = prepared;
    const preview = await previewPart(prepared, texts);
    if (mine !== turn) {
      return;
    }
    shown = prepared;
    document.body.className = stateOf(verdict);
    replaceKept(glance, ...verdictGlance(stateOf(verdict), verdict, texts, 'h2'));
    replaceKept(review, ...reviewPart(capturedVerdict(draft), leftOut(), reviewing()));
    replaceKept(notShown, notShownList(prepared.notShown, texts));
    address.textContent = parts.report.page.url;
    replaceKept(pictures, ...preview.pictures);
    replaceKept(files, ...preview.files);
    letter.lang = draft.choices.language;
    replaceKept(letter, ...preview.letter);
  }

  function leftOut(): Signal[] {
    return draft.saved.observation.signals.filter((signal) =>
      draft.choices.without.includes(signalKey(signal)),
    );
  }

  function reviewing(): Review {
    const handles = handlesOf(draft.saved.observation.url);
    return {
      texts,
      platformName: record.about.platformName,
      places: draft.choices.places,
      shared: (signal) => sharedLabel(signal, draft.choices, handles),
      remove,
      putBack,
    };
  }

  function remove(removal: Removal): void {
    choose({ without: [...new Set([...draft.choices.without, ...removal.ids])] });
    const undo = el(
      'button',
      { type: 'button', class: 'button small', id: 'undo', onClick: () => putBack(removal) },
      say('undo'),
    );
    tell(say('leftOutSignal', removal.name), undo);
    // the pressed button goes: the way back is the nearest thing
    undo.focus();
  }

  function putBack(removal: Removal): void {
    choose({ without: draft.choices.without.filter((key) => !removal.ids.includes(key)) });
    tell(say('undone'));
    byId('seen').focus();
  }

  async function copy(): Promise<void> {
    const prepared = await underWay;
    try {
      await navigator.clipboard.writeText(letterText(prepared?.letter ?? []));
      tell(say('copied'));
    } catch {
      getSelection()?.selectAllChildren(letter);
      tell(say('notCopied'));
    }
  }

  async function sealNow(): Promise<void> {
    if (sealButton.getAttribute('aria-disabled') === 'true') {
      return;
    }
    if (shown !== undefined && isStale(shown, new Date())) {
      await prepareNow();
      tell(say('previewRenewed'));
      return;
    }
    sealButton.setAttribute('aria-disabled', 'true');
    const isAsked = authority !== '' && stampBox.checked;
    // by the click itself: a browser asks its user at no other moment
    const allowed = isAsked ? mayAsk(authority).catch(() => false) : Promise.resolve(false);
    try {
      working(texts, 'reportWorkingParts');
      // what is sealed is what the preview shows, and it shows the draft as it is now
      const prepared = isChanged ? await prepareNow() : await underWay;
      if (prepared === undefined || prepared.parts.report.page.url === '') {
        throw new Error(say('sealNothingSeen'));
      }
      await keep();
      const isAllowed = await allowed;
      const { file, isKept, notStamped } = await sealed(
        id,
        prepared.parts,
        prepared.sealing,
        salt,
        (key) => working(texts, key),
        isAllowed ? authority : '',
      );
      const trouble = isAsked && !isAllowed ? 'not-allowed' : notStamped;
      saveAs(file.name, file.bytes, 'application/wacz');
      const after = isKept ? await findReport(id) : undefined;
      if (after === undefined) {
        tell(say('sealNotKept'));
      } else {
        showSealed(after, texts);
        byId('sealed').focus();
        const saved = say('saved', file.name);
        tell(trouble === undefined ? saved : `${saved} ${whyNotStamped(trouble, texts)}`);
      }
    } catch (error) {
      console.error(error);
      tell(say('sealFailed', whyNotSealed(error, texts)));
    } finally {
      working(texts);
      sealButton.removeAttribute('aria-disabled');
    }
  }
}

/** A draft whose recipient is one that there is. */
function withRecipient(draft: Draft, recipients: readonly Recipient[]): Draft {
  const recipient = chosenRecipient(recipients, draft.choices.recipient)?.id ?? ANONYMOUS;
  return { ...draft, choices: { ...draft.choices, recipient } };
}

/** A draft with its first areas, and its picture; a picture that cannot be read is told as missing. */
async function opened(kept: Draft): Promise<{ draft: Draft; source: Source | null }> {
  const handles = handlesOf(kept.saved.observation.url);
  const areas: readonly Area[] = kept.areas ?? firstAreas(kept.capture, handles);
  const draft = { ...kept, areas };
  try {
    return { draft, source: kept.picture === null ? null : await decoded(kept.picture, draft) };
  } catch (error) {
    console.error(error);
    const capture = { ...draft.capture, picture: { taken: false, why: 'unreadable' } as const };
    return { draft: { ...draft, capture, picture: null }, source: null };
  }
}

function sealingNow(): Sealing {
  return {
    at: new Date().toISOString(),
    software: `Etalase ${browser.runtime.getManifest().version}`,
  };
}

function tell(sentence: string, more?: HTMLElement): void {
  byId('said').replaceChildren(el('span', {}, sentence), more ?? '');
}
