/** The report page: reads frozen evidence, lets the user trim it, and hands over exactly what is shown. */
import browser from 'webextension-polyfill';
import { ADDRESS_PARTS, type AddressPart } from '../evidence/clean-url';
import { isUnchanged } from '../evidence/freeze';
import {
  type Choices,
  EVERYTHING,
  NOTE_LIMIT,
  reportFileName,
  reportText,
  type SharedReport,
  share,
} from '../evidence/share';
import type { Evidence } from '../model';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { verdictGlance } from '../ui/glance';
import { term } from '../ui/parts';
import { stateShape } from '../ui/shapes';
import { stateOf } from '../ui/state';
import { type Key, languageFor, type Texts, textsIn } from '../ui/text';
import { CHANNEL } from './channel';
import { complaint, momentText } from './complaint';
import { type Removal, reviewPart } from './review';

const ADDRESS_WORD: Readonly<Record<AddressPart, Key>> = {
  full: 'addressFull',
  'no-query': 'addressNoQuery',
  host: 'addressHost',
};

void start();

async function start(): Promise<void> {
  let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));
  try {
    const { language } = await ask('get-settings', {});
    texts = textsIn(languageFor(language, browser.i18n.getUILanguage()));
    const evidence = await ask('get-evidence', { id: new URLSearchParams(location.search).get('id') ?? '' });
    if (evidence === null) {
      showMissing('reportMissing', texts);
    } else {
      await showReport(evidence, texts);
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

function showMissing(heading: 'reportMissing' | 'reportError', texts: Texts): void {
  document.body.className = 'error';
  entitle(texts, texts.say('reportTitleEmpty'), '');
  const words = el(
    'div',
    { class: 'words' },
    el('h2', { class: 'state' }, texts.say(heading)),
    el('p', {}, texts.say('reportMissingHint')),
  );
  byId('main').replaceChildren(shopFront(el('div', { class: 'glance' }, stateShape('error'), words)));
}

/** The window under its awning. */
function shopFront(glance: HTMLElement): HTMLElement {
  return el('div', { class: 'shop' }, el('div', { class: 'awning', 'aria-hidden': 'true' }), glance);
}

async function showReport(evidence: Evidence, texts: Texts): Promise<void> {
  const { verdict } = evidence;
  const { say } = texts;
  const unchanged = await isUnchanged(evidence);
  let choices: Choices = EVERYTHING;
  let removals: Removal[] = [];
  let report = await share(evidence, choices);
  let latest = 0;

  const glance = el('div', { class: 'glance' });
  const review = el('div', { class: 'review' });
  const preview = el('pre', { tabindex: 0, role: 'region', 'aria-label': say('previewLabel') });
  const previewSummary = el('summary');
  const address = el('bdi', { id: 'address' });
  const hashes = el('dl', { class: 'terms hashes' });
  const complaintText = el('textarea', {
    readonly: true,
    rows: 18,
    'aria-label': say('complaintLabel'),
    lang: 'id',
    id: 'complaint',
  });
  const complaintMeaning = el('pre', { tabindex: 0, role: 'region', 'aria-label': say('complaintMeaning') });

  document.body.className = stateOf(verdict);
  entitle(
    texts,
    say('reportTitle', verdict.platformName),
    say('reportLead', momentText(evidence.capturedAt, texts)),
  );
  byId('main').replaceChildren(
    el(
      'div',
      { class: 'read' },
      unchanged ? '' : el('p', { class: 'card warning', role: 'alert' }, say('hashChanged')),
      shopFront(glance),
      el(
        'section',
        { 'aria-labelledby': 'seen' },
        el('h2', { id: 'seen', tabindex: '-1' }, say('seenHeading')),
        review,
      ),
    ),
    el(
      'div',
      { class: 'hand-over' },
      trimPart(),
      el(
        'section',
        { class: 'ways', 'aria-labelledby': 'hand-over' },
        el('h2', { id: 'hand-over' }, say('handOverHeading')),
        filePart(),
        complaintPart(),
        el('p', { class: 'soft' }, say('observationOnly')),
      ),
    ),
  );
  draw();

  /** Everything on the page that follows from the choices. */
  function draw(): void {
    const { verdict: shared } = report.evidence;
    document.body.className = stateOf(shared);
    replaceKept(glance, ...verdictGlance(stateOf(shared), shared, texts, 'h2'));
    replaceKept(review, ...reviewPart(shared, texts, remove));
    address.textContent = shared.url;
    const bytes = reportText(report);
    preview.textContent = bytes;
    previewSummary.textContent = say('previewSummary', new TextEncoder().encode(bytes).length);
    hashes.replaceChildren(
      ...term(say('hashLabel'), el('code', { id: 'shared-hash' }, report.sha256)),
      ...term(say('originalHashLabel'), el('code', { id: 'original-hash' }, report.originalSha256)),
    );
    complaintText.value = complaint(report, textsIn('id'));
    complaintMeaning.textContent = complaint(report, texts);
  }

  /** Shares anew under other choices; of two quick changes only the later is drawn. */
  async function choose(changes: Partial<Choices>): Promise<void> {
    choices = { ...choices, ...changes };
    latest += 1;
    const mine = latest;
    const next = await share(evidence, choices);
    if (mine === latest) {
      report = next;
      draw();
    }
  }

  function removeAll(): Promise<void> {
    const ids = (type: Removal['type']) => removals.filter((each) => each.type === type).map(({ id }) => id);
    return choose({ withoutFindings: ids('finding'), withoutSignals: ids('signal') });
  }

  async function remove(removal: Removal): Promise<void> {
    removals = [...removals, removal];
    await removeAll();
    const key = removal.type === 'finding' ? 'leftOutFinding' : 'leftOutSignal';
    const undo = el('button', { type: 'button', class: 'button small', id: 'undo' }, say('undo'));
    undo.addEventListener('click', () => void takeBack());
    byId('said').replaceChildren(el('span', {}, say(key, removal.name)), undo);
    // the pressed button is gone: the way back is the nearest thing
    undo.focus();
  }

  async function takeBack(): Promise<void> {
    removals = removals.slice(0, -1);
    await removeAll();
    tell(say('undone'), removals.length > 0);
    (document.getElementById('undo') ?? byId('seen')).focus();
  }

  function tell(sentence: string, canUndo = removals.length > 0): void {
    const undo = el('button', { type: 'button', class: 'button small', id: 'undo' }, say('undo'));
    undo.addEventListener('click', () => void takeBack());
    byId('said').replaceChildren(el('span', {}, sentence), canUndo ? undo : '');
  }

  function trimPart(): HTMLElement {
    return el(
      'section',
      { class: 'card trim', 'aria-labelledby': 'trim' },
      el('h2', { id: 'trim' }, say('shareHeading')),
      el(
        'fieldset',
        {},
        el('legend', {}, say('addressLegend')),
        ...ADDRESS_PARTS.map((part) =>
          el(
            'label',
            { class: 'choice' },
            el('input', {
              type: 'radio',
              name: 'address',
              value: part,
              checked: part === EVERYTHING.address,
              onChange: () => void choose({ address: part }),
            }),
            say(ADDRESS_WORD[part]),
          ),
        ),
        el('p', {}, address),
        el('p', { class: 'soft' }, say('addressCleaned')),
      ),
      el(
        'label',
        { class: 'choice' },
        el('input', {
          type: 'checkbox',
          id: 'snippets',
          checked: EVERYTHING.snippets,
          onChange: (event) => void choose({ snippets: (event.target as HTMLInputElement).checked }),
        }),
        say('snippetsLabel'),
      ),
      noteField(),
    );
  }

  function noteField(): HTMLElement {
    const field = el('textarea', {
      id: 'note',
      rows: 4,
      maxlength: NOTE_LIMIT,
      'aria-describedby': 'note-hint',
    });
    field.addEventListener('input', () => void choose({ note: field.value }));
    return el(
      'div',
      { class: 'note' },
      el('label', { for: 'note' }, say('noteLabel')),
      el('p', { class: 'soft', id: 'note-hint' }, say('noteHint')),
      field,
    );
  }

  function filePart(): HTMLElement {
    return el(
      'div',
      { class: 'card' },
      el('h3', {}, say('saveHeading')),
      el('p', {}, say('saveNote')),
      el(
        'button',
        { type: 'button', class: 'button main', id: 'save', onClick: () => save(report) },
        say('saveButton'),
      ),
      hashes,
      el('p', { class: 'soft' }, say('hashNote')),
      el('details', { id: 'preview' }, previewSummary, preview),
    );
  }

  function complaintPart(): HTMLElement {
    const { whatsApp, email, checked } = CHANNEL;
    return el(
      'div',
      { class: 'card' },
      el('h3', {}, say('complaintHeading')),
      el('p', {}, say('complaintNote')),
      complaintText,
      texts.language !== 'id' &&
        el('details', {}, el('summary', {}, say('complaintMeaning')), complaintMeaning),
      el(
        'button',
        { type: 'button', class: 'button main', id: 'copy', onClick: () => void copy() },
        say('copyButton'),
      ),
      el('h4', {}, say('channelHeading')),
      el(
        'dl',
        { class: 'terms' },
        ...term(say('channelWhatsApp'), outward(whatsApp.address, whatsApp.shown)),
        ...term(say('channelEmail'), outward(email.address, email.shown)),
      ),
      el('p', { class: 'soft' }, say('channelChecked', texts.day(checked))),
    );
  }

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(complaintText.value);
      tell(say('copied'));
    } catch {
      complaintText.select();
      tell(say('notCopied'));
    }
  }

  /** Saves exactly the bytes of the preview. */
  function save(shared: SharedReport): void {
    const name = reportFileName(shared);
    const href = URL.createObjectURL(new Blob([reportText(shared)], { type: 'application/json' }));
    el('a', { href, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
    tell(say('saved', name));
  }
}

function outward(href: string, shown: string): HTMLElement {
  return el('a', { href, target: '_blank', rel: 'noreferrer' }, shown);
}
