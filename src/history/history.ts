/**
 * The history page. The sentence and the plot come from the counts, which are few; the list reads pages a
 * portion at a time and stops when it has enough, so the page opens at once however much is kept.
 */
import browser from 'webextension-polyfill';
import { type DayRow, DEFAULT_SETTINGS, HISTORY_STATES, type PageRow, type Settings } from '../model';
import { whenChanged } from '../storage/changes';
import {
  localDay,
  putBack,
  type Removed,
  readDays,
  readPages,
  removeHistory,
  removePage,
} from '../storage/history';
import { tabKey } from '../storage/tabs';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { COUNTED, historySentence, pagesJudged, summaryOf } from '../ui/history';
import { tell } from '../ui/said';
import { keepingChoices, type Locked } from '../ui/settings';
import { STATE_WORD } from '../ui/state';
import { languageFor, textsIn } from '../ui/text';
import { fits, type Wanted } from './filter';
import { pageList } from './list';
import { plot } from './plot';

/** How many pages are listed at first, and added by the button. */
const LISTED = 50;
/** How long typing must rest before the list is read anew, in milliseconds. */
const REST = 200;

const given = new URLSearchParams(location.search);
/** The tab from which the page was opened; pages of an earlier run of the browser are never of it. */
const tabGiven = given.has('tab') ? Number(given.get('tab')) : null;

let texts = textsIn(languageFor('auto', browser.i18n.getUILanguage()));
let settings: Settings = DEFAULT_SETTINGS;
let locked: Locked = [];
/** Names of the platforms by id. */
let names: ReadonlyMap<string, string> = new Map();
let days: DayRow[] = [];
const wanted: Wanted = { platform: given.get('platform') ?? '', state: '', tab: '', words: '' };
let shown = LISTED;
/** Counts the readings of the list, so that one which was overtaken stops. */
let reading = 0;
let resting: ReturnType<typeof setTimeout> | undefined;

void start();

async function start(): Promise<void> {
  await refresh();
  whenChanged('history', () => void refresh());
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'local' || area === 'managed') {
      void refresh();
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      void refresh();
    }
  });
}

async function refresh(): Promise<void> {
  try {
    const [chosen, policy, platforms] = await Promise.all([
      ask('get-settings', {}),
      ask('get-policy', {}),
      ask('get-platforms', {}),
    ]);
    settings = chosen;
    locked = policy.locked;
    names = new Map(platforms.map(({ id, name }) => [id, name]));
    texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
    days = await readDays();
    draw();
    await list();
  } catch (error) {
    failed(error);
  }
}

function draw(): void {
  document.documentElement.lang = texts.language;
  document.title = `${texts.say('historyTitle')} · ${texts.say('extensionName')}`;
  document.body.className = 'ready';
  byId('title').textContent = texts.say('historyTitle');
  byId('lead').textContent = texts.say('historyLead');
  drawFrame('history', texts, change, locked);
  drawCounts();
  replaceKept(byId('filters'), filters());
  replaceKept(byId('keeping'), keeping());
}

/** What is told from the counts alone. */
function drawCounts(): void {
  const today = localDay(Date.now());
  const platform = wanted.platform === '' ? null : wanted.platform;
  const summary = summaryOf(days, platform);
  const name = platform === null ? null : nameOf(platform);
  byId('summary').textContent =
    pagesJudged(summary) === 0
      ? texts.say(settings.history ? 'historyEmpty' : 'historyOff')
      : historySentence(summary, name, today, texts);
  const counted = days.filter((row) => platform === null || row.platform === platform);
  replaceKept(byId('plot'), counted.length > 0 && plot(counted, today, texts));
}

function filters(): HTMLElement {
  const platforms = [...new Set([...days.map(({ platform }) => platform), wanted.platform])]
    .filter((id) => id !== '')
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  return el(
    'form',
    { class: 'filters', role: 'search' },
    choice('platform', texts.say('historyPlatform'), wanted.platform, [
      ['', texts.say('historyAllPlatforms')],
      ...platforms.map((id): [string, string] => [id, nameOf(id)]),
    ]),
    choice('state', texts.say('historyState'), wanted.state, [
      ['', texts.say('historyAllStates')],
      ...COUNTED.map((state): [string, string] => [state, texts.say(STATE_WORD[state])]),
    ]),
    el(
      'label',
      { class: 'search' },
      el('span', {}, texts.say('historySearch')),
      el('input', {
        type: 'search',
        class: 'field',
        id: 'search',
        'data-key': 'search',
        value: wanted.words,
        onInput: (event) => {
          wanted.words = (event.target as HTMLInputElement).value;
          again();
        },
      }),
    ),
    tabGiven !== null &&
      el(
        'label',
        { class: 'tab' },
        el('input', {
          type: 'checkbox',
          id: 'tab',
          'data-key': 'tab',
          checked: wanted.tab !== '',
          onChange: (event) => void onlyTab((event.target as HTMLInputElement).checked),
        }),
        texts.say('historyTab'),
      ),
  );
}

function choice(
  name: 'platform' | 'state',
  label: string,
  chosen: string,
  among: readonly [string, string][],
): HTMLElement {
  return el(
    'label',
    {},
    el('span', {}, label),
    el(
      'select',
      {
        class: 'field',
        id: name,
        'data-key': name,
        onChange: (event) => {
          const { value } = event.target as HTMLSelectElement;
          if (name === 'state') {
            wanted.state = HISTORY_STATES.find((state) => state === value) ?? '';
          } else {
            wanted.platform = value;
          }
          drawCounts();
          again();
        },
      },
      ...among.map(([value, face]) => el('option', { value, selected: value === chosen }, face)),
    ),
  );
}

async function onlyTab(only: boolean): Promise<void> {
  wanted.tab = only && tabGiven !== null ? await tabKey(tabGiven) : '';
  again();
}

/** Reads the list from its beginning, once typing rests. */
function again(): void {
  shown = LISTED;
  clearTimeout(resting);
  resting = setTimeout(() => void list().catch(failed), REST);
}

/** Reads pages until enough of them fit. */
async function list(): Promise<void> {
  reading += 1;
  const mine = reading;
  const found: PageRow[] = [];
  for await (const portion of readPages()) {
    if (mine !== reading) {
      return;
    }
    found.push(...portion.filter((page) => fits(page, wanted)));
    if (found.length > shown) {
      break;
    }
  }
  if (mine !== reading) {
    return;
  }
  replaceKept(
    byId('pages'),
    days.length > 0 &&
      el(
        'section',
        { 'aria-labelledby': 'pages-heading' },
        el('h2', { id: 'pages-heading' }, texts.say('historyPages')),
        found.length === 0 && el('p', { class: 'none' }, texts.say('historyNoMatch')),
        ...pageList(found.slice(0, shown), localDay(Date.now()), texts, nameOf, (page) => void remove(page)),
        found.length > shown &&
          el(
            'button',
            {
              type: 'button',
              class: 'button',
              id: 'more',
              'data-key': 'more',
              onClick: () => {
                shown += LISTED;
                list().catch(failed);
              },
            },
            texts.say('historyMore'),
          ),
      ),
  );
}

async function remove({ day, address }: PageRow): Promise<void> {
  await taken(removePage(day, address), () => texts.say('historyDeleted'));
}

async function removeAll(): Promise<void> {
  const pages = days.reduce(
    (sum, { counts }) => sum + COUNTED.reduce((all, state) => all + counts[state], 0),
    0,
  );
  await taken(removeHistory(), () => texts.count(pages, 'historyDeletedAllOne', 'historyDeletedAllOther'));
}

/** Says what was taken out, with the way back. */
async function taken(removing: Promise<Removed>, sentence: () => string): Promise<void> {
  try {
    const removed = await removing;
    const said = sentence();
    await refresh();
    tell(said, { word: texts.say('undo'), press: () => void back(removed) });
  } catch (error) {
    failed(error);
  }
}

async function back(removed: Removed): Promise<void> {
  try {
    await putBack(removed);
    await refresh();
    tell(texts.say('historyPutBack'));
    byId('title').focus();
  } catch (error) {
    failed(error);
  }
}

function keeping(): HTMLElement {
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'keeping-heading' },
    el('h2', { id: 'keeping-heading' }, texts.say('historyKeeping')),
    ...keepingChoices(settings, texts, change, locked),
    days.length > 0 &&
      el(
        'p',
        { class: 'setting' },
        el(
          'button',
          { type: 'button', class: 'button', id: 'delete-all', onClick: () => void removeAll() },
          texts.say('historyDeleteAll'),
        ),
      ),
  );
}

function change(changes: Partial<Settings>): void {
  ask('set-settings', { settings: changes })
    .then(refresh)
    .catch((error: unknown) => {
      console.error(error);
      tell(texts.say('settingNotSaved'));
      byId('keeping').replaceChildren(keeping());
    });
}

function nameOf(platform: string): string {
  return names.get(platform) ?? platform;
}

function failed(error: unknown): void {
  console.error(error);
  tell(texts.say('historyFailed', error instanceof Error ? error.message : String(error)));
}
