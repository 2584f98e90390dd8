/** The demo feed: which files, at which addresses. */
import { join } from 'node:path';
import { projectFolder } from '../run.mjs';

/** The page and the control that opens its checkout sheet. */
export const demoPage = {
  file: 'demo/feed.html',
  url: 'https://www.tiktok.com/@etalase.demo',
  opensSheet: '#beli-kopi',
};

/** What the page asks for, beside itself. */
const PARTS = ['feed.css', 'feed.js'];

/**
 * @param {import('../browser/server.mjs').Server} server
 * @param {'on' | 'off'} scripts
 */
export function serveDemo(server, scripts) {
  server.serve(demoPage.url, { file: join(projectFolder, demoPage.file), scripts });
  for (const part of PARTS) {
    server.serve(new URL(part, demoPage.url).href, { file: join(projectFolder, 'demo', part) });
  }
}
