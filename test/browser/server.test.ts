import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as plainRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectSecurely } from 'node:tls';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Server, startServer } from '../../scripts/browser/server.mjs';

let server: Server;
let folder: string;

beforeAll(async () => {
  server = await startServer();
  folder = mkdtempSync(join(tmpdir(), 'etalase-server-'));
});
beforeEach(() => server.clear());
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens a tunnel through the proxy, as a browser does for https. */
function tunnel(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1');
    socket.once('error', reject);
    socket.write(`CONNECT ${host}:${port} HTTP/1.1\r\nhost: ${host}:${port}\r\n\r\n`);
    socket.once('data', () => resolve(socket));
  });
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** Asks for an address through the proxy. */
async function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { protocol, host, hostname, port, pathname, search } = new URL(url);
  if (protocol === 'http:') {
    return new Promise((resolve, reject) => {
      plainRequest({ port: server.port, path: url, headers: { host, ...headers } }, (response) => {
        let body = '';
        response.on('data', (part) => {
          body += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers as Record<string, string>,
            body,
          }),
        );
      })
        .on('error', reject)
        .end();
    });
  }
  const socket = connectSecurely({
    socket: await tunnel(hostname, Number(port || 443)),
    servername: hostname,
    rejectUnauthorized: false,
  });
  const more = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${pathname}${search} HTTP/1.0\r\nhost: ${host}\r\n${more.join('')}\r\n`);
  let said = '';
  for await (const part of socket) said += part;
  const [head = '', ...body] = said.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    status: Number(first.split(' ')[1]),
    headers: Object.fromEntries(
      lines.map((line): [string, string] => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
    ),
    body: body.join('\r\n\r\n'),
  };
}

describe('startServer', () => {
  it('serves a page at any address, over https and http', async () => {
    server.serve('https://www.tiktok.com/@toko', { html: '<p>Kopi ☕' });
    server.serve('http://toko.example/', { html: 'plain' });
    expect(await get('https://www.tiktok.com/@toko')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect((await get('http://toko.example/')).body).toBe('plain');
  });

  it('finds a page by its path when the query differs, and prefers the very address', async () => {
    server.serve('https://www.tiktok.com/view?id=1', { html: 'one' });
    server.serve('https://www.tiktok.com/view?id=2#top', { html: 'two' });
    expect((await get('https://www.tiktok.com/view?id=2')).body).toBe('two');
    expect((await get('https://www.tiktok.com/view?other')).body).toBe('one');
    expect((await get('https://m.tiktok.com/view?id=1')).status).toBe(404);
  });

  it('answers 404 to everything else, and writes down what was asked', async () => {
    expect((await get('https://collect.example/x?y=1', { referer: 'https://www.tiktok.com/' })).status).toBe(
      404,
    );
    expect(server.log).toMatchObject([
      {
        url: 'https://collect.example/x?y=1',
        method: 'GET',
        headers: { referer: 'https://www.tiktok.com/' },
        served: false,
        socket: false,
      },
    ]);
  });

  it('keeps the scripts of a page from running', async () => {
    server.serve('https://www.tiktok.com/', { html: '<script>1</script>', scripts: 'off' });
    const { headers } = await get('https://www.tiktok.com/');
    expect(headers['content-security-policy']).toBe("script-src 'none'");
  });

  it('serves a file and its saved parts, and nothing beside them', async () => {
    mkdirSync(join(folder, 'saved_files'));
    writeFileSync(join(folder, 'saved.html'), '<p>');
    writeFileSync(join(folder, 'saved_files', 'style.css'), 'p{}');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    server.serve('https://www.tiktok.com/@toko/video/1', { file: join(folder, 'saved.html') });
    expect((await get('https://www.tiktok.com/@toko/video/1')).body).toBe('<p>');
    expect(await get('https://www.tiktok.com/@toko/video/saved_files/style.css')).toMatchObject({
      headers: { 'content-type': 'text/css; charset=utf-8' },
      body: 'p{}',
    });
    for (const path of ['saved_files/..%2fsecret.txt', 'saved_files/', 'secret.txt']) {
      expect((await get(`https://www.tiktok.com/@toko/video/${path}`)).status).toBe(404);
    }
  });

  it('leaves the encoding to a page that is not UTF-8', async () => {
    writeFileSync(join(folder, 'old.html'), Buffer.from([0x3c, 0x70, 0x3e, 0xe9]));
    server.serve('https://www.tiktok.com/old', { file: join(folder, 'old.html') });
    expect((await get('https://www.tiktok.com/old')).headers['content-type']).toBe('text/html');
  });

  it('redirects, and gives any status and header', async () => {
    server.serve('https://www.tiktok.com/a', { redirect: 'https://www.tiktok.com/b' });
    server.serve('https://www.tiktok.com/b', { html: 'gone', status: 410, headers: { 'x-test': '1' } });
    expect(await get('https://www.tiktok.com/a')).toMatchObject({
      status: 302,
      headers: { location: 'https://www.tiktok.com/b' },
    });
    expect(await get('https://www.tiktok.com/b')).toMatchObject({ status: 410, headers: { 'x-test': '1' } });
  });

  it('refuses and writes down a WebSocket, in a tunnel without TLS too', async () => {
    const socket = await tunnel('www.tiktok.com', 80);
    socket.write(
      'GET /live HTTP/1.1\r\nhost: www.tiktok.com\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n',
    );
    let said = '';
    for await (const part of socket) said += part;
    expect(said).toMatch(/^HTTP\/1\.1 404/);
    expect(server.log).toMatchObject([{ url: 'http://www.tiktok.com/live', socket: true }]);
  });

  it('can leave a tab where it is instead', async () => {
    const staying = await startServer({ elsewhere: 'stay' });
    const before = server;
    server = staying;
    try {
      expect((await get('https://www.tiktok.com/x', { 'sec-fetch-dest': 'document' })).status).toBe(204);
      expect((await get('https://www.tiktok.com/x', { 'sec-fetch-dest': 'iframe' })).status).toBe(404);
    } finally {
      server = before;
      await staying.close();
    }
  });
});
