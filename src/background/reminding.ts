/** Reminders that the user set beside reports: a number on the toolbar button where no verdict stands, and a daily alarm. */
import browser from 'webextension-polyfill';
import { dueReminders } from '../storage/reminders';
import { readSettings } from '../storage/settings';
import { languageFor, textsIn } from '../ui/text';
import { BADGE_COLOURS } from './badge-colours';

/** Name of the alarm. */
export const REMINDERS = 'reminders';

/** The hour of the day, where the user is, at which reminders are looked at. */
const HOUR = 8;

/** Shows how many reminders are due, and looks again tomorrow if there are any later ones. */
export async function remind(now = new Date()): Promise<void> {
  const [{ due, later }, { language }] = await Promise.all([dueReminders(now), readSettings()]);
  const texts = textsIn(languageFor(language, browser.i18n.getUILanguage()));
  const { action, alarms } = browser;
  await Promise.allSettled([
    action.setBadgeText?.({ text: due === 0 ? '' : String(due) }),
    action.setBadgeBackgroundColor?.({ color: BADGE_COLOURS.quiet }),
    action.setTitle?.({
      title: due === 0 ? texts.say('extensionName') : texts.count(due, 'deskReminderDue', 'deskRemindersDue'),
    }),
  ]);
  if (due + later === 0) {
    await alarms.clear(REMINDERS);
  } else {
    await alarms.create(REMINDERS, { when: nextMorning(now).getTime() });
  }
}

function nextMorning(now: Date): Date {
  const morning = new Date(now);
  morning.setHours(HOUR, 0, 0, 0);
  if (morning <= now) {
    morning.setDate(morning.getDate() + 1);
  }
  return morning;
}
