/** The options page: which platforms are watched, and the settings. What is on is what the browser says. */
import browser from 'webextension-polyfill';
import type { PlatformAccess } from '../messages';
import { DEFAULT_SETTINGS, type InboxSetting, type Policy, type Settings } from '../model';
import { deleteKey, type KeptKey, putKeyBack, readKeys } from '../storage/keys';
import { notSettings, readOwnSettings } from '../storage/settings';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { tell } from '../ui/said';
import { saveAs } from '../ui/saving';
import { keepingChoices, settingChoices } from '../ui/settings';
import { type Key, languageFor, textsIn } from '../ui/text';
import { readSettingsFile, settingsFile } from './backup';
import { inboxPart } from './inbox';
import { keysPart } from './keys';
import { optionalRow, watchedRow } from './platform';
import { placesPart, rulesPart } from './rules';
import { timestampPart } from './timestamp';

/** Name of the file that holds all settings. */
const SETTINGS_FILE = 'etalase-settings.json';

let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));

void start();

async function start(): Promise<void> {
  await refresh();
  browser.permissions.onAdded.addListener(() => void refresh());
  browser.permissions.onRemoved.addListener(() => void refresh());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local' || area === 'managed') {
      void refresh();
    }
  });
}

async function refresh(): Promise<void> {
  try {
    const [settings, policy, platforms, keys] = await Promise.all([
      ask('get-settings', {}),
      ask('get-policy', {}),
      ask('get-platforms', {}),
      readKeys(),
    ]);
    draw(settings, policy, platforms, keys);
  } catch (error) {
    console.error(error);
    document.body.className = 'error';
    entitle();
    replaceKept(byId('platforms'), el('p', {}, texts.say('platformsNotRead')));
  }
}

function entitle(): void {
  document.documentElement.lang = texts.language;
  document.title = `${texts.say('optionsTitle')} · ${texts.say('extensionName')}`;
  byId('title').textContent = texts.say('optionsTitle');
  byId('lead').textContent = texts.say('optionsLead');
}

function draw(
  settings: Settings,
  { locked }: Policy,
  platforms: readonly PlatformAccess[],
  keys: readonly KeptKey[],
): void {
  texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.body.className = 'ready';
  entitle();
  drawFrame('options', texts, change, locked);
  replaceKept(
    byId('platforms'),
    el(
      'section',
      { 'aria-labelledby': 'optional' },
      el('h2', { id: 'optional' }, texts.say('morePlatforms')),
      el('p', { class: 'soft' }, texts.say('optionalNote')),
      el(
        'ul',
        { class: 'rows' },
        ...platforms
          .filter(({ optional }) => optional)
          .map((each) => optionalRow(each, texts, allow, withdraw)),
      ),
    ),
    el(
      'section',
      { 'aria-labelledby': 'watched' },
      el('h2', { id: 'watched' }, texts.say('watchedHeading')),
      el(
        'ul',
        { class: 'rows' },
        ...platforms.filter(({ optional }) => !optional).map((each) => watchedRow(each, texts, allow)),
      ),
    ),
  );
  replaceKept(
    byId('settings'),
    el(
      'section',
      { class: 'settings', 'aria-labelledby': 'settings-heading' },
      el('h2', { id: 'settings-heading' }, texts.say('settingsHeading')),
      ...settingChoices(settings, texts, change, locked),
    ),
  );
  replaceKept(
    byId('rules'),
    rulesPart(settings, texts, change, locked),
    placesPart(settings, texts, change, locked),
  );
  replaceKept(
    byId('history'),
    el(
      'section',
      { 'aria-labelledby': 'history-heading' },
      el('h2', { id: 'history-heading' }, texts.say('historyTitle')),
      ...keepingChoices(settings, texts, change, locked),
      el('p', {}, el('a', { href: '../history/history.html' }, texts.say('optionsHistoryLink'))),
    ),
  );
  replaceKept(byId('inboxes'), inboxPart(settings.inbox, locked.includes('inbox'), texts, saveInbox));
  replaceKept(
    byId('timestamps'),
    timestampPart(
      settings.timestampAuthority,
      locked.includes('timestampAuthority'),
      texts,
      saveTimestampAuthority,
    ),
  );
  replaceKept(
    byId('keys'),
    keysPart(keys, texts, (key) => void removeKey(key)),
  );
  replaceKept(byId('backup'), backupPart());
}

/** Settings as a file, from a file, and as they were at first. */
function backupPart(): HTMLElement {
  const press = (id: string, word: Key, onClick: () => void) =>
    el('button', { type: 'button', class: 'button', id, 'data-key': id, onClick }, texts.say(word));
  const file = el('input', {
    type: 'file',
    id: 'import-file',
    class: 'visually-hidden',
    accept: '.json,application/json',
    tabindex: -1,
    'aria-hidden': 'true',
    onChange: ({ target }) => void importFrom(target as HTMLInputElement).catch(notSaved),
  });
  return el(
    'section',
    { 'aria-labelledby': 'backup-heading' },
    el('h2', { id: 'backup-heading' }, texts.say('optionsBackup')),
    el('p', { class: 'soft' }, texts.say('optionsBackupNote')),
    el(
      'div',
      { class: 'actions setting' },
      press('export', 'optionsExport', () => void exportAll().catch(notSaved)),
      press('import', 'optionsImport', () => byId('import-file').click()),
      press(
        'reset',
        'optionsReset',
        () => void replaceAll(DEFAULT_SETTINGS, texts.say('optionsResetDone')).catch(notSaved),
      ),
      file,
    ),
  );
}

async function exportAll(): Promise<void> {
  const text = settingsFile(await readOwnSettings());
  saveAs(SETTINGS_FILE, text, 'application/json');
  tell(texts.say('optionsExported', SETTINGS_FILE));
}

async function importFrom(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (file === undefined) {
    return;
  }
  const imported = readSettingsFile(await file.text());
  // the same file can be chosen once more
  input.value = '';
  if ('settings' in imported) {
    await replaceAll(imported.settings, texts.say('optionsImported', file.name));
  } else if (imported.problem === 'wrong') {
    tell(texts.say('optionsImportWrong', file.name, texts.list(imported.fields)));
  } else {
    const newer = imported.problem === 'newer';
    tell(texts.say(newer ? 'optionsImportNewer' : 'optionsImportNotOurs', file.name));
  }
}

/** Puts other settings in place of the user's, with the way back. */
async function replaceAll(settings: Settings, sentence: string): Promise<void> {
  const before = await readOwnSettings();
  await ask('set-settings', { settings });
  await refresh();
  const back = async () => {
    await ask('set-settings', { settings: before });
    await refresh();
    tell(texts.say('optionsUndone'));
    byId('reset').focus();
  };
  tell(sentence, { word: texts.say('undo'), press: () => void back().catch(notSaved) });
}

function saveInbox(inbox: InboxSetting): void {
  if (notSettings({ inbox }).length > 0) {
    tell(texts.say('optionsInboxWrong'));
    return;
  }
  ask('set-settings', { settings: { inbox } })
    .then(refresh)
    .then(() => tell(texts.say('optionsInboxSaved')))
    .catch(notSaved);
}

function saveTimestampAuthority(timestampAuthority: string): void {
  if (notSettings({ timestampAuthority }).length > 0) {
    tell(texts.say('optionsInboxWrong'));
    return;
  }
  ask('set-settings', { settings: { timestampAuthority } })
    .then(refresh)
    .then(() => tell(texts.say('optionsTimestampSaved')))
    .catch(notSaved);
}

async function removeKey(key: KeptKey): Promise<void> {
  try {
    await deleteKey(key.id);
    await refresh();
    const back = async () => {
      await putKeyBack(key);
      await refresh();
      tell(texts.say('historyPutBack'));
    };
    const sentence = texts.say('optionsKeyDeleted', key.id);
    tell(sentence, { word: texts.say('undo'), press: () => void back().catch(notSaved) });
  } catch (error) {
    notSaved(error);
  }
}

/** Asks the browser, which asks the user. Nothing may come between the click and this. */
function allow({ name, origins }: PlatformAccess): void {
  browser.permissions
    .request({ origins })
    .then((given) => done(texts.say(given ? 'accessGiven' : 'accessRefused', name)))
    .catch((error: unknown) => failed(error, name));
}

function withdraw({ name, origins }: PlatformAccess): void {
  browser.permissions
    .remove({ origins })
    .then((taken) => done(texts.say(taken ? 'accessTaken' : 'accessFailed', name)))
    .catch((error: unknown) => failed(error, name));
}

function failed(error: unknown, name: string): Promise<void> {
  console.error(error);
  return done(texts.say('accessFailed', name));
}

async function done(sentence: string): Promise<void> {
  await refresh();
  tell(sentence);
}

function change(changes: Partial<Settings>): void {
  ask('set-settings', { settings: changes })
    .catch((error: unknown) => {
      notSaved(error);
      // the switches go back to what is saved
      for (const part of ['settings', 'rules', 'history']) {
        byId(part).replaceChildren();
      }
    })
    .then(refresh)
    .catch(console.error);
}

function notSaved(error: unknown): void {
  console.error(error);
  tell(texts.say('settingNotSaved'));
}
