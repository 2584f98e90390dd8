/** The limit: one recursion over what was added that reads `localName` and does nothing with it. */
let read = 0;
function walk(el) {
  if (el.localName) read++;
  for (let child = el.firstElementChild; child; child = child.nextElementSibling) walk(child);
}
new MutationObserver((records) => {
  for (let at = 0; at < records.length; at++) {
    const { addedNodes } = records[at];
    for (let place = 0; place < addedNodes.length; place++) {
      const added = addedNodes[place];
      if (added.nodeType === 1 && added.isConnected) walk(added);
    }
  }
}).observe(document, { subtree: true, childList: true });
globalThis.benchFound = () => read;
