/** No page can tell that it is being read: a page that watches all it can watch sees nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askExtension, type Extension } from '../../scripts/browser/extension.mjs';
import { judgePage } from '../../scripts/browser/judge-page.mjs';
import { type Launched, launch } from '../../scripts/browser/launch.mjs';
import { type Server, startServer } from '../../scripts/browser/server.mjs';

const ADDRESS = 'https://www.instagram.com/p/DPprobe00001/';

/** Watches changes, calls of its own functions, getters, globals, events and style sheets from its first moment on. */
const PROBE = `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>Probe</title><script>
const seen = [];
const note = (what) => seen.push(what);
const globals = new Set(Object.getOwnPropertyNames(window));
const wrap = (owner, name) => {
  const own = Object.getOwnPropertyDescriptor(owner, name);
  if (!own || !own.configurable) return;
  if (typeof own.value === 'function') {
    Object.defineProperty(owner, name, { ...own, value(...given) { note('called ' + name); return own.value.apply(this, given); } });
  } else if (own.get) {
    Object.defineProperty(owner, name, { ...own, get() { note('read ' + name); return own.get.call(this); } });
  }
};
for (const [owner, names] of [
  [Element.prototype, ['getBoundingClientRect', 'getClientRects', 'checkVisibility', 'matches', 'closest', 'querySelector', 'querySelectorAll', 'getAttribute', 'attachShadow', 'shadowRoot']],
  [Document.prototype, ['querySelector', 'querySelectorAll', 'createTreeWalker', 'createRange', 'createElement', 'elementFromPoint', 'getElementById']],
  [Node.prototype, ['textContent', 'parentNode', 'childNodes', 'firstChild', 'appendChild', 'addEventListener']],
  [HTMLElement.prototype, ['innerText', 'offsetParent', 'offsetWidth']],
  [HTMLInputElement.prototype, ['value', 'labels']],
  [HTMLFormElement.prototype, ['action']],
  [HTMLAnchorElement.prototype, ['href']],
  [window, ['getComputedStyle', 'fetch', 'postMessage', 'matchMedia', 'requestAnimationFrame']],
  [EventTarget.prototype, ['addEventListener', 'dispatchEvent']],
  [Performance.prototype, ['getEntriesByType', 'now']],
]) for (const name of names) wrap(owner, name);
new MutationObserver((records) => { if (window.ready) for (const { type, target } of records) note('changed ' + type + ' of ' + target.nodeName); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
customElements.define('x-trap', class extends HTMLElement {
  static observedAttributes = ['class', 'style', 'data-x', 'id'];
  attributeChangedCallback(name) { if (window.ready) note('attribute ' + name); }
  connectedCallback() { this.innerHTML = '<button>Bayar Rp189.000</button>'; }
});
</script></head>
<body style="font:15px sans-serif">
<p>Total Rp189.000</p>
<form name="f" action="/pay" method="post"><input name="action" value="x"><label>Nomor kartu <input name="cardnumber" autocomplete="cc-number"></label><label>CVV <input name="cvv"></label><button>Bayar Rp189.000</button></form>
<x-trap></x-trap><a href="https://shopee.co.id/x-i.1.2">Beli di Shopee</a>
<script>
const sheets = document.styleSheets.length + document.adoptedStyleSheets.length;
window.ready = true;
seen.length = 0;
window.addEventListener('message', () => note('message'));
seen.length = 0;
window.told = () => {
  const answer = [...seen];
  for (const name of Object.getOwnPropertyNames(window)) if (!globals.has(name) && !['ready', 'told', 'f'].includes(name)) answer.push('global ' + name);
  if (document.styleSheets.length + document.adoptedStyleSheets.length !== sheets) answer.push('style sheets');
  if (document.documentElement.getAttributeNames().join() !== 'lang') answer.push('root attributes');
  return answer;
};
</script></body></html>`;

describe.each(['chromium', 'firefox'] as const)('a watchful page in %s', (browser) => {
  let server: Server;
  let launched: Launched;
  let extension: Extension;

  beforeAll(async () => {
    server = await startServer();
    launched = await launch({ browser, server });
    extension = await askExtension(launched);
  });
  afterAll(async () => {
    await launched?.close();
    await server?.close();
  });

  it('is read in full and sees nothing of it', async () => {
    server.serve(ADDRESS, { html: PROBE });
    const { line, tab } = await judgePage(
      { launched, extension, server },
      { page: 'probe', url: ADDRESS, scripts: 'on', wait: 1, click: null },
    );
    expect(line.outcome).toBe('violation');
    expect(line.signals.map(({ kind }) => kind).sort()).toEqual(['link-out', 'pay', 'pay', 'payment-form']);
    const told = await tab.evaluate(() => (window as unknown as { told(): string[] }).told());
    expect(told.filter((what) => !/^called (?:now|addEventListener)$/.test(what))).toEqual([]);
    expect(line.requests).toBe(0);

    // The page does watch: what is done in its own world it does see.
    await tab.evaluate(() => {
      document.body.getBoundingClientRect();
      document.body.className = 'x';
    });
    const own = await tab.evaluate(() => (window as unknown as { told(): string[] }).told());
    expect(own).toEqual(
      expect.arrayContaining(['called getBoundingClientRect', 'changed attributes of BODY']),
    );
    await tab.close();
  });
});
