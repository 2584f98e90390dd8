/** The options page: which platforms are watched, and the settings. What is on is what the browser says. */
import browser from 'webextension-polyfill';
import type { PlatformAccess } from '../messages';
import type { Settings } from '../model';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { settingChoices } from '../ui/settings';
import { languageFor, textsIn } from '../ui/text';
import { optionalRow, watchedRow } from './platform';

/** How long what was just done is told, in milliseconds: it lies over the page, and the switch says it too. */
const TOLD = 10_000;

let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));

void start();

async function start(): Promise<void> {
  await refresh();
  browser.permissions.onAdded.addListener(() => void refresh());
  browser.permissions.onRemoved.addListener(() => void refresh());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local') {
      void refresh();
    }
  });
}

async function refresh(): Promise<void> {
  try {
    const [settings, platforms] = await Promise.all([ask('get-settings', {}), ask('get-platforms', {})]);
    draw(settings, platforms);
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

function draw(settings: Settings, platforms: readonly PlatformAccess[]): void {
  texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.body.className = 'ready';
  entitle();
  drawFrame('options', texts, change);
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
      ...settingChoices(settings, texts, change),
    ),
  );
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
  say(sentence);
}

function say(sentence: string): void {
  const said = byId('said');
  said.textContent = sentence;
  setTimeout(() => {
    if (said.textContent === sentence) {
      said.textContent = '';
    }
  }, TOLD);
}

function change(changes: Partial<Settings>): void {
  ask('set-settings', { settings: changes })
    .catch((error: unknown) => {
      console.error(error);
      say(texts.say('settingNotSaved'));
      // the switches go back to what is saved
      byId('frame').replaceChildren();
      byId('settings').replaceChildren();
    })
    .then(refresh)
    .catch(console.error);
}
