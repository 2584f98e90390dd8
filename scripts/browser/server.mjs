/**
 * The web as a run sees it: a proxy on this machine that serves registered pages at any address and
 * lets nothing out. Whatever is not registered gets a 404 from here, and is written down.
 */
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { basename, dirname, extname, join, normalize, sep } from 'node:path';
import selfsigned from 'selfsigned';

/**
 * What stands at an address: a file, a text, or a redirect.
 *
 * @typedef {object} Page
 * @property {string} [file] Path of a file; its folder of saved parts (`NAME_files`) is served beside it.
 * @property {string} [html] A page given as text.
 * @property {string} [text] Any other text; say its `type`.
 * @property {string} [type] Content type; by the extension of `file` unless given.
 * @property {'on' | 'off'} [scripts] Whether the page's own scripts run; on unless said otherwise.
 * @property {string} [redirect] Address to answer with 302.
 * @property {number} [status] 200 unless given.
 * @property {Record<string, string>} [headers] Added to the answer.
 * @property {number} [delay] Milliseconds to wait before the answer.
 * @property {import('node:http').RequestListener} [listener] Answers by itself, in place of all else.
 */

/**
 * One request that reached the proxy.
 *
 * @typedef {object} Asked
 * @property {string} url Without its fragment.
 * @property {string} method `GET`; a WebSocket is `GET` with `socket` set.
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {number} at Milliseconds since 1970.
 * @property {boolean} served Whether something is registered there.
 * @property {boolean} socket Whether it asked for a WebSocket.
 */

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

const TYPES = new Map([
  ['.html', 'text/html'],
  ['.htm', 'text/html'],
  ['.xhtml', 'application/xhtml+xml'],
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.mjs', 'text/javascript'],
  ['.json', 'application/json'],
  ['.txt', 'text/plain'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.jpg', 'image/jpeg'],
  ['.jpeg', 'image/jpeg'],
  ['.gif', 'image/gif'],
  ['.webp', 'image/webp'],
  ['.avif', 'image/avif'],
  ['.ico', 'image/x-icon'],
  ['.woff', 'font/woff'],
  ['.woff2', 'font/woff2'],
]);

/** An answer with no word in it, so that nothing on it can be judged. */
const NOTHING = '<!doctype html><meta charset="utf-8"><title>404</title>';

/** First byte of a TLS handshake; anything else in a tunnel is plain HTTP. */
const TLS_HANDSHAKE = 0x16;

/**
 * Starts the proxy on a free port of this machine.
 *
 * @param {{ elsewhere?: 'not-found' | 'stay' }} [options] What happens to a tab that leaves for an address
 *   that is not registered: it sees a 404, or it stays where it is (the answer is 204).
 */
export async function startServer({ elsewhere = 'not-found' } = {}) {
  /** @type {Map<string, Page>} */
  const pages = new Map();
  /** @type {Asked[]} */
  const log = [];
  /** @type {Set<import('node:stream').Duplex>} */
  const sockets = new Set();

  const certificate = await selfsigned.generate([{ name: 'commonName', value: 'local.invalid' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });

  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    const asked = note(request, false);
    const listener = find(pages, asked.url)?.listener;
    if (listener) return listener(request, response);
    request.resume();
    respond(asked, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(String(error));
    });
  };

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {boolean} socket
   */
  const note = (request, socket) => {
    const url = addressOf(request);
    const asked = {
      url,
      method: request.method ?? 'GET',
      headers: request.headers,
      at: Date.now(),
      served: false,
      socket,
    };
    asked.served = find(pages, url) !== null;
    log.push(asked);
    return asked;
  };

  /**
   * @param {Asked} asked
   * @param {import('node:http').ServerResponse} response
   */
  const respond = async (asked, response) => {
    const page = find(pages, asked.url) ?? (await savedPart(pages, asked.url));
    const base = { 'cache-control': 'no-store' };
    if (page === null) {
      const leaves = asked.headers['sec-fetch-dest'] === 'document';
      if (leaves && elsewhere === 'stay') return void response.writeHead(204, base).end();
      return void response
        .writeHead(404, { ...base, 'content-type': 'text/html; charset=utf-8' })
        .end(NOTHING);
    }
    if (page.delay) await new Promise((resolve) => setTimeout(resolve, page.delay));
    if (page.redirect !== undefined) {
      return void response
        .writeHead(page.status ?? 302, { ...base, location: page.redirect, ...page.headers })
        .end();
    }
    const body = await bodyOf(page);
    const type = typeOf(page);
    // A saved page that is not UTF-8 names its own encoding.
    const charset = /^text\/|json$|javascript$|xml$/.test(type) && isUtf8(body) ? '; charset=utf-8' : '';
    response.writeHead(page.status ?? 200, {
      ...base,
      'content-type': type.includes(';') ? type : type + charset,
      ...(page.scripts === 'off' ? { 'content-security-policy': "script-src 'none'" } : {}),
      ...page.headers,
    });
    response.end(body);
  };

  const limits = { maxHeaderSize: 256 * 1024, keepAliveTimeout: 60_000 };
  const plain = createHttpServer(limits, answer);
  const secure = createHttpsServer({ ...limits, key: certificate.private, cert: certificate.cert }, answer);
  for (const server of [plain, secure]) {
    server.on('upgrade', (request, socket) => {
      note(request, true);
      socket.on('error', () => socket.destroy());
      socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
    });
    server.on('clientError', (_error, socket) => socket.destroy());
    server.on('tlsClientError', (_error, socket) => socket.destroy());
  }
  plain.on('connect', (_request, socket, head) => {
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    socket.once('data', (/** @type {Buffer} */ first) => {
      socket.pause();
      socket.unshift(first);
      const server = first[0] === TLS_HANDSHAKE ? secure : plain;
      server.emit('connection', socket);
      // TLS takes what was put back by itself; plain HTTP waits to be given it.
      if (server === plain) socket.resume();
    });
  });
  plain.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise((resolve, reject) => {
    plain.once('error', reject);
    plain.listen(0, '127.0.0.1', () => resolve(undefined));
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (plain.address());

  return {
    /** Port of the proxy on 127.0.0.1. */
    port,
    /** Every request so far, oldest first. */
    log: /** @type {readonly Asked[]} */ (log),
    /**
     * Puts a page at an address; a later one replaces it.
     *
     * @param {string} url
     * @param {Page} page
     */
    serve(url, page) {
      pages.set(withoutFragment(url), page);
    },
    /** @returns {string[]} Every address where something is served. */
    addresses: () => [...pages.keys()],
    /**
     * The text of every page that is served as HTML.
     *
     * @returns {Promise<string[]>}
     */
    texts() {
      const html = [...pages.values()].filter(
        (page) => page.redirect === undefined && /html/.test(typeOf(page)),
      );
      return Promise.all(html.map(async (page) => String(await bodyOf(page).catch(() => ''))));
    },
    /** Takes every page away, and forgets the requests. */
    clear() {
      pages.clear();
      log.length = 0;
    },
    /** Ends the proxy and every open connection. */
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => plain.close(resolve));
    },
  };
}

/** @param {import('node:http').IncomingMessage} request */
function addressOf(request) {
  const target = request.url ?? '/';
  if (/^https?:/i.test(target)) return withoutFragment(target);
  const scheme = 'encrypted' in request.socket ? 'https' : 'http';
  const url = `${scheme}://${request.headers.host ?? 'unknown.invalid'}${target}`;
  return URL.canParse(url) ? withoutFragment(url) : url;
}

/** @param {string} url */
function withoutFragment(url) {
  const parsed = new URL(url);
  parsed.hash = '';
  return parsed.href;
}

/**
 * The page at an address: the very address, else the same origin and path, else the same host and path
 * (a browser may have turned http into https).
 *
 * @param {ReadonlyMap<string, Page>} pages
 * @param {string} url
 * @returns {Page | null}
 */
export function find(pages, url) {
  const exact = pages.get(url);
  if (exact) return exact;
  if (!URL.canParse(url)) return null;
  const wanted = new URL(url);
  /** @type {Page | null} */
  let sameHost = null;
  for (const [address, page] of pages) {
    const { origin, host, pathname } = new URL(address);
    if (pathname !== wanted.pathname || host !== wanted.host) continue;
    if (origin === wanted.origin) return page;
    sameHost ??= page;
  }
  return sameHost;
}

/**
 * A part of a saved page: browsers put pictures and style sheets into `NAME_files` beside `NAME.html`.
 *
 * @param {ReadonlyMap<string, Page>} pages
 * @param {string} url
 * @returns {Promise<Page | null>}
 */
async function savedPart(pages, url) {
  for (const [address, page] of pages) {
    if (page.file === undefined) continue;
    const prefix = new URL(`${basename(page.file, extname(page.file))}_files/`, address).href;
    if (!url.startsWith(prefix)) continue;
    const folder = join(dirname(page.file), `${basename(page.file, extname(page.file))}_files`);
    const file = normalize(
      join(folder, decode(new URL(url).pathname.slice(new URL(prefix).pathname.length))),
    );
    if (!file.startsWith(folder + sep)) continue;
    const readable = await readFile(file).then(
      () => true,
      () => false,
    );
    if (readable) return { file, ...(page.scripts === undefined ? {} : { scripts: page.scripts }) };
  }
  return null;
}

/** @param {string} path */
function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * @param {Page} page
 * @returns {Promise<Buffer>}
 */
async function bodyOf({ file, html, text }) {
  return file === undefined ? Buffer.from(html ?? text ?? '') : await readFile(file);
}

/** @param {Page} page */
function typeOf({ type, file }) {
  return (
    type ??
    (file === undefined
      ? 'text/html'
      : (TYPES.get(extname(file).toLowerCase()) ?? 'application/octet-stream'))
  );
}
