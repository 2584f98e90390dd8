/** Stands before the content script and counts what it asks of the page. It never looks at a clock. */
(() => {
  const counts = { dom: 0, layout: 0, visited: 0, messages: 0 };
  const LAYOUT =
    /^(?:getBoundingClientRect|getClientRects|checkVisibility|getComputedStyle|offset\w+|client(?:Width|Height|Left|Top)|scroll(?:Width|Height)|innerText|elementFromPoint)$/;
  const seen = new WeakSet();
  /** @param {string} name @param {unknown} on */
  const note = (name, on) => {
    counts.dom++;
    if (LAYOUT.test(name)) counts.layout++;
    if (on instanceof Element && !seen.has(on)) {
      seen.add(on);
      counts.visited++;
    }
  };
  for (const kind of [
    'Node',
    'Element',
    'HTMLElement',
    'CharacterData',
    'Document',
    'Range',
    'TreeWalker',
    'MutationRecord',
    'NodeList',
    'HTMLCollection',
    'HTMLAnchorElement',
    'HTMLInputElement',
  ]) {
    const { prototype } = /** @type {Record<string, any>} */ (/** @type {unknown} */ (globalThis))[kind];
    for (const [name, has] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      if (name === 'constructor' || !has.configurable) continue;
      if (typeof has.value === 'function') {
        const native = has.value;
        Object.defineProperty(prototype, name, {
          ...has,
          value(/** @type {unknown[]} */ ...given) {
            note(name, this);
            return native.apply(this, given);
          },
        });
      } else if (has.get) {
        const native = has.get;
        Object.defineProperty(prototype, name, {
          ...has,
          get() {
            note(name, this);
            return native.call(this);
          },
        });
      }
    }
  }
  const style = globalThis.getComputedStyle;
  globalThis.getComputedStyle = (el, pseudo) => {
    note('getComputedStyle', el);
    return style(el, pseudo);
  };
  addEventListener('count-ask', () => {
    document.documentElement.dataset.counts = JSON.stringify(counts);
  });
})();
