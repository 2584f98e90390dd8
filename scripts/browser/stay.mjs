/** Keeps a saved page where it is: its scripts may want to leave for pages that nobody saved. */

/**
 * Call before the tab goes to the page. A link, form, script or refresh that would lead the tab to an address
 * that is not served does nothing; a browser left to try would break off the page it has.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {readonly string[]} served Addresses that the tab may go to.
 */
export async function stayOnServed(page, served) {
  await page.evaluateOnNewDocument(holdBack, [...served]);
}

/**
 * Runs in every frame at document start; only the page itself is held back.
 *
 * @param {string[]} served
 */
function holdBack(served) {
  if (window !== window.top) return;
  window.close = () => {};
  window.print = () => {};
  /** @param {string} address */
  const place = (address) => {
    const { host, pathname } = new URL(address);
    return host + pathname;
  };
  const places = new Set(served.map(place));
  window.navigation?.addEventListener('navigate', (event) => {
    const { destination, navigationType, cancelable } = event;
    if (!cancelable || destination.sameDocument) return;
    // A page that loads itself again would do so for ever.
    if (navigationType !== 'reload' && places.has(place(destination.url))) return;
    event.preventDefault();
  });
}
