/** What our own pages may ask, and what they get. */
import browser from 'webextension-polyfill';
import type { FromPages, VerdictAnswer } from '../messages';
import { type Finding, MISTAKE_REASONS, type MistakeReason, type Text, type Verdict } from '../model';
import { RULES } from '../rules';
import { tally } from '../storage/mistakes';
import { changeSettings, readPolicy, readSettings } from '../storage/settings';
import { applied } from '../ui/places';
import { languageFor, type Texts, textsIn } from '../ui/text';
import { platformAccess } from './access';
import { deliver } from './delivering';
import { fixtureFrom } from './fixtures';
import { flag, flagsOn, unflag } from './flagging';
import { freeze } from './freezing';
import { judged, shown } from './judging';
import { lookAt } from './looking';
import { judgeFinding, reasonOf, takeBack } from './mistakes';
import { remind } from './reminding';
import { left } from './tabs';

type Answers = { [Type in keyof FromPages]: (asked: unknown) => Promise<FromPages[Type]['answer']> };

const ANSWERS: Answers = {
  'get-verdict': (asked) => verdictOf(tabIdIn(asked)),
  'get-settings': () => readSettings(),
  'get-policy': () => readPolicy(),
  'set-settings': (asked) => changeSettings(field(asked, 'settings', isRecord)),
  deliver: async () => {
    await Promise.all([deliver(), remind()]);
    return null;
  },
  freeze: (asked) => freeze(tabIdIn(asked)),
  'get-platforms': () => platformAccess(),
  flag: (asked) =>
    withVerdict(tabIdIn(asked), (tabId, verdict, texts) =>
      flag(tabId, verdict, texts, { current: optionalNumber(asked, 'current') }),
    ),
  unflag: (asked) => unflag(tabIdIn(asked)),
  'get-flags': (asked) => withVerdict(tabIdIn(asked), flagsOn),
  look: (asked) => withVerdict(tabIdIn(asked), lookAt),
  'call-wrong': async (asked) => {
    const { verdict, finding } = await findingOf(asked);
    const reason = field(asked, 'reason', isReason);
    await judgeFinding(finding, verdict.url, { opinion: 'wrong', reason }, new Date().toISOString());
    return null;
  },
  'call-right': (asked) =>
    withVerdict(tabIdIn(asked), async (_, verdict) => {
      const at = new Date().toISOString();
      const found = applied(verdict).filter(({ outcome }) => outcome !== 'pass');
      await Promise.all(found.map((each) => judgeFinding(each, verdict.url, { opinion: 'right' }, at)));
      return null;
    }),
  'take-back': async (asked) => {
    const { verdict, finding } = await findingOf(asked);
    await takeBack(finding.rule, verdict.url);
    return null;
  },
  'get-tally': async () => (await tally()).map((each) => ({ ...each, title: titleOf(each.rule) })),
  'get-fixture': async (asked) => {
    const { verdict, finding } = await findingOf(asked);
    const reason = await reasonOf(finding.rule, verdict.url);
    return fixtureFrom(tabIdIn(asked), verdict, finding, reason ?? 'no reason given');
  },
};

/**
 * Answers one of our own pages.
 *
 * @throws when the question is none of ours or its fields are wrong; the page shows its error state.
 */
export async function answer(message: unknown): Promise<unknown> {
  const type = isRecord(message) ? message.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(ANSWERS, type)) {
    throw new Error(`no answer to ${String(type)}`);
  }
  return ANSWERS[type as keyof FromPages](message);
}

async function verdictOf(tabId: number): Promise<VerdictAnswer> {
  const found = await shown(tabId);
  if (found === null) {
    return { state: 'not-covered' };
  }
  if (!(await stillShows(tabId, found.observation.url))) {
    await left(tabId);
    return { state: 'not-covered' };
  }
  return { state: 'covered', ...found };
}

/** The name of a rule; its id where it is no longer known. */
function titleOf(rule: string): Text {
  return RULES.find(({ id }) => id === rule)?.title ?? { id: rule, en: rule };
}

/** A tab that went on to a page that is not covered says nothing: its address is then hidden from us. */
export async function stillShows(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => undefined);
  return tab?.url !== undefined && URL.canParse(url) && new URL(tab.url).origin === new URL(url).origin;
}

/** The finding of a rule on a tab, also one that the user called wrong. */
async function findingOf(asked: unknown): Promise<{ verdict: Verdict; finding: Finding }> {
  const rule = field(asked, 'rule', isShortText);
  const found = await judged(tabIdIn(asked));
  const finding = found?.verdict.findings.find((each) => each.rule === rule);
  if (found === null || finding === undefined) {
    throw new Error(`no finding of ${rule} on this tab`);
  }
  return { verdict: found.verdict, finding };
}

/** Does something with the verdict on a tab, in the user's language. */
async function withVerdict<T>(
  tabId: number,
  run: (tabId: number, verdict: Verdict, texts: Texts) => Promise<T>,
): Promise<T> {
  const [found, { language }] = await Promise.all([shown(tabId), readSettings()]);
  if (found === null) {
    throw new Error(`tab ${tabId} is not covered`);
  }
  return run(tabId, found.verdict, textsIn(languageFor(language, browser.i18n.getUILanguage())));
}

function tabIdIn(asked: unknown): number {
  return field(asked, 'tabId', (value) => Number.isSafeInteger(value)) as number;
}

function optionalNumber(asked: unknown, name: string): number | undefined {
  const value = isRecord(asked) ? asked[name] : undefined;
  return Number.isSafeInteger(value) ? (value as number) : undefined;
}

function field<T>(asked: unknown, name: string, fits: (value: unknown) => value is T): T;
function field(asked: unknown, name: string, fits: (value: unknown) => boolean): unknown;
function field(asked: unknown, name: string, fits: (value: unknown) => boolean): unknown {
  const value = isRecord(asked) ? asked[name] : undefined;
  if (!fits(value)) {
    throw new TypeError(`${name} is missing or wrong`);
  }
  return value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isReason(value: unknown): value is MistakeReason {
  return MISTAKE_REASONS.some((reason) => reason === value);
}

function isShortText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 64;
}
