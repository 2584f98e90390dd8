/** fathom-web: a rule set in the manner of its own examples, run on each added piece. */
import { dom, out, rule, ruleset, score, type, utils } from 'fathom-web';

const rules = ruleset([
  rule(dom('button,a[href],[role=button]'), type('control')),
  rule(
    type('control'),
    score(({ element }) => (/beli|bayar|keranjang|buy|cart|checkout/i.test(element.innerText) ? 2 : 0.1)),
  ),
  rule(
    type('control'),
    score(({ element }) => (utils.isVisible(element) ? 1 : 0.1)),
  ),
  rule(type('control').max(), out('control')),
]);
new MutationObserver((records) => {
  for (const { addedNodes } of records)
    for (const added of addedNodes)
      if (added.nodeType === 1 && added.isConnected) rules.against(added).get('control');
}).observe(document, { subtree: true, childList: true });
