/** From a click on “Report” to a draft that outlives the tab and the browser. */
import browser from 'webextension-polyfill';
import { aboutOf } from '../evidence/about';
import { type Draft, FIRST_CHOICES } from '../evidence/draft';
import { browserName, withOffset } from '../evidence/moment';
import { ruleSetOf, savedObservation } from '../evidence/observation';
import type { CaptureProgress, CaptureStep, Frozen } from '../messages';
import { RULE_SET_VERSION, RULES } from '../rules';
import { DatabaseError } from '../storage/database';
import { DeskFullError, startReport } from '../storage/reports';
import { readSettings } from '../storage/settings';
import { capture } from './capturing';
import { askedOf, judged } from './judging';
import { journeyOf } from './tabs';

/**
 * Captures a tab and keeps it as the draft of a report.
 *
 * @throws {Error} When the tab is not covered; the popup then shows its error.
 */
export async function freeze(tabId: number): Promise<Frozen> {
  const [found, settings, journey] = await Promise.all([judged(tabId), readSettings(), journeyOf(tabId)]);
  if (found === null) {
    throw new Error(`tab ${tabId} is not covered`);
  }
  const { observation, verdict } = found;
  const taken = await capture(tabId, observation, journey, (step) => tell(tabId, step));
  tell(tabId, 'keeping');
  const version = browser.runtime.getManifest().version;
  const draft: Draft = {
    version: 1,
    saved: savedObservation(
      observation,
      askedOf(observation, settings),
      await ruleSetOf(RULE_SET_VERSION, RULES),
      version,
    ),
    captured: {
      utc: taken.capture.at,
      local: withOffset(new Date(taken.capture.at)),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    },
    browser: browserName(navigator.userAgent),
    capture: taken.capture,
    picture: taken.picture,
    choices: FIRST_CHOICES,
    areas: null,
  };
  try {
    const { id } = await startReport(await aboutOf(verdict, observation.seenAt), draft);
    return { id };
  } catch (error) {
    return { failed: whyNotKept(error) };
  }
}

function whyNotKept(error: unknown): Extract<Frozen, { failed: string }>['failed'] {
  if (error instanceof DeskFullError) {
    return 'desk-full';
  }
  if (error instanceof DatabaseError) {
    return error.trouble === 'full' ? 'no-room' : error.trouble;
  }
  throw error;
}

/** Tells our pages how far it is. Nobody may be listening any more. */
function tell(tabId: number, step: CaptureStep): void {
  const message: CaptureProgress = { type: 'capture-progress', tabId, step };
  browser.runtime.sendMessage(message).catch(() => undefined);
}
