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

/** Letters for phonetics, which look like small capitals. */
const SMALL_CAPITALS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘǫʀꜱᴛᴜᴠᴡʏᴢ'].map((sign, at) => ['abcdefghijklmnopqrstuvwyz'.charAt(at), sign]),
);

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
  counter: (words, id) =>
    `<style>@counter-style c${id}{system:cyclic;symbols:"${words}";suffix:""}#${id}{counter-reset:n 1}#${id}::before{content:counter(n,c${id})}</style><span id="${id}"></span>`,
  'pieces of a drawing': (words) => {
    const pieces = words
      .split(' ')
      .map(
        (word, at, all) =>
          `<tspan x="${8 + all.slice(0, at).join('m').length * 13}">${encoded(word)}</tspan>`,
      );
    return `<svg width="330" height="24" style="vertical-align:middle;font:16px monospace"><text y="17" fill="currentColor">${pieces.reverse().join('')}</text></svg>`;
  },
  'small capitals': (words) => [...words].map((letter) => encoded(SMALL_CAPITALS[letter] ?? letter)).join(''),
  'hidden decoy': (words) =>
    `<span style="position:absolute;left:-9999px">Bagikan ke teman</span>${encoded(words)}`,
  'no-size decoy': (words) => `${encoded(words)}<span style="font-size:0">jangan dibaca mesin</span>`,
};

/** Adds a sheet node by node, each in a task of its own, as a browser does with what comes over a slow line. */
const PIECEMEAL = `(async(place,sheet)=>{const made=document.createElement('template');made.innerHTML=sheet;await new Promise(done=>setTimeout(done,200));async function grow(to,from){for(const node of from.childNodes){const grown=node.cloneNode(false);to.append(grown);await new Promise(done=>setTimeout(done));await grow(grown,node)}}await grow(place,made.content)})`;

/** Whole pages: the same sheet in the page, in a shadow tree, in a frame, coming late or piece by piece. */
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
  'coming late, piece by piece': (sheet) =>
    `<main id="m"></main><script>${PIECEMEAL}(document.getElementById('m'),${script(sheet)})</script>`,
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

/** Tills without words that a machine can read, and pictures that sell nothing; none of them needs its script in a shadow tree. */
interface Picture {
  html: string;
  /** Run in the page once the picture stands in it. */
  script?: string;
}

const paint = (lines: readonly (readonly [string, string])[], button: string, centred: boolean) =>
  `const k=document.getElementById('c').getContext('2d');k.fillStyle='#fff';k.fillRect(0,0,380,480);k.fillStyle='#222';k.font='16px sans-serif';${JSON.stringify(lines)}.forEach(([a,b],i)=>{k.textAlign=${centred ? "'center'" : "'left'"};k.fillText(a,${centred ? 190 : 16},60+i*44);k.textAlign='right';k.fillText(b,364,60+i*44)});k.fillStyle='#c2410c';k.fillRect(${centred ? 90 : 16},400,${centred ? 200 : 348},50);k.fillStyle='#fff';k.textAlign='center';k.fillText('${button}',190,430)`;
const CANVAS = '<canvas id="c" width="380" height="480" style="cursor:pointer"></canvas>';
const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='300' height='48'%3E%3Crect width='300' height='48' fill='%23234'/%3E%3C/svg%3E";
const FILLED = 'padding:10px 28px;background:#234;color:#fff';
const BAR =
  'position:fixed;left:0;right:0;bottom:0;background:#fff;border-top:1px solid #ccc;padding:12px;display:flex';
const keys = (labels: string) =>
  labels
    .split('')
    .map((digit) => `<div tabindex="0" style="padding:12px;background:#eee">${digit}</div>`)
    .join('');

/** Whole tills by what they are made of: what they say stands in pictures, in a font of their own, or in no words at all. */
export const WORDLESS: Readonly<Record<string, Picture>> = {
  'a painted sheet': {
    html: CANVAS,
    script: paint(
      [
        ['Teko', 'Rp142.000'],
        ['Ongkir', 'Rp12.000'],
        ['Total', 'Rp154.000'],
      ],
      'Bayar',
      false,
    ),
  },
  'a painted button': {
    html: `<div>Total</div><div>Rp54.000</div><button type="button" style="border:0;padding:0"><img alt="" width="300" height="48" src="${PICTURE}"></button>`,
  },
  'a place on a picture': {
    html: `<img usemap="#m" width="380" height="200" alt="" src="${PICTURE}"><map name="m"><area shape="rect" coords="20,120,360,180" href="/commerce/pay?order=41" alt=""></map>`,
  },
  'a place on a picture that comes later': {
    html: `<img id="later" usemap="#m" alt=""><map name="m"><area shape="rect" coords="20,10,280,40" href="/commerce/pay?order=41" alt=""></map>`,
    script: `setTimeout(()=>{document.getElementById('later').src=${JSON.stringify(PICTURE)}},400)`,
  },
  'an exchanged font': {
    html: `<style>@font-face{font-family:k7;src:url(data:font/woff2;base64,AAAA)}.f{font-family:k7,sans-serif}</style><div class="f">Cbkb rptbn sbksbm</div><div>Rp168.000</div><button type="button" class="f" style="${FILLED}">Cbxbs tflbsbkh</button>`,
  },
  'icons in a bar': {
    html: `<div style="${BAR}"><span>🛒 3</span><b>245K</b><div tabindex="0" style="${FILLED}">➜</div></div>`,
  },
  'keys for a secret number': {
    html: `<div>Masukkan PIN DANA</div><div>Rp57.500</div><div>● ● ● ○ ○ ○</div><div style="display:grid;grid-template-columns:repeat(3,1fr)">${keys('1234567890')}</div>`,
  },
};

/** Pictures, keys and icons that sell nothing. */
export const HARMLESS: Readonly<Record<string, Picture>> = {
  'the menu of a game': {
    html: CANVAS,
    script: paint(
      [
        ['Ular Tangga', ''],
        ['Nilai 120', ''],
        ['Tingkat 4', ''],
      ],
      'Main',
      true,
    ),
  },
  'a chart': {
    html: CANVAS,
    script:
      "const k=document.getElementById('c').getContext('2d');k.fillStyle='#fff';k.fillRect(0,0,380,480);[80,200,340,150].forEach((w,i)=>{k.fillStyle='#38f';k.fillRect(20,40+i*90,w,50)})",
  },
  'a photograph with a caption': {
    html: `<p>Harga cabai Rp62.000</p><img alt="Cabai di pasar" width="300" height="200" src="${PICTURE}">`,
  },
  'a map of places': {
    html: `<img usemap="#m" width="380" height="200" alt="" src="${PICTURE}"><map name="m"><area shape="rect" coords="20,120,360,180" href="/explore/locations/41" alt=""></map>`,
  },
  'icons under a post': {
    html: `<p>Rp25.000 saja seporsi</p><div style="display:flex"><button type="button">♥</button><button type="button">➤</button></div>`,
  },
  'keys of a calculator': {
    html: `<div>Rp57.500</div><div style="display:grid;grid-template-columns:repeat(3,1fr)">${keys('1234567890+=')}</div>`,
  },
};

/** A font of a shadow tree is a font of nobody, so its letters are what they are. */
const KNOWN_FAILURES = [{ made: 'an exchanged font', wrapping: 'in a closed shadow root' }];

const page = (pictures: Readonly<Record<string, Picture>>): fc.Arbitrary<Page> =>
  fc
    .record({ made: fc.constantFrom(...Object.keys(pictures)), wrapping })
    .filter(
      ({ made, wrapping }) =>
        !(pictures[made]?.script && /shadow|frame|late/.test(wrapping)) &&
        !KNOWN_FAILURES.some((known) => known.made === made && known.wrapping === wrapping),
    )
    .map(({ made, wrapping }) => {
      const { html, script: run } = pictures[made] as Picture;
      return {
        about: `${made}, ${wrapping}`,
        html: document('Toko', `${WRAPPINGS[wrapping]?.(html)}${run ? `<script>${run}</script>` : ''}`),
      };
    });

/** A till of which no word can be read. */
export const wordless = page(WORDLESS);

/** Something of the same make that sells nothing. */
export const harmless = page(HARMLESS);
