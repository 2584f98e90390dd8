/** The verdict on a tab, derived anew each time from what was seen there and the user's settings. */
import { dateInJakarta, judge } from '../judge';
import type { Asked, Observation, Settings, Verdict } from '../model';
import { JURISDICTIONS, RULES } from '../rules';
import { readSettings } from '../storage/settings';
import { type Shown, withoutMistakes } from './mistakes';
import { observationOf } from './tabs';

/** Judges under the law of the day on which the page was last seen. */
export function verdictOn(observation: Observation, settings: Settings): Verdict {
  return judge(observation, RULES, askedOf(observation, settings), JURISDICTIONS);
}

/** What the settings ask of an observation, on the day of its latest look. */
export function askedOf(observation: Observation, settings: Settings): Asked {
  const { market, reading, rulesOn, jurisdictionsOn } = settings;
  return { date: dateInJakarta(observation.seenAt), market, reading, rulesOn, jurisdictionsOn };
}

/** The verdict on a tab with what it rests on; `null` when the page is not covered. */
export async function judged(tabId: number): Promise<{ verdict: Verdict; observation: Observation } | null> {
  const [observation, settings] = await Promise.all([observationOf(tabId), readSettings()]);
  return observation === null ? null : { verdict: verdictOn(observation, settings), observation };
}

/** The same, without what the user called wrong on that page. */
export async function shown(tabId: number): Promise<(Shown & { observation: Observation }) | null> {
  const found = await judged(tabId);
  return found === null
    ? null
    : { observation: found.observation, ...(await withoutMistakes(found.verdict)) };
}
