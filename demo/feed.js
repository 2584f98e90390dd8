/** The demo feed's own script: likes, follows, and the checkout sheet. */

const rupiah = new Intl.NumberFormat('id-ID');

/**
 * @param {string} selector
 * @returns {HTMLElement}
 */
function one(selector) {
  const element = document.querySelector(selector);
  if (!(element instanceof HTMLElement)) throw new Error(`The feed has no ${selector}`);
  return element;
}

/** @param {number} amount */
function inRupiah(amount) {
  return `Rp${rupiah.format(amount)}`;
}

for (const button of document.querySelectorAll('[data-toggle]')) {
  button.addEventListener('click', () => button.classList.toggle('on'));
}
for (const button of document.querySelectorAll('[data-follow]')) {
  button.addEventListener('click', () => {
    button.textContent = button.classList.toggle('on') ? 'Mengikuti' : 'Ikuti';
  });
}

const sheet = /** @type {HTMLDialogElement} */ (one('#lembar'));
const order = /** @type {HTMLFormElement} */ (one('#pesanan'));
const count = one('#jumlah');

function reckon() {
  const price = Number(one('[data-price]').dataset.price);
  const subtotal = price * Number(count.textContent);
  const shipping = Number(new FormData(order).get('kurir'));
  one('#subtotal').textContent = inRupiah(subtotal);
  one('#ongkir').textContent = inRupiah(shipping);
  one('#total').textContent = inRupiah(subtotal + shipping);
  one('#bayar').textContent = `Bayar ${inRupiah(subtotal + shipping)}`;
}

one('#beli-kopi').addEventListener('click', () => {
  one('#kabar-bayar').textContent = '';
  reckon();
  sheet.showModal();
});
one('#lembar .close').addEventListener('click', () => sheet.close());
sheet.addEventListener('click', (event) => {
  // A click beside the sheet falls on the dialog itself.
  if (event.target === sheet) sheet.close();
});
order.addEventListener('change', reckon);
for (const button of order.querySelectorAll('[data-step]')) {
  button.addEventListener('click', () => {
    const step = Number(/** @type {HTMLElement} */ (button).dataset.step);
    count.textContent = String(Math.min(9, Math.max(1, Number(count.textContent) + step)));
    reckon();
  });
}
one('#bayar').addEventListener('click', () => {
  one('#kabar-bayar').textContent = 'Ini halaman contoh: tidak ada yang dibayar atau dikirim.';
});
