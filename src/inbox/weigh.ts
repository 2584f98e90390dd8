/** What follows from one try: arrived, again later, or a person must look. */
import type { Sending, Tried } from '../storage/queue';
import type { Answer } from './post';

/** Tries and days after which a person is asked. */
export const GIVE_UP = { tries: 10, milliseconds: 14 * 24 * 60 * 60_000 } as const;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Answers that say "later", whoever gives them. */
const LATER: readonly number[] = [408, 425, 429];

/**
 * Weighs an answer. What could have come from somebody in between (a captive portal, a proxy) or from a
 * server in trouble is tried again; what the inbox itself refuses is shown to the user.
 *
 * @param random A number from 0 up to 1.
 */
export function weigh(answer: Answer, sending: Sending, now: Date, random: number): Tried {
  const details = answer.reached ? { status: answer.status } : { why: answer.why };
  if (answer.reached && answer.taken !== 'no') {
    return {
      state: answer.taken === 'stored' ? 'acknowledged' : 'sent',
      details,
      ...(answer.statusUrl === undefined ? {} : { statusUrl: answer.statusUrl }),
      ...(answer.reference === undefined ? {} : { ticket: answer.reference }),
    };
  }
  const isTooLarge = answer.reached && answer.status === 413;
  const canSplit = isTooLarge && sending.inbox.kind === 'openrosa' && !sending.split;
  if (!canSplit && isRefusal(answer, sending)) {
    return { state: 'rejected', details };
  }
  if (
    sending.tries >= GIVE_UP.tries ||
    now.getTime() - Date.parse(sending.queuedAt) >= GIVE_UP.milliseconds
  ) {
    return { state: 'expired', details };
  }
  const asked = answer.reached ? retryAfterOf(answer.retryAfter, now) : 0;
  const wait = canSplit ? 0 : Math.min(Math.max(asked, backoff(sending.tries, random)), DAY);
  return {
    state: 'retry',
    details: { ...details, waitSeconds: Math.round(wait / 1000) },
    dueAt: new Date(now.getTime() + wait),
    ...(canSplit ? { split: true } : {}),
  };
}

/** Milliseconds: up to a minute after the first try, twice that after each further one, with full jitter. */
export function backoff(tries: number, random: number): number {
  const most = Math.min(MINUTE * 2 ** Math.max(0, tries - 1), DAY);
  return Math.max(1000, Math.floor(most * random));
}

/** Milliseconds that `Retry-After` asks for, as seconds or as a date; 0 when it says nothing. */
export function retryAfterOf(value: string, now: Date): number {
  const text = value.trim();
  if (/^\d{1,9}$/.test(text)) {
    return Number(text) * 1000;
  }
  const at = Date.parse(text);
  // only dates as HTTP writes them: `Date.parse` reads far more
  return /^[A-Za-z]{3}, \d{2} [A-Za-z]{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) && !Number.isNaN(at)
    ? Math.max(0, at - now.getTime())
    : 0;
}

/** Whether the inbox itself said no: a 4xx that is not "later", or an id that it has with another text. */
function isRefusal(answer: Answer, { inbox }: Sending): boolean {
  if (!answer.reached) {
    return false;
  }
  const { status } = answer;
  // with an idempotency key, 409 says that the first try is still being worked on
  const isWorkedOn = status === 409 && inbox.kind === 'https';
  return status >= 400 && status < 500 && !LATER.includes(status) && !isWorkedOn;
}
