/**
 * An inbox for the tests, written to the OpenRosa Form Submission API 1.0, and a plain HTTPS endpoint
 * with idempotency keys. It can be told to misbehave in every way that a network and a server have.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an inbox may do with one request. */
export const MOODS = [
  'well',
  /** The connection goes before anything was read. */
  'drop',
  /** Everything was read, and then the connection goes. */
  'drop-unstored',
  /** It is stored, and the word of it never arrives. */
  'drop-stored',
  /** It is stored, and half of the word arrives. */
  'half-reply',
  'slow',
  'error-500',
  'error-503',
  'too-many-429',
  /** As a network that wants a login first. */
  'captive-200',
] as const;
export type Mood = (typeof MOODS)[number];

/** A report as the inbox has it. */
export interface Stored {
  /** The XML or JSON, byte for byte. */
  text: string;
  /** SHA-256, hex, of each attachment by its name. */
  attachments: Map<string, string>;
  isComplete: boolean;
  /** How often it came; the first makes it, every other changes nothing. */
  times: number;
}

export interface InboxOptions {
  /** The mood for the next request. */
  mood?: () => Mood;
  /** Larger requests are answered with 413. */
  most?: () => number;
  /** Whether it takes everything in and never says a word. */
  silent?: () => boolean;
  /** A status to answer with whatever comes, such as 401. */
  always?: () => number | undefined;
}

/** An inbox with its two kinds of endpoint: `/submission` and `/reports`. */
export class TestInbox {
  /** Stored reports by their id. */
  readonly stored = new Map<string, Stored>();
  /** Requests that contradict an earlier one: there must never be any. */
  readonly conflicts: string[] = [];
  /** What went wrong inside the server itself: a test must look. */
  readonly broken: unknown[] = [];
  /** How often each mood was lived out. */
  readonly lived = new Map<Mood, number>();
  requests = 0;
  #options: InboxOptions;

  constructor(options: InboxOptions = {}) {
    this.#options = options;
  }

  /** Behaves differently from now on. */
  become(options: InboxOptions): void {
    this.#options = options;
  }

  readonly listener = (request: IncomingMessage, response: ServerResponse): void => {
    this.requests += 1;
    this.#answer(request, response).catch((error: unknown) => {
      if (!request.destroyed && !request.socket.destroyed) {
        this.broken.push(error);
      }
      response.destroy();
    });
  };

  /** Listens on this machine, over plain HTTP. */
  async listen(): Promise<{ base: string; close(): Promise<void> }> {
    const server = createServer(this.listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return {
      base: `http://127.0.0.1:${port}`,
      close: () =>
        new Promise((resolve) => {
          server.closeAllConnections();
          server.close(() => resolve());
        }),
    };
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const {
      mood = () => 'well',
      most = () => Number.POSITIVE_INFINITY,
      always = () => undefined,
      silent = () => false,
    } = this.#options;
    const now = mood();
    this.lived.set(now, (this.lived.get(now) ?? 0) + 1);
    if (now === 'drop') {
      request.socket.destroy();
      return;
    }
    const body = await bodyOf(request);
    const isOpenRosa = request.url?.includes('/submission') === true;
    const speak = (status: number, text = '', headers: Record<string, string> = {}) => {
      const own = isOpenRosa
        ? {
            'X-OpenRosa-Version': '1.0',
            'X-OpenRosa-Accept-Content-Length': String(Math.min(most(), 104_857_600)),
            'Content-Type': 'text/xml; charset=utf-8',
          }
        : { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' };
      response.writeHead(status, { ...own, 'Content-Length': Buffer.byteLength(text), ...headers });
      response.end(text);
    };
    switch (now) {
      case 'captive-200':
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.end('<!doctype html><title>Wi-Fi</title><h1>Selamat datang, silakan masuk</h1>');
        return;
      case 'error-500':
        return speak(500, problem('The database is away', isOpenRosa));
      case 'error-503':
        return speak(503, problem('Come back', isOpenRosa), { 'Retry-After': '120' });
      case 'too-many-429':
        return speak(429, problem('Slowly', isOpenRosa), {
          'Retry-After': new Date(Date.now() + 60_000).toUTCString(),
        });
      case 'drop-unstored':
        request.socket.destroy();
        return;
    }
    if (silent()) return;
    const status = always();
    if (status !== undefined) return speak(status, problem('No', isOpenRosa));
    if (request.method === 'HEAD' && isOpenRosa) return speak(204);
    if (request.method === 'GET') return this.#status(request, speak);
    if (request.method !== 'POST') return speak(405, problem('POST', isOpenRosa));
    if (body.length > most()) return speak(413, problem('Too large', isOpenRosa));
    const took = isOpenRosa ? await this.#openRosa(request, body) : await this.#plain(request, body);
    if (now === 'drop-stored') {
      request.socket.destroy();
      return;
    }
    if (now === 'half-reply') {
      response.writeHead(took.status, { ...took.headers, 'Content-Length': took.text.length + 400 });
      response.write(took.text.slice(0, took.text.length / 2));
      setTimeout(() => request.socket.destroy(), 2);
      return;
    }
    if (now === 'slow') await new Promise((resolve) => setTimeout(resolve, 30));
    speak(took.status, took.text, took.headers);
  }

  async #openRosa(request: IncomingMessage, body: Buffer): Promise<Took> {
    if (request.headers['x-openrosa-version'] !== '1.0') {
      return { status: 400, text: problem('X-OpenRosa-Version is missing', true) };
    }
    const form = await formOf(request, body);
    const xml = form.get('xml_submission_file');
    if (!(xml instanceof File)) return { status: 400, text: problem('No xml_submission_file', true) };
    const text = await xml.text();
    const id = /<(?:\w+:)?instanceID>uuid:([0-9a-f-]{36})<\//.exec(text)?.[1];
    if (id === undefined) return { status: 400, text: problem('No instanceID', true) };
    const isLast = form.get('*isIncomplete*') !== 'yes';
    if (!(await this.#store(id, text, filesOf(form, ['xml_submission_file']), isLast))) {
      return { status: 409, text: problem('The id is taken by another text', true) };
    }
    const message = isLast ? 'full submission upload was successful' : 'more is expected';
    return {
      status: isLast ? 201 : 202,
      text: `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message>${message}</message></OpenRosaResponse>`,
    };
  }

  async #plain(request: IncomingMessage, body: Buffer): Promise<Took> {
    const id = /^"([0-9a-f-]{36})"$/.exec(String(request.headers['idempotency-key']))?.[1];
    if (id === undefined) return { status: 400, text: problem('Idempotency-Key is missing', false) };
    const form = await formOf(request, body);
    const report = form.get('report');
    if (!(report instanceof File)) return { status: 400, text: problem('No report', false) };
    if (!(await this.#store(id, await report.text(), filesOf(form, ['report']), true))) {
      return { status: 422, text: problem('The key is taken by another report', false) };
    }
    return {
      status: 202,
      text: JSON.stringify({ status: 'queued', reference: `LP-${id.slice(0, 8)}` }),
      headers: { Location: `/reports/${id}` },
    };
  }

  #status(request: IncomingMessage, speak: (status: number, text?: string) => void): void {
    const id = request.url?.split('/').at(-1) ?? '';
    if (this.stored.has(id)) {
      speak(200, JSON.stringify({ status: 'processing', reference: `LP-${id.slice(0, 8)}` }));
    } else {
      speak(404, problem('Unknown', false));
    }
  }

  /** @returns False when the id is known with another text. */
  async #store(id: string, text: string, files: File[], isLast: boolean): Promise<boolean> {
    const known = this.stored.get(id) ?? { text, attachments: new Map(), isComplete: false, times: 0 };
    if (known.text !== text) {
      this.conflicts.push(id);
      return false;
    }
    for (const file of files) {
      const sha256 = createHash('sha256')
        .update(Buffer.from(await file.arrayBuffer()))
        .digest('hex');
      const earlier = known.attachments.get(file.name);
      if (earlier !== undefined && earlier !== sha256) this.conflicts.push(`${id} ${file.name}`);
      known.attachments.set(file.name, sha256);
    }
    known.times += 1;
    known.isComplete ||= isLast;
    this.stored.set(id, known);
    return true;
  }
}

interface Took {
  status: number;
  text: string;
  headers?: Record<string, string>;
}

function problem(detail: string, isOpenRosa: boolean): string {
  return isOpenRosa
    ? `<OpenRosaResponse xmlns="http://openrosa.org/http/response"><message>${detail}</message></OpenRosaResponse>`
    : JSON.stringify({ type: 'about:blank', title: detail });
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function formOf(request: IncomingMessage, body: Buffer): Promise<FormData> {
  const type = request.headers['content-type'] ?? '';
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

function filesOf(form: FormData, except: readonly string[]): File[] {
  return [...form]
    .filter(([name]) => !except.includes(name))
    .flatMap(([, value]) => (value instanceof File ? [value] : []));
}
