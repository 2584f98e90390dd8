/** The popup: asks the background for the verdict on one tab and shows it; asks again when something changed. */
import browser from 'webextension-polyfill';
import type { CaptureProgress, CaptureStep, Frozen, PlatformAccess, VerdictAnswer } from '../messages';
import { DEFAULT_SETTINGS, type Finding, type Settings, type Verdict } from '../model';
import { readDays } from '../storage/history';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { brand } from '../ui/frame';
import { plainGlance, verdictGlance } from '../ui/glance';
import { type HistorySummary, summaryOf } from '../ui/history';
import { applied, placeKey, places } from '../ui/places';
import { languageSwitch, settingChoices } from '../ui/settings';
import { type State, stateOf, stillLooking } from '../ui/state';
import { type Key, languageFor, type Texts, textsIn } from '../ui/text';
import { howJudged, notJudged } from './circumstances';
import { findingCard, findingLine } from './finding';
import { historyPart } from './history';

/** Everything the popup shows follows from this. */
interface Known {
  settings: Settings;
  answer: VerdictAnswer | 'error';
  /** Asked only when the page is not covered. */
  platforms: PlatformAccess[];
  /** What the history says of this platform; `null` when the page is not covered. */
  history: HistorySummary | null;
  /** The page is still being looked at. */
  waiting: boolean;
}

const tabGiven = new URLSearchParams(location.search).get('tab');
let tabId = Number(tabGiven ?? Number.NaN);
let shown = '';
let queued = false;

markAsPopup();
void start();

async function start(): Promise<void> {
  if (tabGiven === null) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    tabId = active?.id ?? Number.NaN;
  }
  await refresh();
  browser.storage.onChanged.addListener(() => {
    if (!queued) {
      queued = true;
      setTimeout(() => {
        queued = false;
        void refresh();
      }, 100);
    }
  });
}

/** Asks anew and draws what differs from what is shown. */
async function refresh(): Promise<void> {
  const known = await learn();
  const facts = JSON.stringify(known);
  if (facts !== shown) {
    shown = facts;
    draw(known);
  }
  if (known.waiting) {
    setTimeout(() => void refresh(), 1000);
  }
}

/** The settings are asked for by themselves: the language switch works even where the verdict cannot be read. */
async function learn(): Promise<Known> {
  const [settings, answer] = await Promise.all([
    ask('get-settings', {}).catch(orElse(DEFAULT_SETTINGS)),
    Number.isInteger(tabId) ? ask('get-verdict', { tabId }).catch(orElse('error' as const)) : notCovered,
  ]);
  const waiting =
    answer !== 'error' &&
    answer.state === 'covered' &&
    stillLooking(answer.verdict, answer.observation.seenAt, Date.now());
  const platforms =
    answer !== 'error' && answer.state === 'not-covered'
      ? await ask('get-platforms', {}).catch(orElse([]))
      : [];
  const history =
    answer !== 'error' && answer.state === 'covered'
      ? await readDays()
          .then((days) => summaryOf(days, answer.verdict.platform))
          .catch(orElse(null))
      : null;
  return { settings, answer, platforms, history, waiting };
}

/** Puts something else in place of what could not be had, and tells the console why. */
function orElse<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    console.error(error);
    return otherwise;
  };
}

const notCovered: VerdictAnswer = { state: 'not-covered' };

function draw({ settings, answer, platforms, history, waiting }: Known): void {
  const texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.documentElement.lang = texts.language;
  replaceKept(byId('frame'), brand(texts), languageSwitch(texts, change));
  if (answer === 'error' || answer.state === 'not-covered') {
    const state = answer === 'error' ? 'error' : 'not-covered';
    document.body.className = state;
    replaceKept(byId('verdict'), ...plainGlance(state, texts));
    replaceKept(byId('details'), state === 'error' ? errorHelp(texts) : coveredList(platforms, texts));
    replaceKept(byId('settings'), ...(state === 'error' ? [] : settingsPart(settings, texts)));
    replaceKept(byId('footer'));
    return;
  }
  const { verdict } = answer;
  const state: State = waiting ? 'loading' : stateOf(verdict);
  document.body.className = state;
  replaceKept(byId('verdict'), ...verdictGlance(state, verdict, texts, 'h1'));
  replaceKept(
    byId('details'),
    ...findings(verdict, texts),
    notJudged(verdict.digital, texts),
    howJudged(verdict, settings, texts),
    historyPart(history, tabId, { id: verdict.platform, name: verdict.platformName }, texts),
  );
  replaceKept(byId('settings'), ...settingsPart(settings, texts));
  replaceKept(byId('footer'), ...(state === 'loading' ? [] : reportPart(state, texts)));
}

/** Cards for what applied, worst first; one closed list for the tests that did not. */
function findings(verdict: Verdict, texts: Texts): (Node | null)[] {
  const found = applied(verdict);
  const others = verdict.findings.filter(({ outcome }) => outcome === 'inapplicable');
  const numbers = new Map(places(verdict).map(({ signal, number }) => [placeKey(signal), number]));
  return [
    found.length === 0
      ? null
      : el(
          'section',
          { 'aria-labelledby': 'findings' },
          el('h2', { id: 'findings' }, texts.say('findingsHeading')),
          el(
            'ol',
            { class: 'findings' },
            ...found.map((each) => findingCard(each, verdict, numbers, texts, show, whyAddress)),
          ),
        ),
    others.length === 0
      ? null
      : el(
          'details',
          { 'data-key': 'others', class: 'others' },
          el('summary', { 'data-key': 'sum others' }, texts.say('otherTests')),
          el('ul', {}, ...others.map((each) => findingLine(each, texts))),
        ),
  ];

  function show(current: number): void {
    ask('flag', { tabId, current })
      .then(({ count }) => say(texts.say(count > 0 ? 'shownOnPage' : 'notShownOnPage')))
      .catch(() => say(texts.say('notShownOnPage')));
  }
}

/** The page “Why?” on one finding of this tab. */
function whyAddress({ rule }: Finding): string {
  const page = new URL('../why/why.html', location.href);
  page.search = new URLSearchParams({ tab: String(tabId), finding: rule }).toString();
  return page.href;
}

function coveredList(platforms: readonly PlatformAccess[], texts: Texts): Node {
  return el(
    'section',
    { 'aria-labelledby': 'covered' },
    el('h2', { id: 'covered' }, texts.say('coveredHeading')),
    el(
      'ul',
      { class: 'platforms' },
      ...platforms.filter(({ granted }) => granted !== 'none').map(({ name }) => el('li', {}, name)),
    ),
    el('p', { class: 'soft' }, texts.say('reloadHint')),
  );
}

/** Reading and market in a closed part, and the way to the platforms that can be switched on. */
function settingsPart(settings: Settings, texts: Texts): Node[] {
  return [
    el(
      'details',
      { 'data-key': 'settings', class: 'settings' },
      el('summary', { 'data-key': 'sum settings' }, texts.say('settingsHeading')),
      ...settingChoices(settings, texts, change),
    ),
    el(
      'p',
      { class: 'more-platforms' },
      el(
        'button',
        {
          type: 'button',
          class: 'link',
          id: 'more-platforms',
          'data-key': 'more-platforms',
          onClick: () => void openOptions(),
        },
        texts.say('morePlatforms'),
      ),
    ),
  ];
}

async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
  // Firefox leaves the popup open over the new tab
  if (document.documentElement.classList.contains('popup')) {
    window.close();
  }
}

function errorHelp(texts: Texts): Node {
  return el(
    'section',
    {},
    el('p', {}, texts.say('errorHint')),
    el(
      'button',
      { type: 'button', class: 'button', 'data-key': 'again', onClick: () => void refresh() },
      texts.say('tryAgain'),
    ),
  );
}

function reportPart(state: State, texts: Texts): Node[] {
  const urgent = state === 'violation' || state === 'needs-review';
  return [
    el(
      'button',
      {
        type: 'button',
        class: urgent ? 'button main' : 'button',
        id: 'report',
        'data-key': 'report',
        onClick: () => void report(texts),
      },
      texts.say('reportButton'),
    ),
    el('p', { class: 'soft' }, `${texts.say('reportNote')} ${texts.say('observationOnly')}`),
  ];
}

/** Says how far a report is, while the background makes it. */
const STEP_WORD: Readonly<Record<CaptureStep, Key>> = {
  snapshot: 'captureSnapshot',
  picture: 'capturePicture',
  keeping: 'captureKeeping',
};

const NOT_FROZEN: Readonly<Record<Extract<Frozen, { failed: string }>['failed'], Key>> = {
  'desk-full': 'sealDeskFull',
  'no-room': 'sealNoRoom',
  refused: 'reportFailed',
  newer: 'reportFailed',
};

/** Has the page captured and opens the draft in a tab of its own. */
async function report(texts: Texts): Promise<void> {
  const listen = (message: unknown): void => {
    const { type, tabId: of, step } = message as Partial<CaptureProgress>;
    if (type === 'capture-progress' && of === tabId && step !== undefined) {
      say(texts.say(STEP_WORD[step]));
    }
  };
  browser.runtime.onMessage.addListener(listen);
  try {
    const frozen = await ask('freeze', { tabId });
    if ('failed' in frozen) {
      say(texts.say(NOT_FROZEN[frozen.failed]));
      return;
    }
    const page = new URL('../report/report.html', location.href);
    page.search = new URLSearchParams({ id: frozen.id }).toString();
    await browser.tabs.create({ url: page.href });
  } catch (error) {
    console.error(error);
    say(texts.say('reportFailed'));
  } finally {
    browser.runtime.onMessage.removeListener(listen);
  }
}

function change(changes: Partial<Settings>): void {
  ask('set-settings', { settings: changes })
    .catch((error: unknown) => {
      console.error(error);
      say(textsIn(document.documentElement.lang === 'en' ? 'en' : 'id').say('settingNotSaved'));
      // the switches go back to what is saved
      shown = '';
      byId('frame').replaceChildren();
      byId('settings').replaceChildren();
    })
    .then(refresh)
    .catch(console.error);
}

function say(sentence: string): void {
  byId('said').textContent = sentence;
}

/** A popup takes its width from its content, a tab gives the width it has. */
function markAsPopup(): void {
  const isPopup = browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;
  document.documentElement.classList.toggle('popup', isPopup && screen.width >= 480);
}
