/**
 * Wires the background: who speaks, what is remembered, what the toolbar button shows. Every listener
 * is added while the script first runs, or the browser would not wake the worker for it.
 */
import browser, { type Runtime } from 'webextension-polyfill';
import { readSettings } from '../storage/settings';
import { rememberedTabs } from '../storage/tabs';
import { languageFor, textsIn } from '../ui/text';
import { mayRead } from './access';
import { answer, stillShows } from './answers';
import { badgeOf } from './badge';
import { DELIVERY, deliver } from './delivering';
import { openFirstRun } from './first-run';
import { flag, flagsOn, keepFlags, unflag } from './flagging';
import { readFromPage } from './from-page';
import { noteVerdict, tidyHistory } from './history';
import { bringReader, bringWords, coverOpenTabs, manifestMatches } from './injecting';
import { judged, shown } from './judging';
import { withoutMistakes } from './mistakes';
import { registerGranted } from './optional';
import { paint } from './painting';
import { REMINDERS, remind } from './reminding';
import { contentScriptPlace, isOwnPage, type Self } from './senders';
import { forget, left, observationOf, remember, tell, tellAll } from './tabs';

const self: Self = { id: browser.runtime.id, origin: browser.runtime.getURL('') };

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
  if (isOwnPage(sender, self)) {
    return asked(message);
  }
  const place = contentScriptPlace(sender, self);
  const now = new Date().toISOString();
  const said = place === null ? null : readFromPage(message, place, now);
  // a content script gets nothing back, not even a refusal; the promise only keeps the worker awake
  if (place === null || said === null) {
    return undefined;
  }
  if (said.type === 'reader-wanted') return bringReader(place, said);
  if (said.type === 'words-wanted') return bringWords(place, said);
  return remember(said, place, now).then(() => repaint(place.tabId, Date.parse(now)));
});

browser.tabs.onRemoved.addListener((tabId) => {
  void forget(tabId);
});

browser.tabs.onUpdated.addListener((tabId, change) => {
  if (change.status === 'complete') {
    void checkPage(tabId);
  }
});

browser.runtime.onInstalled.addListener(({ reason }) => {
  void coverAfterInstall();
  if (reason === 'install') {
    void openFirstRun();
  }
});

browser.runtime.onStartup.addListener(() => {
  void registerGranted();
  void tidyKept();
});

browser.permissions.onAdded.addListener(() => {
  void coverAfterGrant();
});

browser.permissions.onRemoved.addListener(() => {
  void forgetWithdrawn();
});

// what an organisation sets may change at any time
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'managed') {
    void followSettings();
  }
});

browser.alarms.onAlarm.addListener(({ name }) => {
  if (name === DELIVERY) {
    deliver().catch(console.error);
  } else if (name === REMINDERS) {
    remind().catch(console.error);
  }
});

// browsers without a keyboard have no commands
browser.commands?.onCommand.addListener((command, tab) => {
  if (command === 'toggle-flags' && tab?.id !== undefined) {
    void toggleFlags(tab.id);
  }
});

// badges may be gone after the worker or the browser was stopped
void repaintAll();
// and so may alarms: what was on its way goes on
deliver().catch(console.error);
remind().catch(console.error);

async function asked(message: unknown): Promise<unknown> {
  const given = await answer(message);
  const { type } = message as { type: string };
  if (type === 'set-settings') {
    await followSettings();
  } else if (type === 'call-wrong' || type === 'take-back') {
    await repaintAll();
  }
  return given;
}

/** Does what settings that have changed ask for, whoever changed them. */
async function followSettings(): Promise<void> {
  await Promise.all([repaintAll(), tidyKept()]);
}

async function tidyKept(): Promise<void> {
  try {
    await tidyHistory((await readSettings()).historyDays);
  } catch (error) {
    console.error(error);
  }
}

async function coverAfterInstall(): Promise<void> {
  const optional = await registerGranted();
  // Firefox injects the scripts of the manifest by itself
  const isFirefox = Object.hasOwn(browser.runtime, 'getBrowserInfo');
  await coverOpenTabs(isFirefox ? optional : [...manifestMatches(), ...optional]);
}

async function coverAfterGrant(): Promise<void> {
  const optional = await registerGranted();
  const covered = await coverOpenTabs([...manifestMatches(), ...optional]);
  for (const tabId of covered) {
    // a script that ran on from an earlier grant was not listened to meanwhile
    tell(tabId, 0, { type: 'look-again' });
  }
}

async function forgetWithdrawn(): Promise<void> {
  await registerGranted();
  const tabs = await rememberedTabs();
  await Promise.all(tabs.map(endWithdrawn));
  await Promise.all(tabs.map((tabId) => checkPage(tabId, forget)));
}

/** Scripts of a platform that was switched off would run on, unheard, until the page is loaded again. */
async function endWithdrawn(tabId: number): Promise<void> {
  const observation = await observationOf(tabId);
  if (observation !== null && !(await mayRead(observation.platform))) {
    tellAll(tabId, { type: 'end' });
  }
}

/** Forgets a page that the tab has left; asks one that came back from the browser's memory to report. */
async function checkPage(tabId: number, goes: (tabId: number) => Promise<void> = left): Promise<void> {
  const observation = await observationOf(tabId);
  if (observation === null) {
    tell(tabId, 0, { type: 'look-again' });
  } else if (!(await stillShows(tabId, observation.url))) {
    await goes(tabId);
    await repaint(tabId);
  }
}

async function repaintAll(): Promise<void> {
  await Promise.all((await rememberedTabs()).map((tabId) => repaint(tabId)));
}

/**
 * A tab that cannot be judged keeps its badge, and keeps no other tab from its own.
 *
 * @param seenAt When the tab has just spoken, in milliseconds since 1970: the verdict goes into the history.
 */
async function repaint(tabId: number, seenAt?: number): Promise<void> {
  try {
    const [found, settings] = await Promise.all([judged(tabId), readSettings()]);
    if (found !== null && seenAt !== undefined) {
      noteVerdict(tabId, found.verdict, seenAt);
    }
    const verdict = found === null ? null : (await withoutMistakes(found.verdict)).verdict;
    const texts = textsIn(languageFor(settings.language, browser.i18n.getUILanguage()));
    await paint(tabId, badgeOf(verdict, texts));
    await keepFlags(tabId, verdict, settings, texts);
  } catch (error) {
    console.error(error);
  }
}

/** The keyboard's way to the flags: the first of them takes the focus. */
async function toggleFlags(tabId: number): Promise<void> {
  try {
    const [found, { language }] = await Promise.all([shown(tabId), readSettings()]);
    if (found === null) {
      return;
    }
    if ((await flagsOn(tabId, found.verdict)).count > 0) {
      await unflag(tabId);
      return;
    }
    const texts = textsIn(languageFor(language, browser.i18n.getUILanguage()));
    await flag(tabId, found.verdict, texts, { current: 1, focus: true });
  } catch (error) {
    console.error(error);
  }
}
