/** Which reports the user wanted to be reminded of. */
import { allReports, type ReportRecord } from './reports';

/** The day where the user is, `YYYY-MM-DD`. */
export function dayOf(date: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether the user wanted to hear of a report by now. */
export function isDue({ remindOn, state }: ReportRecord, now: Date): boolean {
  return remindOn !== '' && remindOn <= dayOf(now) && state !== 'withdrawn';
}

/** How many reminders are due, and how many are yet to come. */
export async function dueReminders(now: Date): Promise<{ due: number; later: number }> {
  const wanted = (await allReports()).filter(
    ({ remindOn, state }) => remindOn !== '' && state !== 'withdrawn',
  );
  const due = wanted.filter((report) => isDue(report, now)).length;
  return { due, later: wanted.length - due };
}
