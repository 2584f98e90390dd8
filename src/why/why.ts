/**
 * Why a page was judged so: one finding from the sign on the page to the outcome, with the article it rests
 * on. Opened as `why.html?tab=NUMBER&finding=RULE`; without a finding it shows the one that decides.
 */
import browser from 'webextension-polyfill';
import { observationText, ruleSetOf, savedObservation } from '../evidence/observation';
import { dateInJakarta } from '../judge';
import type { VerdictAnswer } from '../messages';
import type { Asked, Finding, Observation, Settings, Verdict } from '../model';
import { RULE_SET_VERSION, RULES } from '../rules';
import { ask } from '../ui/ask';
import { byId, el, replaceKept } from '../ui/dom';
import { drawFrame } from '../ui/frame';
import { outcomeTags } from '../ui/parts';
import { saveAs } from '../ui/saving';
import type { Change, Locked } from '../ui/settings';
import { decisive } from '../ui/state';
import { languageFor, type Texts, textsIn } from '../ui/text';
import { articlePart } from './article';
import { chain, changesList, otherReadings, seenList } from './finding';
import { timeline } from './timeline';

const given = new URLSearchParams(location.search);
const tabId = Number(given.get('tab') ?? Number.NaN);

/** What the page is drawn from; the page keeps it, so that a tab that moves on changes nothing here. */
interface Known {
  verdict: Verdict;
  observation: Observation;
  asked: Asked;
}

let known: Known | undefined;
let locked: Locked = [];

void start();

async function start(): Promise<void> {
  try {
    const [settings, policy, answer] = await Promise.all([
      ask('get-settings', {}),
      ask('get-policy', {}),
      Number.isInteger(tabId) ? ask('get-verdict', { tabId }) : ({ state: 'not-covered' } as VerdictAnswer),
    ]);
    locked = policy.locked;
    known =
      answer.state === 'covered' ? { ...answer, asked: askedIn(answer.observation, settings) } : undefined;
    draw(settings);
  } catch (error) {
    console.error(error);
    drawMissing(textsIn(languageFor('auto', browser.i18n.getUILanguage())));
  }
}

function askedIn({ seenAt }: Observation, { market, reading, rulesOn, jurisdictionsOn }: Settings): Asked {
  return { date: dateInJakarta(seenAt), market, reading, rulesOn, jurisdictionsOn };
}

function draw(settings: Settings): void {
  const texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
  const finding = known && findingIn(known.verdict);
  const change: Change = (changes) => {
    void ask('set-settings', { settings: changes })
      .then(draw)
      .catch((error: unknown) => {
        console.error(error);
        say(texts.say('settingNotSaved'));
        draw(settings);
      });
  };
  drawFrame(null, texts, change, locked);
  if (known === undefined || finding === undefined) drawMissing(texts);
  else drawFinding(finding, known, texts);
}

/** The finding that was asked for, or the one that decides. */
function findingIn(verdict: Verdict): Finding | undefined {
  const all = [...verdict.findings, ...verdict.alsoObserved];
  return all.find(({ rule }) => rule === given.get('finding')) ?? decisive(verdict) ?? all[0];
}

function drawMissing(texts: Texts): void {
  entitle(texts, texts.say('whyMissing'));
  document.body.className = 'missing';
  replaceKept(byId('lead'));
  replaceKept(byId('why'), el('p', {}, texts.say('whyMissingHint')));
}

function entitle(texts: Texts, title: string): void {
  document.documentElement.lang = texts.language;
  document.title = `${title} · ${texts.say('extensionName')}`;
  byId('title').textContent = title;
}

function drawFinding(finding: Finding, { verdict, observation, asked }: Known, texts: Texts): void {
  const rule = RULES.find(({ id }) => id === finding.rule);
  entitle(texts, texts.say('whyTitle', texts.pick(finding.title)));
  document.body.className = `ready ${finding.outcome}`;
  replaceKept(
    byId('lead'),
    outcomeTags(finding, texts),
    el('p', {}, texts.say('whyLead', verdict.platformName, texts.day(verdict.date))),
    rule && el('p', {}, texts.pick(rule.sentences.shoppers)),
    elsewhereIn(verdict, finding, texts),
  );
  replaceKept(
    byId('why'),
    part(
      'seen',
      texts.say('whySeen'),
      seenList(finding, verdict, texts, (number) => show(number, texts)),
    ),
    part('chain', texts.say('whyChain'), chain(finding, verdict, texts)),
    part('article', texts.say('whyArticle'), articlePart(finding, texts)),
    part(
      'timeline',
      texts.say('whyTimeline'),
      timeline(finding.citation, verdict.date, dateInJakarta(new Date().toISOString()), texts),
    ),
    part('readings', texts.say('whyReadings'), otherReadings(finding, verdict, texts)),
    part('changes', texts.say('whyChanges'), changesList(finding, observation, asked, texts)),
    part(
      'cannot',
      texts.say('whyCannot'),
      el(
        'ul',
        { class: 'plain' },
        ...(rule?.notObservable ?? verdict.notObservable).map((each) => el('li', {}, texts.pick(each))),
      ),
    ),
    part('again', texts.say('whyAgain'), el('p', {}, texts.say('whyAgainNote')), saveButton(texts)),
    el('p', { class: 'soft' }, texts.say('observationOnly')),
  );
}

function part(id: string, name: string, ...content: readonly (Node | false)[]): HTMLElement {
  return el(
    'section',
    { id, 'aria-labelledby': `${id}-name` },
    el('h2', { id: `${id}-name` }, name),
    ...content,
  );
}

/** The way to the other findings of the same page. */
function elsewhereIn(verdict: Verdict, finding: Finding, texts: Texts): HTMLElement | false {
  const others = [...verdict.findings, ...verdict.alsoObserved].filter(
    ({ rule, outcome }) => rule !== finding.rule && outcome !== 'inapplicable',
  );
  if (others.length === 0) return false;
  return el(
    'nav',
    { 'aria-label': texts.say('whyOthers') },
    el('p', { class: 'soft' }, texts.say('whyOthers')),
    el(
      'ul',
      { class: 'plain' },
      ...others.map(({ rule, title }) => {
        const search = new URLSearchParams({ tab: String(tabId), finding: rule });
        return el('li', {}, el('a', { href: `?${search}` }, texts.pick(title)));
      }),
    ),
  );
}

function saveButton(texts: Texts): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'button',
      id: 'save-observation',
      'data-key': 'save',
      onClick: () => void save(texts),
    },
    texts.say('whySave'),
  );
}

/** Saves what was observed as a file that anybody can judge again. */
async function save(texts: Texts): Promise<void> {
  if (known === undefined) return;
  try {
    const { version } = browser.runtime.getManifest();
    const ruleSet = await ruleSetOf(RULE_SET_VERSION, RULES);
    const text = observationText(savedObservation(known.observation, known.asked, ruleSet, version));
    const name = `etalase-observation-${known.verdict.platform}-${known.verdict.date}.json`;
    saveAs(name, text, 'application/json');
    say(texts.say('saved', name));
  } catch (error) {
    console.error(error);
    say(texts.say('whyNotSaved'));
  }
}

/** Goes to the tab and marks the sign there. */
function show(current: number, texts: Texts): void {
  ask('flag', { tabId, current })
    .then(async ({ count }) => {
      if (count === 0) throw new Error('nothing was marked');
      await browser.tabs.update(tabId, { active: true });
      say(texts.say('shownOnPage'));
    })
    .catch(() => say(texts.say('notShownOnPage')));
}

function say(sentence: string): void {
  byId('said').textContent = sentence;
}
