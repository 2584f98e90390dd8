/**
 * Flags on the page of a tab. They come when the user asks for them, keep up with what is seen, and are gone
 * with the page. Whether they are there is what the page's frames say; the script that draws them is put into
 * a frame only then.
 */
import browser from 'webextension-polyfill';
import type { Flag, FlagsAnswer, FlagsInFrame, ToPage } from '../messages';
import type { Settings, Verdict } from '../model';
import { flaggedAt, forgetFlagged, keepFlagged } from '../storage/flags';
import { relationText } from '../ui/describe';
import { type Place, places } from '../ui/places';
import { OUTCOME_WORD } from '../ui/state';
import type { Texts } from '../ui/text';
import { BADGE_COLOURS } from './badge-colours';

/** Of the build; `vite.config.ts` writes it. */
const SCRIPT = 'src/content/flags.iife.js';

/** What is asked of the frames, as far as it is the same for all of them. */
interface Wanted {
  wanted: 'asked' | 'kept';
  current?: number | undefined;
  focus?: boolean;
}

const NONE: FlagsAnswer = { count: 0, refused: false };

/** Puts flags on a tab because the user asked. */
export async function flag(
  tabId: number,
  verdict: Verdict,
  texts: Texts,
  { current, focus = false }: Pick<Wanted, 'current' | 'focus'>,
): Promise<FlagsAnswer> {
  const state = await put(tabId, verdict, texts, { wanted: 'asked', current, focus });
  if (state.count > 0) {
    await keepFlagged(tabId, verdict.url);
  }
  return state;
}

/** Takes the flags of a tab away. */
export async function unflag(tabId: number): Promise<FlagsAnswer> {
  await forgetFlagged(tabId);
  await browser.tabs.sendMessage(tabId, { type: 'unflag' } satisfies ToPage).catch(() => undefined);
  return NONE;
}

/** How many flags there are on a tab now. */
export async function flagsOn(tabId: number, verdict: Verdict): Promise<FlagsAnswer> {
  const frames = [...new Set(places(verdict).map(({ signal }) => signal.frameId ?? 0))];
  return together(await Promise.all(frames.map((frameId) => tellFlags(tabId, frameId, { type: 'flags?' }))));
}

/** After a change of what was seen: flags that the user asked for, or wants always, follow it. */
export async function keepFlags(
  tabId: number,
  verdict: Verdict | null,
  settings: Settings,
  texts: Texts,
): Promise<void> {
  const address = await flaggedAt(tabId);
  if (address !== null && (verdict === null || !isSamePage(address, verdict.url))) {
    await unflag(tabId);
  }
  const isAsked = address !== null && verdict !== null && isSamePage(address, verdict.url);
  if (verdict === null || !(isAsked || settings.flags === 'always')) {
    return;
  }
  const state = await put(tabId, verdict, texts, { wanted: 'kept' });
  if (isAsked && state.count === 0) {
    await forgetFlagged(tabId);
  }
}

async function put(tabId: number, verdict: Verdict, texts: Texts, wanted: Wanted): Promise<FlagsAnswer> {
  const byFrame = new Map<number, Flag[]>();
  for (const place of places(verdict)) {
    const frameId = place.signal.frameId ?? 0;
    byFrame.set(frameId, [...(byFrame.get(frameId) ?? []), flagOf(place, verdict, texts)]);
  }
  const states = [...byFrame].map(async ([frameId, flags]) => {
    const { current, focus = false } = wanted;
    const isHere = current !== undefined && flags.some(({ number }) => number === current);
    const message: ToPage = {
      type: 'flag',
      flags,
      hint: texts.say('flagsHint'),
      wanted: wanted.wanted,
      ...(isHere ? { current, focus } : {}),
    };
    const state = await tellFlags(tabId, frameId, message);
    if (state !== null) return state;
    const target = { tabId, frameIds: [frameId] };
    const done = await browser.scripting.executeScript({ target, files: [SCRIPT] }).catch(() => null);
    return done === null ? null : tellFlags(tabId, frameId, message);
  });
  return together(await Promise.all(states));
}

/** What a flag says. Only words that the popup shows as well. */
function flagOf({ number, signal, finding }: Place, verdict: Verdict, texts: Texts): Flag {
  const { outcome } = finding;
  const word = texts.say(OUTCOME_WORD[outcome]);
  const title = texts.pick(finding.title);
  const leads = texts.say('flagLeads', relationText(signal.destination, verdict.platformName, texts));
  const says = `${texts.pick(finding.why)} ${leads}`;
  return {
    number,
    selector: signal.selector,
    snippet: signal.snippet,
    label: signal.label,
    outcome,
    colour: COLOURS[outcome],
    word,
    title,
    says,
    name: texts.say('flagName', number, word, title, says),
  };
}

const COLOURS = {
  violation: BADGE_COLOURS.violation,
  'needs-review': BADGE_COLOURS['needs-review'],
  pass: BADGE_COLOURS['promotion-only'],
  inapplicable: BADGE_COLOURS.quiet,
} as const;

/** What the flags of a frame answer; `null` when their script is not there. */
async function tellFlags(tabId: number, frameId: number, message: ToPage): Promise<FlagsInFrame | null> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, message, { frameId }).catch(() => null);
  return typeof answer === 'object' && answer !== null && 'count' in answer ? (answer as FlagsInFrame) : null;
}

function together(states: readonly (FlagsInFrame | null)[]): FlagsAnswer {
  return states.reduce<FlagsAnswer>(
    (sum, state) => ({
      count: sum.count + (state?.count ?? 0),
      refused: sum.refused || state?.refused === true,
    }),
    NONE,
  );
}

/** Flags belong to a page, whatever stands after its `#`. */
function isSamePage(a: string, b: string): boolean {
  return a.split('#', 1)[0] === b.split('#', 1)[0];
}
