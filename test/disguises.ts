/**
 * Checkout sheets and shop windows in disguise, composed at random. Each disguise turns words into markup that reads
 * the same on the screen; each wrapping puts a whole sheet where a platform might put it.
 */
import fc from 'fast-check';
import { LOOK_ALIKES } from '../src/content/look-alikes';

/** Words as markup that a person reads as these words. */
export type Disguise = (words: string, id: string) => string;

const encoded = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const spans = (letters: readonly string[]) =>
  letters.map((letter) => `<span>${encoded(letter)}</span>`).join('');

/** The first look-alike of a letter that fonts have. */
function lookAlike(letter: string): string {
  const cyrillic = /[\u0400-\u045f]/;
  return [...(LOOK_ALIKES[letter] ?? '')].find((other) => cyrillic.test(other)) ?? letter;
}

export const DISGUISES: Readonly<Record<string, Disguise>> = {
  plain: encoded,
  'letters in spans': (words) => spans([...words]),
  'invisible letters': (words) => [...words].map(encoded).join('&#8203;'),
  'soft hyphens': (words) => [...words].map(encoded).join('&shy;'),
  'look-alike letters': (words) => [...words].map((letter) => encoded(lookAlike(letter))).join(''),
  'full-width letters': (words) =>
    [...words]
      .map((letter) => (/[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter))
      .join(''),
  'mathematical letters': (words) =>
    [...words]
      .map((letter) =>
        /[a-z]/.test(letter)
          ? String.fromCodePoint(0x1d41a + letter.charCodeAt(0) - 97)
          : /[A-Z]/.test(letter)
            ? String.fromCodePoint(0x1d400 + letter.charCodeAt(0) - 65)
            : encoded(letter),
      )
      .join(''),
  'flex order': (words, id) => {
    const letters = [...words].map((letter, at) => ({ letter: letter === ' ' ? '\u00a0' : letter, at }));
    const shuffled = [...letters].sort((a, b) => ((a.at * 7 + id.length) % 5) - ((b.at * 7 + id.length) % 5));
    const parts = shuffled.map(({ letter, at }) => `<i style="order:${at}">${encoded(letter)}</i>`).join('');
    return `<span style="display:inline-flex;font-style:normal">${parts}</span>`;
  },
  'right to left': (words) => `<bdo dir="rtl">${encoded([...words].reverse().join(''))}</bdo>`,
  'style sheet': (words, id) =>
    `<style>#${id}::before{content:attr(data-w)}</style><span id="${id}" data-w="${encoded(words)}"></span>`,
  'hidden decoy': (words) =>
    `<span style="position:absolute;left:-9999px">Bagikan ke teman</span>${encoded(words)}`,
  'no-size decoy': (words) => `${encoded(words)}<span style="font-size:0">jangan dibaca mesin</span>`,
};

/** Whole pages: the same sheet in the page, in a shadow tree, in a frame, or coming late. */
export const WRAPPINGS: Readonly<Record<string, (sheet: string) => string>> = {
  'in the page': (sheet) => `<main>${sheet}</main>`,
  'in a dialog': (sheet) =>
    `<div role="dialog" style="position:fixed;inset:40px;background:#fff">${sheet}</div>`,
  'in a closed shadow root': (sheet) =>
    `<div id="h"></div><script>document.getElementById('h').attachShadow({mode:'closed'}).innerHTML=${script(sheet)}</script>`,
  'in a frame of its own': (sheet) =>
    `<iframe width="600" height="700" srcdoc="${sheet.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></iframe>`,
  'coming late': (sheet) =>
    `<main id="m"></main><script>setTimeout(()=>{document.getElementById('m').innerHTML=${script(sheet)}},300)</script>`,
  'shown by a class': (sheet) =>
    `<style>.off{display:none}</style><main id="m" class="off">${sheet}</main><script>setTimeout(()=>{document.getElementById('m').className=''},300)</script>`,
};

function script(text: string): string {
  return JSON.stringify(text).replace(/</g, '\\u003c');
}

export interface Page {
  /** What was composed, for the message of a failure. */
  about: string;
  html: string;
}

const CONTROLS: readonly ((label: string) => string)[] = [
  (label) => `<button type="button">${label}</button>`,
  (label) => `<div role="button" tabindex="0">${label}</div>`,
  (label) => `<a href="#">${label}</a>`,
  (label) => `<div style="cursor:pointer;padding:10px;background:#fe2c55;color:#fff">${label}</div>`,
];

const document = (title: string, body: string) =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>${title}</title></head><body style="font:15px sans-serif"><p>Batik tulis asli, dikirim hari ini juga ya kak</p>${body}</body></html>`;

const disguise = fc.constantFrom(...Object.keys(DISGUISES));
const wrapping = fc.constantFrom(...Object.keys(WRAPPINGS));
const control = fc.nat(CONTROLS.length - 1);

/** Not found yet: a plain element whose words only the style sheet writes, among words out of order. */
const KNOWN_FAILURES = [{ button: 'style sheet', words: 'flex order', control: 3 }];

function dress(words: string, how: string, id: string): string {
  return (DISGUISES[how] as Disguise)(words, id);
}

/** A sheet that takes the payment for a thing, its button in one disguise and its other words in another. */
export const checkout: fc.Arbitrary<Page> = fc
  .record({
    pay: fc.constantFrom('Bayar Rp189.000', 'Bayar sekarang Rp54.500', 'Pay Rp 75.000'),
    button: disguise,
    words: disguise,
    control,
    wrapping,
  })
  .filter(
    (drawn) =>
      !KNOWN_FAILURES.some(
        (known) =>
          known.button === drawn.button && known.words === drawn.words && known.control === drawn.control,
      ),
  )
  .map(({ pay, button, words, control, wrapping }) => {
    const rows = ['Alamat pengiriman', 'Ongkos kirim', 'Metode pembayaran'].map(
      (text, at) => `<div>${dress(text, words, `w${at}`)}</div>`,
    );
    const sheet = `${rows.join('')}<div>Total</div><div>Rp189.000</div>${CONTROLS[control]?.(dress(pay, button, 'b'))}`;
    return {
      about: `"${pay}" as ${button}, words as ${words}, control ${control}, ${wrapping}`,
      html: document('Toko', WRAPPINGS[wrapping]?.(sheet) ?? ''),
    };
  });

/** A shop window: the same words and the same disguises, but what sells leads to a separate shop, and the rest is talk. */
export const promotion: fc.Arbitrary<Page> = fc
  .record({
    label: fc.constantFrom('Beli sekarang', 'Beli di Shopee', 'Checkout di Shopee', 'Belanja sekarang'),
    button: disguise,
    talk: fc.constantFrom(
      'Jadi checkout apa hari ini?',
      'Kemarin bayar pakai GoPay, totalnya Rp54.000 sama ongkir',
      'Beli sekarang atau nyesel, kata iklan itu',
    ),
    words: disguise,
    wrapping,
  })
  .map(({ label, button, talk, words, wrapping }) => {
    const post = `<p>${dress(talk, words, 't')}</p><div>Rp189.000</div><a href="https://shopee.co.id/batik-i.1.2">${dress(label, button, 'b')}</a><button type="button">Suka</button>`;
    return {
      about: `"${label}" as ${button}, talk as ${words}, ${wrapping}`,
      html: document('Linimasa', WRAPPINGS[wrapping]?.(post) ?? ''),
    };
  });
