/**
 * Short lines that say something about a sale: who sells, where goods come from, a merchant's licence, where
 * to complain, that a link is refused, that credit is offered, who delivers. Who sells, and from where, is read in
 * the languages that buyers in Indonesia meet; the rest in Indonesian and English alone, because the rules that look
 * at it are Indonesian. Reads text first; style and layout only of what matches.
 */
import type { Destination, MarketSign, Money, Platform, Signal, SignalKind } from '../model';
import { SHOPS } from '../shops';
import { type Amount, amountsIn } from './amounts';
import { textAround } from './around';
import { createContext } from './context';
import { beginLook } from './look';
import type { Here } from './page';
import { namedShop } from './phrases';
import { holdsMoreThan } from './shadow';
import { isShown } from './shown';
import { createLedger, type Draft } from './signals';
import { visibleText } from './visible';

/** Longest line that is looked at, in characters; longer text is prose. */
const LINE_CAP = 160;
/** Most lines of one look. */
const LINES = 60;
/** Most elements of a place around a signal. */
const PLACE_CAP = 400;
/** Most elements of a part that is asked as a whole. */
const PART = 100;

/** One quick question before the careful ones. */
const MAYBE =
  /jual|kirim|hantar|sold|dodol|penjual|seller|ship|sent|\bnib\b|nomor induk|legalisasi|pengaduan|complaint|pktn|perlindungan konsumen|tautan|link|pay ?later|cicilan|kredit|instal|credit|853[ -]?1111|\bjne\b|si ?cepat|anteraja|pos indonesia|lion parcel|paxel|id ?express|ven[dt]|verk|envi|expédi|versand|sprzedaw|satıcı|gönder|ibinebenta|bán|gửi|giao|прода|отправ|достав|ขาย|ส่ง|विक्रेता|البائع|شحن|卖家|賣家|商家|销售|发货|發貨|直邮|販売|出品|発送|판매|배송|발송/i;
/** The same of a whole place, where the words of neighbours stand there without a space between. */
const MAYBE_WITHIN = new RegExp(MAYBE.source.replaceAll('\\b', ''), MAYBE.flags);
/** Words before the name of who sells. */
export const SELLER = new RegExp(
  `^(?:${[
    'di(?:jual|kirim)(?: (?:dan|&) di(?:jual|kirim))? oleh',
    '(?:ships from and |shipped and )?sold(?: and shipped)? by',
    // Javanese, Sundanese, Malay, Filipino, Thai, Vietnamese.
    'didol dening|dijual ku|dijual dan dihantar oleh|ibinebenta (?:ng|ni)|(?:จำหน่าย|ขาย)โดย|(?:được )?bán bởi',
    // Romance, Germanic, Slavic.
    'vendido (?:y enviado )?por|vendu (?:et expédié )?par|venduto da|verkauf(?:t von| durch)|verkocht door',
    '(?:penjual|pelapak|seller|penjaja|tindera|ผู้ขาย|người bán|vendedora?|vendeur|venditore|verkäufer|verkoper|sprzedawca|продавец|satıcı|विक्रेता|البائع|卖家|賣家|商家|销售商|销售方|販売元|販売者|出品者|판매자) ?[:：]',
  ].join('|')})`,
  'i',
);
const FOREIGN =
  'tiongkok|china|cina|hong ?kong|taiwan|jepang|japan|korea(?: selatan)?|south korea|singapura|singapore|malaysia|thailand|vietnam|amerika serikat|usa?|united states|chine|giappone|cinese|китая|中国|中國|日本|韩国|香港|trung quốc|จีน|중국';
/** What is sent from abroad; the country in the last group where one is named. */
export const ABROAD = new RegExp(
  `^(?:(?:produk )?(?:dikirim|dihantar)|pengiriman|ships|shipped|sent|enviado|envío|expédié|spedito|versand|wysyłka|доставка|отправка|gửi|giao|จัดส่ง|ส่ง)(?: langsung)? ?(?:dari|from|desde|depuis|dall['’]|de|da|do|aus|из|từ|จาก|z) ?(?:luar negeri|luar negara|overseas|abroad|el extranjero|l['’]étranger|estero|exterior|dem ausland|zagranicy|-за (?:рубежа|границы)|nước ngoài|ต่างประเทศ|(${FOREIGN}))(?!\\p{L})|^(?:从|從|由)?(?:海外|境外|(${FOREIGN}))(?:直邮|发货|發貨|から発送|より発送)|^(?:해외|(${FOREIGN})) ?(?:배송|발송|직구)|^yurt dışından gönder`,
  'iu',
);
const LICENCE = /^(?:status )?(?:nib\b|nomor induk berusaha\b|dalam proses legalisasi\b)/i;
const CONTACT =
  /^(?:layanan )?pengaduan konsumen\b|^layanan pengaduan\b|^consumer complaints?\b|ditjen\.? pktn\b|direktorat jenderal perlindungan konsumen|pengaduan\.konsumen@kemendag|\b0?853[ -]?1111[ -]?1010\b/i;
const MINISTRY = /pktn|kemendag|direktorat jenderal perlindungan konsumen|853[ -]?1111[ -]?1010/i;
const REFUSED =
  /^(?:maaf, )?(?:(?:tautan|link) (?:ini |ke (.{2,30}?) )?(?:tidak (?:dapat|bisa|boleh|diizinkan|didukung)|ditolak|diblokir)|(?:this link|links? to (.{2,30}?)) (?:can(?:no|['’]?)t|(?:is|are) (?:not allowed|not supported|blocked)))/i;
/** A name as it stands in such a line: asked by itself, for so many sets of all letters in a row are slow to make. */
const NAME = /^[\p{L}\p{N} .-]+$/u;
const CREDIT =
  /^(?:aktifkan|ajukan|daftar|gunakan|pakai|activate|apply for|get|use)\b.{0,30}\b(?:pay ?later|cicilan|kredit|instal?ments?|credit)\b/i;
const COURIER = /\b(?:jne|si ?cepat|anteraja|pos indonesia|lion parcel|paxel|id ?express)\b/i;
/** Goods that the rule on prices leaves out; the word is kept beside the line. */
const EXEMPT = /\b(?:buku|books?|film|movies?|musik|music|perangkat lunak|software)\b/i;
const PRESSABLE = 'a[href],button,[role="button"]';
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TEXTAREA', 'OPTION', 'TITLE']);

export interface Lines {
  /**
   * Reads the document the first time, then what stands around new signals, resting now and then; answers signals
   * that are new or changed.
   *
   * @param near elements of the new signals
   */
  read(near: readonly Element[]): Generator<void, Signal[]>;
  /** Couriers seen: they deliver in one country. */
  readonly shipping: readonly MarketSign[];
  /** The page has become another: what is still on it is read anew. */
  carry(): void;
  /** Forgets everything. */
  forget(): void;
}

/**
 * @param frame address of the frame, empty for the page itself
 * @param now gives ISO 8601 instants
 */
export function createLines(here: Here, frame: string, now: () => string): Lines {
  const ledger = createLedger(frame, now);
  const context = createContext(here);
  /** Couriers by their names, with where each was read. */
  let couriers = new Map<string, { seen: string; at: WeakRef<Element> }>();
  /** The whole document was read once. */
  let begun = false;
  /** Lines of the page before that are still there. */
  let carried: Element[] = [];

  function lineOf(text: string, el: Element): Draft | null {
    const line = (kind: SignalKind, more: Partial<Draft> = {}): Draft => ({
      kind,
      el,
      label: text,
      destination: context.thisHost,
      ...more,
    });
    if (SELLER.test(text)) return sellerLine(text, el, here.platform);
    const abroad = ABROAD.exec(text);
    if (abroad) {
      const near = textAround(context.around(el).el, 2000);
      const goods = EXEMPT.exec(near)?.[0];
      return line('ships-from-abroad', {
        label: goods ? `${goods} · ${text}` : text,
        traits: abroad.slice(1).some(Boolean) ? ['country'] : [],
        amount: amountsIn(near).map(moneyOf).find(Boolean),
      });
    }
    if (LICENCE.test(text)) return line('licence-label');
    if (CONTACT.test(text)) {
      return line('complaint-contact', { traits: MINISTRY.test(text) ? ['ministry'] : [] });
    }
    const refused = REFUSED.exec(text);
    if (refused?.slice(1).every((name) => name === undefined || NAME.test(name)))
      return line('blocked-link', { claims: otherShop(text, here.platform) });
    const control = CREDIT.test(text) ? el.closest(PRESSABLE) : null;
    return control && line('credit', { el: control, destination: context.lead(control).destination });
  }

  /** Reads the texts of a place, passing by the parts of a large one that hold none of the words. */
  function* readIn(root: Element, met: Set<Element>): Generator<void> {
    if (holdsMoreThan(root, PART)) {
      for (let child = root.firstChild; child && met.size < LINES; child = child.nextSibling) {
        if (child instanceof Text) readText(child, met);
        else if (child instanceof Element && !SKIPPED.has(child.tagName)) yield* readIn(child, met);
        yield;
      }
    } else if (MAYBE_WITHIN.test(root.textContent ?? '')) {
      yield;
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode() && met.size < LINES) readText(walker.currentNode as Text, met);
    }
  }

  function readText(node: Text, met: Set<Element>): void {
    const text = node.data;
    if (text.length < 3 || text.length > 2 * LINE_CAP || !MAYBE.test(text)) return;
    const el = node.parentElement;
    if (!el || SKIPPED.has(el.tagName) || met.has(el)) return;
    met.add(el);
    const plain = text.replace(/\s+/g, ' ').trim();
    if (plain.length > LINE_CAP || context.inUserContent(el) || !isShown(el)) return;
    const courier = COURIER.exec(plain)?.[0];
    if (courier) couriers.set(courier.toLowerCase(), { seen: courier, at: new WeakRef(el) });
    const draft = lineOf(plain, el);
    if (draft) ledger.add(draft);
  }

  return {
    *read(near) {
      beginLook();
      const met = new Set<Element>();
      const places = begun
        ? new Set([...carried, ...near.slice(0, LINES).map(placeOf)])
        : [document.body ?? document.documentElement];
      begun = true;
      carried = [];
      for (const place of places) yield* readIn(place, met);
      return yield* ledger.fresh(true);
    },
    get shipping() {
      return [...couriers.values()]
        .slice(0, 5)
        .map(({ seen }): MarketSign => ({ kind: 'shipping', market: 'id', seen }));
    },
    carry() {
      const still = [...carried, ...ledger.all()];
      const known = begun;
      const delivers = [...couriers].filter(([, { at }]) => at.deref()?.isConnected);
      forget();
      couriers = new Map(delivers);
      begun = known;
      carried = still;
    },
    forget,
  };

  function forget(): void {
    ledger.clear();
    context.forget();
    couriers.clear();
    begun = false;
    carried = [];
  }
}

/** The place that an element stands in, as far as it is one of its own. */
function placeOf(el: Element): Element {
  let place = el;
  for (let outer = place.parentElement; outer && outer !== document.body; outer = place.parentElement) {
    if (holdsMoreThan(outer, PLACE_CAP)) break;
    place = outer;
  }
  return place;
}

/** Who sells: named when it is the platform or a shop that we know; anybody else stays unnamed, a person may be meant. */
function sellerLine(text: string, el: Element, platform: Platform): Draft {
  const head = SELLER.exec(text)?.[0] ?? '';
  const alone = text.length <= head.length + 1;
  // The name may stand in an element of its own, in this one or beside it.
  const around = el.childElementCount > 0 ? el : (el.parentElement ?? el);
  const said = (alone ? visibleText(around) : text).replace(/\s+/g, ' ').trim();
  const name = said.slice(said.toLowerCase().indexOf(head.toLowerCase()) + head.length);
  const words = ` ${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const claims = platform.names.some((own) => words.includes(` ${own} `)) ? platform.id : namedShop(name);
  const shop = SHOPS.find(({ id }) => id === claims);
  const known = (destination: Destination): Draft => ({
    kind: 'seller',
    el,
    label: said.slice(0, 80),
    destination,
    claims,
  });
  if (claims === platform.id) return known({ relation: 'platform', host: '', name: platform.name });
  if (!shop) return { kind: 'seller', el, label: `${head} …`, destination: { relation: 'other', host: '' } };
  const inGroup = platform.affiliatedHosts.some((host) =>
    shop.hosts.some((own) => host === own || host.endsWith(`.${own}`)),
  );
  return known({ relation: inGroup ? 'affiliated' : 'shop', host: '', name: shop.name });
}

function otherShop(text: string, platform: Platform): string | undefined {
  const named = namedShop(text);
  return named === platform.id ? undefined : named;
}

/** An amount as a number: rupiah group by dots and dollars by commas; other money is left alone. */
export function moneyOf({ text, market }: Amount): Money | undefined {
  const number = /\d[\d.,]*/.exec(text)?.[0]?.replace(/[.,]$/, '');
  if (number === undefined || (market !== 'id' && market !== 'us')) return undefined;
  const plain =
    market === 'id'
      ? number.replace(/\.(?=\d{3})/g, '').replace(',', '.')
      : number.replace(/,(?=\d{3})/g, '');
  const scale = /\d\s?(?:juta|jt)\b/i.test(text) ? 1_000_000 : /\d\s?(?:ribu|rb|k)\b/i.test(text) ? 1000 : 1;
  const value = Number(plain) * scale;
  return Number.isFinite(value) ? { value, market } : undefined;
}
