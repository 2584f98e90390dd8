/**
 * One try: posts a report to an inbox and says what came back. Nothing is thrown for what a network or a
 * server may do; and only the inbox's own word counts as arrival.
 */
import type { Inbox } from '../storage/queue';

/** A file that goes with the text. */
export interface Attachment {
  name: string;
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** What is posted. */
export interface Parcel {
  /** UUID of the report: the inbox knows a second try by it. */
  id: string;
  inbox: Pick<Inbox, 'kind' | 'endpoint'>;
  text: string;
  attachments: readonly Attachment[];
  /** One request for each attachment. Only OpenRosa knows how. */
  split: boolean;
}

/** What came back. */
export type Answer =
  | {
      reached: true;
      status: number;
      /** The inbox said in its own words that it has it, or has it stored. */
      taken: 'no' | 'accepted' | 'stored';
      /** `Retry-After` as it was sent; empty when there was none. */
      retryAfter: string;
      /** Where to ask how it stands; same origin as the endpoint. */
      statusUrl?: string;
      /** What the inbox calls the report. */
      reference?: string;
    }
  | { reached: false; why: 'time' | 'network' };

/** The whole of one try may take this long, in milliseconds. A lease must be longer. */
export const TRY_LIMIT = 240_000;

/** The most of an answer that is read, in UTF-16 units. */
const ANSWER_LIMIT = 64 * 1024;

/** Sends everything that belongs to one try; the first request that is not taken ends it. */
export async function post(parcel: Parcel, send: typeof fetch = fetch): Promise<Answer> {
  const { inbox, attachments, split } = parcel;
  const end = AbortSignal.timeout(TRY_LIMIT);
  const parts = inbox.kind === 'openrosa' && split ? attachments.map((each) => [each]) : [attachments];
  let answer: Answer = { reached: false, why: 'network' };
  for (const [place, part] of parts.entries()) {
    const isLast = place === parts.length - 1;
    answer = await ask(inbox.endpoint, requestOf(parcel, part, isLast), inbox.kind, send, end);
    if (!answer.reached || answer.taken === 'no') {
      return answer;
    }
  }
  return answer;
}

/** Asks the inbox how it stands with a report that it has accepted. */
export async function askStatus(statusUrl: string, send: typeof fetch = fetch): Promise<Status | null> {
  try {
    const response = await send(statusUrl, { ...GUARDED, signal: AbortSignal.timeout(TRY_LIMIT) });
    const said = response.status === 200 ? jsonOf((await response.text()).slice(0, ANSWER_LIMIT)) : {};
    const status = ['queued', 'processing', 'closed'].find((known) => known === said.status);
    return status === undefined ? null : { status: status as Status['status'], ...referenceIn(said) };
  } catch {
    return null;
  }
}

/** How an inbox stands with a report. */
export interface Status {
  status: 'queued' | 'processing' | 'closed';
  reference?: string;
}

/** Nothing that names the user or the page goes along, and no redirect is followed. */
const GUARDED = {
  credentials: 'omit',
  redirect: 'error',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
} as const satisfies RequestInit;

function requestOf(parcel: Parcel, attachments: readonly Attachment[], isLast: boolean): RequestInit {
  const { id, inbox, text } = parcel;
  const form = new FormData();
  const isOpenRosa = inbox.kind === 'openrosa';
  // as files, because a form turns the line breaks of plain fields
  if (isOpenRosa) {
    form.append('xml_submission_file', new Blob([text], { type: 'text/xml' }), 'submission.xml');
  } else {
    form.append('report', new Blob([text], { type: 'application/json' }), 'report.json');
  }
  for (const { name, type, bytes } of attachments) {
    form.append(isOpenRosa ? name : 'file', new Blob([bytes], { type }), name);
  }
  if (isOpenRosa && !isLast) {
    form.append('*isIncomplete*', 'yes');
  }
  return {
    ...GUARDED,
    method: 'POST',
    body: form,
    headers: isOpenRosa ? { 'X-OpenRosa-Version': '1.0' } : { 'Idempotency-Key': `"${id}"` },
  };
}

async function ask(
  endpoint: string,
  request: RequestInit,
  kind: Inbox['kind'],
  send: typeof fetch,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await send(endpoint, { ...request, signal });
    // read to its end: half an answer is none
    const body = (await response.text()).slice(0, ANSWER_LIMIT);
    return read(response, body, endpoint, kind);
  } catch {
    return { reached: false, why: signal.aborted ? 'time' : 'network' };
  }
}

function read({ status, headers }: Response, body: string, endpoint: string, kind: Inbox['kind']): Answer {
  const retryAfter = headers.get('retry-after') ?? '';
  if (kind === 'openrosa') {
    // a bare 200, or any answer that does not speak OpenRosa, may come from somebody in between
    const speaks = headers.has('x-openrosa-version') || /<(?:\w+:)?OpenRosaResponse[\s>/]/.test(body);
    const taken = !speaks ? 'no' : status === 201 ? 'stored' : status === 202 ? 'accepted' : 'no';
    return { reached: true, status, taken, retryAfter };
  }
  const said = jsonOf(body);
  const statusUrl = status === 202 ? addressIn(headers.get('location'), endpoint) : undefined;
  const taken = status === 201 ? 'stored' : statusUrl !== undefined ? 'accepted' : 'no';
  return {
    reached: true,
    status,
    taken,
    retryAfter,
    ...(statusUrl === undefined ? {} : { statusUrl }),
    ...(taken === 'no' ? {} : referenceIn(said)),
  };
}

/** An address at the same origin as the endpoint; anything else is not followed. */
function addressIn(location: string | null, endpoint: string): string | undefined {
  if (location === null || !URL.canParse(location, endpoint)) {
    return undefined;
  }
  const address = new URL(location, endpoint);
  return address.origin === new URL(endpoint).origin ? address.href : undefined;
}

function jsonOf(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function referenceIn({ reference }: Record<string, unknown>): { reference?: string } {
  return typeof reference === 'string' && reference !== '' ? { reference: reference.slice(0, 120) } : {};
}
