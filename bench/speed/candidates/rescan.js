/** What small extensions do: at each change every control of the page is read again, with a list of words. */
const WORDS = ['beli', 'bayar', 'keranjang', 'checkout', 'pesan', 'buy', 'cart', 'order', 'pay'];
const found = new Set();
let timer;
function scan() {
  for (const el of document.querySelectorAll('button,a,[role=button]')) {
    const text = `${el.innerText} ${el.getAttribute('aria-label') ?? ''}`.toLowerCase();
    if (WORDS.some((word) => text.includes(word))) found.add(el.id);
  }
}
new MutationObserver(() => {
  clearTimeout(timer);
  timer = setTimeout(scan, 50);
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
