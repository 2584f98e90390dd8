/** The popup: asks the background for the verdict on one tab and shows it; asks again when something changed. */
import browser from 'webextension-polyfill';
import type {
  CaptureProgress,
  CaptureStep,
  FlagsAnswer,
  Frozen,
  NamedTally,
  PlatformAccess,
  VerdictAnswer,
} from '../messages';
import { DEFAULT_SETTINGS, type Finding, type Policy, type Settings, type Verdict } from '../model';
import { whenChanged } from '../storage/changes';
import { readDays } from '../storage/history';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { brand, pageLinks } from '../ui/frame';
import { plainGlance, verdictGlance } from '../ui/glance';
import { type HistorySummary, summaryOf } from '../ui/history';
import { icon } from '../ui/icons';
import { applied, placeKey, places } from '../ui/places';
import { saveAs } from '../ui/saving';
import { type Locked, languageSwitch, settingChoices } from '../ui/settings';
import { type State, stateOf, stillLooking } from '../ui/state';
import { type Key, languageFor, type Texts, textsIn } from '../ui/text';
import { howJudged, notJudged } from './circumstances';
import { elsewherePart } from './elsewhere';
import { type CardContext, decisiveCard, findingCard, findingLine, hiddenList } from './finding';
import { historyPart } from './history';
import { drawLook } from './look';
import { besideButton, followTabs, isPanel, preparePanel } from './panel';
import { alsoObserved, testsTable } from './tests';

/** Everything the popup shows follows from this. */
interface Known {
  settings: Settings;
  locked: Locked;
  answer: VerdictAnswer | 'error';
  /** Asked only when the page is not covered. */
  platforms: PlatformAccess[];
  /** What the history says of this platform; `null` when the page is not covered. */
  history: HistorySummary | null;
  /** The page is still being looked at. */
  waiting: boolean;
  /** What stands on the page now. */
  flags: FlagsAnswer;
  tally: readonly NamedTally[];
}

const NO_FLAGS: FlagsAnswer = { count: 0, refused: false };
const NO_POLICY: Policy = { locked: [], firstRun: true };

const tabGiven = new URLSearchParams(location.search).get('tab');
let tabId = Number(tabGiven ?? Number.NaN);
let shown = '';
/** The look that is shown, and at what. */
let lookedAt: { key: string; canvas: HTMLCanvasElement | null } = { key: '', canvas: null };
let queued = false;

markAsPopup();
openLinksInTabs();
void start();

async function start(): Promise<void> {
  if (isPanel()) {
    // before asking which tab is in front: a change between the two would be missed
    await followTabs((inFront) => {
      tabId = inFront;
      void refresh();
    });
  }
  if (tabGiven === null) {
    const [active] = await browser.tabs.query({ active: true, currentWindow: true });
    tabId = active?.id ?? Number.NaN;
  }
  await preparePanel();
  await refresh();
  browser.storage.onChanged.addListener(refreshSoon);
  // a page goes into the history a moment after its verdict
  whenChanged('history', refreshSoon);
}

/** Changes come several at a time: one refresh is for all of them. */
function refreshSoon(): void {
  if (!queued) {
    queued = true;
    setTimeout(() => {
      queued = false;
      void refresh();
    }, 100);
  }
}

/** Asks anew and draws what differs from what is shown. */
async function refresh(): Promise<void> {
  const known = await learn();
  const facts = JSON.stringify(known);
  if (facts !== shown) {
    shown = facts;
    // what drawing costs can be read in the browser's own tools
    const start = performance.now();
    draw(known);
    performance.measure('draw', { start });
  }
  if (known.waiting) {
    setTimeout(() => void refresh(), 1000);
  }
}

/** The settings are asked for by themselves: the language switch works even where the verdict cannot be read. */
async function learn(): Promise<Known> {
  const [settings, { locked }, answer] = await Promise.all([
    ask('get-settings', {}).catch(orElse(DEFAULT_SETTINGS)),
    ask('get-policy', {}).catch(orElse(NO_POLICY)),
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
  const covered = answer !== 'error' && answer.state === 'covered' ? answer : null;
  const [flags, tally, history] =
    covered === null
      ? [NO_FLAGS, [], null]
      : await Promise.all([
          ask('get-flags', { tabId }).catch(orElse(NO_FLAGS)),
          ask('get-tally', {}).catch(orElse([])),
          readDays()
            .then((days) => summaryOf(days, covered.verdict.platform))
            .catch(orElse(null)),
        ]);
  return { settings, locked, answer, platforms, waiting, flags, tally, history };
}

/** Puts something else in place of what could not be had, and tells the console why. */
function orElse<T>(otherwise: T): (error: unknown) => T {
  return (error) => {
    console.error(error);
    return otherwise;
  };
}

const notCovered: VerdictAnswer = { state: 'not-covered' };

function draw({ settings, locked, answer, platforms, waiting, flags, tally, history }: Known): void {
  const texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  document.documentElement.lang = texts.language;
  replaceKept(byId('frame'), brand(texts), languageSwitch(texts, change, locked));
  if (answer === 'error' || answer.state === 'not-covered') {
    const state = answer === 'error' ? 'error' : 'not-covered';
    document.body.className = state;
    replaceKept(byId('verdict'), ...plainGlance(state, texts));
    replaceKept(byId('details'), state === 'error' ? errorHelp(texts) : coveredList(platforms, texts));
    replaceKept(byId('settings'), ...(state === 'error' ? [] : settingsPart(settings, locked, texts)));
    replaceKept(byId('footer'));
    return;
  }
  const { verdict, hidden } = answer;
  const state: State = waiting ? 'loading' : stateOf(verdict);
  document.body.className = state;
  const numbered = places(verdict);
  const context: CardContext = {
    verdict,
    numbers: new Map(numbered.map(({ signal, number }) => [placeKey(signal), number])),
    texts,
    whyAddress,
    show: (current) => void show(current, texts),
    callWrong: ({ rule }, reason) => act(ask('call-wrong', { tabId, rule, reason }), 'calledWrong', texts),
  };
  replaceKept(byId('verdict'), ...verdictGlance(state, verdict, texts, 'h1'));
  replaceKept(
    byId('details'),
    elsewherePart(verdict.elsewhere, texts),
    ...findings(context),
    hiddenList(
      hidden,
      texts,
      ({ rule }) => act(ask('take-back', { tabId, rule }), 'tookBack', texts),
      (finding) => void saveFixture(finding, texts),
    ),
    testsTable(verdict.tests, texts),
    alsoObserved(verdict.alsoObserved, texts),
    notJudged(verdict.digital, texts),
    howJudged(verdict, settings, tally, texts),
    historyPart(history, tabId, { id: verdict.platform, name: verdict.platformName }, texts),
  );
  replaceKept(byId('settings'), ...settingsPart(settings, locked, texts));
  replaceKept(
    byId('footer'),
    ...(state === 'loading' ? [] : footer(state, flags, numbered.length > 0, texts)),
  );
  void look(verdict, texts);
}

/** The card that decides, then the others, closed; one more closed list for the tests that did not apply. */
function findings(context: CardContext): (Node | null)[] {
  const { verdict, texts } = context;
  const [decisive, ...others] = applied(verdict);
  const rest = verdict.findings.filter(({ outcome }) => outcome === 'inapplicable');
  return [
    decisive === undefined ? null : decisiveCard(decisive, context),
    others.length === 0
      ? null
      : el(
          'section',
          { 'aria-labelledby': 'findings' },
          el('h2', { id: 'findings' }, texts.say('findingsHeading')),
          el('ul', { class: 'findings' }, ...others.map((each) => findingCard(each, context))),
        ),
    rest.length === 0
      ? null
      : el(
          'details',
          { 'data-key': 'others', class: 'others' },
          el('summary', { 'data-key': 'sum others' }, texts.say('otherTests')),
          el('ul', {}, ...rest.map((each) => findingLine(each, texts))),
        ),
  ];
}

async function show(current: number, texts: Texts): Promise<void> {
  try {
    const { count } = await ask('flag', { tabId, current });
    say(texts.say(count > 0 ? 'shownOnPage' : 'notShownOnPage'));
  } catch {
    say(texts.say('notShownOnPage'));
  }
  await refresh();
}

async function hide(texts: Texts): Promise<void> {
  await ask('unflag', { tabId });
  say(texts.say('flagsGone'));
  await refresh();
}

/** Waits for what was asked, draws anew and says that it is done. */
function act(asked: Promise<unknown>, done: Key, texts: Texts): void {
  asked
    .then(refresh)
    .then(() => say(texts.say(done)))
    .catch((error: unknown) => {
      console.error(error);
      say(texts.say('notDone'));
    });
}

/** Saves what was flagged as a page for developers. */
async function saveFixture({ rule }: Finding, texts: Texts): Promise<void> {
  try {
    const fixture = await ask('get-fixture', { tabId, rule });
    if (fixture === null) {
      say(texts.say('fixtureGone'));
      return;
    }
    saveAs(fixture.name, fixture.html, 'text/html');
    say(texts.say('fixtureSaved', fixture.name));
  } catch (error) {
    console.error(error);
    say(texts.say('notDone'));
  }
}

/** Puts a look at the decisive place into its card, once for each place, when the browser gives a picture. */
async function look(verdict: Verdict, texts: Texts): Promise<void> {
  const [first] = places(verdict);
  const key = first === undefined ? '' : `${verdict.url} ${placeKey(first.signal)}`;
  if (first !== undefined && lookedAt.key !== key) {
    lookedAt = { key, canvas: null };
    const answer = await ask('look', { tabId }).catch(() => null);
    if (answer === null || lookedAt.key !== key) return;
    lookedAt.canvas = await drawLook(answer, texts.say('lookOf', first.signal.label)).catch(() => null);
  }
  const place = document.querySelector('.decisive .look');
  if (lookedAt.canvas !== null && lookedAt.key === key && place !== null) {
    place.replaceChildren(lookedAt.canvas);
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

/** The settings in a closed part, and the way to our other pages. */
function settingsPart(settings: Settings, locked: Locked, texts: Texts): Node[] {
  return [
    el(
      'details',
      { 'data-key': 'settings', class: 'settings' },
      el('summary', { 'data-key': 'sum settings' }, texts.say('settingsHeading')),
      ...settingChoices(settings, texts, change, locked),
    ),
    el(
      'nav',
      { class: 'pages', 'aria-label': texts.say('navLabel') },
      el('ul', {}, ...pageLinks(null, texts)),
    ),
    ...panelPart(texts),
  ];
}

/** Our own pages open beside the one that is judged: no link takes the popup's place. */
function openLinksInTabs(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    event.preventDefault();
    void open(link.href);
  });
}

async function open(url: string): Promise<void> {
  await browser.tabs.create({ url });
  closePopup();
}

function panelPart(texts: Texts): Node[] {
  const button = besideButton(texts, closePopup);
  return button === null ? [] : [el('p', { class: 'more-platforms' }, button)];
}

/** Firefox leaves the popup open over what was opened; on a phone it covers all of it. */
function closePopup(): void {
  if (isPopup()) {
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

/** The report, which is the user's own words where Etalase read none, and the marks on the page. */
function footer(state: State, flags: FlagsAnswer, hasPlaces: boolean, texts: Texts): Node[] {
  const urgent = state === 'violation' || state === 'needs-review';
  const byHand = state === 'nothing-seen' || state === 'nothing-judged';
  return [
    flags.refused && el('p', { class: 'soft' }, texts.say('flagsRefused')),
    el(
      'div',
      { class: 'buttons' },
      el(
        'button',
        {
          type: 'button',
          class: urgent ? 'button main' : 'button',
          id: 'report',
          'data-key': 'report',
          onClick: () => void report(texts),
        },
        icon('report'),
        texts.say(byHand ? 'reportByHand' : 'reportButton'),
      ),
      hasPlaces &&
        el(
          'button',
          {
            type: 'button',
            class: 'button',
            id: 'flags',
            'data-key': 'flags',
            'data-on': String(flags.count > 0),
            onClick: () => void (flags.count > 0 ? hide(texts) : show(1, texts)),
          },
          icon('show'),
          texts.say(flags.count > 0 ? 'flagsHide' : 'flagsShow'),
        ),
    ),
    el(
      'p',
      { class: 'soft' },
      texts.say(byHand ? 'reportByHandNote' : 'reportNote'),
      ' ',
      texts.say('observationOnly'),
    ),
  ].filter((part) => part !== false);
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
    // the picture shall be of the page alone
    await ask('unflag', { tabId }).catch(orElse(null));
    const frozen = await ask('freeze', { tabId });
    if ('failed' in frozen) {
      say(texts.say(NOT_FROZEN[frozen.failed]));
      return;
    }
    await ask('call-right', { tabId }).catch(orElse(null));
    const page = new URL('../report/report.html', location.href);
    page.search = new URLSearchParams({ id: frozen.id }).toString();
    await open(page.href);
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

/** A popup takes its width from its content; a tab, and a popup that is the whole page, give the width they have. */
function markAsPopup(): void {
  document.documentElement.classList.toggle('popup', isPopup() && screen.width >= 480);
}

function isPopup(): boolean {
  return browser.extension.getViews?.({ type: 'popup' }).includes(window) ?? false;
}
