/** The first-run page: what Etalase does and never does, why it asks for what, and the few things to choose. */
import browser from 'webextension-polyfill';
import type { PlatformAccess } from '../messages';
import type { Policy, Settings } from '../model';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { tell } from '../ui/said';
import { settingChoices, switchSetting } from '../ui/settings';
import { type Key, languageFor, textsIn } from '../ui/text';
import { examplePart, type Moment } from './example';
import { permissionsPart } from './permissions';

const DOES: readonly Key[] = ['welcomeDoesLook', 'welcomeDoesTell', 'welcomeDoesReport'];
const NEVER: readonly Key[] = [
  'welcomeNeverSend',
  'welcomeNeverTyped',
  'welcomeNeverPress',
  'welcomeNeverGuilt',
];

let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));
/** True when nobody asked for the page: an organisation may want none. */
const openedByItself = new URLSearchParams(location.search).has('opened');
let moment: Moment = 'sheet';

void start();

async function start(): Promise<void> {
  await refresh();
  const again = () => void refresh();
  browser.permissions.onAdded.addListener(again);
  browser.permissions.onRemoved.addListener(again);
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local' || area === 'managed') {
      again();
    }
  });
}

async function refresh(): Promise<void> {
  try {
    const [settings, policy, platforms] = await Promise.all([
      ask('get-settings', {}),
      ask('get-policy', {}),
      ask('get-platforms', {}),
    ]);
    if (openedByItself && !policy.firstRun) {
      await close();
      return;
    }
    draw(settings, policy, platforms);
  } catch (error) {
    console.error(error);
    document.body.className = 'error';
    replaceKept(byId('example'), el('p', {}, texts.say('errorHint')));
  }
}

function draw(settings: Settings, policy: Policy, platforms: readonly PlatformAccess[]): void {
  texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.documentElement.lang = texts.language;
  document.title = texts.say('welcomeTitle');
  document.body.className = 'ready';
  byId('title').textContent = texts.say('welcomeTitle');
  byId('lead').textContent = texts.say('welcomeLead');
  drawFrame('welcome', texts, change, policy.locked);
  const watched = platforms.filter(({ optional }) => !optional);
  replaceKept(
    byId('skip'),
    button('skip', 'welcomeSkip', 'button small', () => void close()),
  );
  replaceKept(byId('missing'), missingPart(watched.filter(({ granted }) => granted !== 'all')));
  replaceKept(
    byId('example'),
    examplePart(moment, settings, texts, (chosen) => {
      moment = chosen;
      void refresh();
    }),
  );
  replaceKept(
    byId('promises'),
    promises('does', 'welcomeDoes', DOES),
    promises('never', 'welcomeNever', NEVER),
  );
  replaceKept(
    byId('permissions'),
    permissionsPart(
      browser.runtime.getManifest().permissions ?? [],
      watched.map(({ name }) => name),
      texts,
    ),
  );
  replaceKept(byId('choices'), choicesPart(settings, policy));
  replaceKept(
    byId('end'),
    button('done', 'welcomeDone', 'button main', () => void close()),
    el('a', { class: 'button', href: '../options/options.html' }, texts.say('welcomeMore')),
  );
}

function promises(id: string, heading: Key, sentences: readonly Key[]): HTMLElement {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': id },
    el('h2', { id }, texts.say(heading)),
    el('ul', { class: 'bullets' }, ...sentences.map((each) => el('li', {}, texts.say(each)))),
  );
}

/** Firefox, and a user of Chrome, may have withheld hosts that are watched from the start. */
function missingPart(missing: readonly PlatformAccess[]): HTMLElement | null {
  return missing.length === 0
    ? null
    : el(
        'section',
        { class: 'card needs-review', 'aria-labelledby': 'missing-heading' },
        el('h2', { id: 'missing-heading' }, texts.say('welcomeMissing')),
        el('p', {}, texts.say('welcomeMissingNote', texts.list(missing.map(({ name }) => name)))),
        button('allow', 'welcomeAllow', 'button main', () =>
          allow(missing.flatMap(({ origins }) => origins)),
        ),
      );
}

/** Asks the browser, which asks the user. Nothing may come between the click and this. */
function allow(origins: string[]): void {
  browser.permissions
    .request({ origins })
    .then(async (given) => {
      await refresh();
      tell(texts.say(given ? 'welcomeAllowed' : 'welcomeRefused'));
    })
    .catch((error: unknown) => {
      console.error(error);
      tell(texts.say('welcomeRefused'));
    });
}

function choicesPart(settings: Settings, { locked }: Policy): HTMLElement {
  return el(
    'section',
    { class: 'settings', 'aria-labelledby': 'choices-heading' },
    el('h2', { id: 'choices-heading' }, texts.say('welcomeChoices')),
    el('p', { class: 'soft' }, texts.say('welcomeChoicesNote')),
    ...settingChoices(settings, texts, change, locked),
    switchSetting(
      'keep',
      texts.say('historyKeep'),
      texts.say('historyLead'),
      settings.history,
      locked.includes('history'),
      texts,
      () => change({ history: !settings.history }),
    ),
  );
}

function button(id: string, word: Key, look: string, press: () => void): HTMLElement {
  return el('button', { type: 'button', id, class: look, 'data-key': id, onClick: press }, texts.say(word));
}

/** The page was opened for the user, so it goes for good: also where a window may not close itself. */
async function close(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab.id !== undefined) {
    await browser.tabs.remove(tab.id);
  }
}

function change(changes: Partial<Settings>): void {
  ask('set-settings', { settings: changes })
    .then(refresh)
    .catch((error: unknown) => {
      console.error(error);
      tell(texts.say('settingNotSaved'));
    });
}
