/**
 * The script that watches: one small self-contained file in every frame of a platform. It knows whose page this is,
 * sees what changes, and asks which of it may matter. Only when something may, the script that reads is called.
 */
import type { FromPage, Heard, PageSeen, ToPage } from '../messages';
import type { FrameSnapshot, MarketSign, Signal } from '../model';
import type { Reader } from './door';
import { marketSigns } from './market';
import { observe } from './observe';
import { statedMarket } from './offers';
import { mayBeStep, type Owner, ownerHere } from './owner';
import { holdsMoreThan } from './shadow';
import { mayTell } from './skim';
import { metAbroad } from './telling';

/** Milliseconds after which the offers of a page are asked anew. */
const OFFERS_STAY = 5000;
/** Elements of a page beyond which its offers are asked of all of it only while it loads, and of its head after that. */
const LONG_PAGE = 8000;
/** Most elements that wait for the reader. */
const WAITING_CAP = 4000;
/** Milliseconds after which a reader that has not come is called again, and how often. */
const PATIENCE = 2000;
const CALLS = 3;

const owner = ownerHere();
if (owner && !globalThis.etalaseRuns) {
  globalThis.etalaseRuns = true;
  watch(owner);
}

function watch(own: Owner): void {
  const stop = new AbortController();
  const isTop = window === window.top;
  const frame = isTop ? '' : ownAddress();
  let reader: Reader | undefined;
  /** The reader has made its words ready. */
  let ready = false;
  /** What waits for the reader, with whether only its shape speaks for it. */
  const waiting = new Map<Element, boolean>();
  let calls = 0;
  /** The reader cannot be had here: what waits stays unread. */
  let lost = false;
  /** How many words of other languages were told of, and whether their languages are under way. */
  let toldAbroad = 0;
  let wordsCome = false;
  /** The address has changed without a load. */
  let arrived = false;
  /** The address when it was last asked, and without its fragment. */
  let address = '';
  let opened = '';
  /** The whole tree was walked once; `looked` also means that there is no more of it to come. */
  let begun = false;
  let looked = false;
  /** What the page's offers say of its market, and when they were last asked. */
  let offers: MarketSign[] = [];
  let offersAt = '';
  let askedAt = 0;

  const hasLoadedMore = () => document.readyState !== offersAt;
  /** Whether the page's offers may be others than before. */
  const areOffersDue = () => hasLoadedMore() || (observer.told && performance.now() - askedAt > OFFERS_STAY);

  /** Asks for the page's offers where they are due: before what is found is told. */
  function* askOffers(): Generator<void> {
    if (!areOffersDue()) return;
    const ofAll = hasLoadedMore() || !holdsMoreThan(document.documentElement, LONG_PAGE);
    offersAt = document.readyState;
    askedAt = performance.now();
    if (ofAll) offers = yield* statedMarket(document);
    else if (document.head) {
      const known = new Set(offers.map(({ seen }) => seen));
      const more = yield* statedMarket(document.head);
      offers = [...offers, ...more.filter(({ seen }) => !known.has(seen))];
    }
  }

  function signs(): MarketSign[] {
    try {
      return marketSigns(new URL(location.href), document);
    } catch {
      // A frame without an address says nothing of its market.
      return [];
    }
  }

  function page(stated: readonly MarketSign[]): PageSeen {
    return {
      platform: own.id,
      platformName: own.name,
      host: own.host,
      url: location.href,
      marketSigns: [...(reader?.marketSigns() ?? []), ...signs(), ...stated],
    };
  }

  /** The background may just be starting: what it missed is told again, a few times. Fulfilled when it is done. */
  async function send(message: FromPage, tries = 3): Promise<void> {
    let said: Promise<unknown>;
    try {
      said = chrome.runtime.sendMessage(message);
    } catch {
      // The extension is gone; so are we.
      stop.abort();
      return;
    }
    try {
      await said;
    } catch (error) {
      if (tries <= 1 || !/receiving end|establish connection/i.test(String(error))) return;
      await new Promise((done) => setTimeout(done, 300));
      await send(message, tries - 1);
    }
  }

  function tell(signals: Signal[], seen: PageSeen): void {
    void send({
      type: 'signals-found',
      page: seen,
      frame,
      signals,
      looked,
      truncated: reader?.truncated === true || lost || observer.sampled,
    });
  }

  /** Calls the script that reads; the background puts it into this frame. */
  function call(): void {
    if (reader || stop.signal.aborted) return;
    if (calls++ >= CALLS) {
      lost = true;
      waiting.clear();
      observer.look();
      return;
    }
    void send({ type: 'reader-wanted', ...heard() });
    setTimeout(call, PATIENCE);
  }

  /** Calls for the words of languages that were met since, once the reader is there. */
  async function callWords(): Promise<void> {
    if (!reader || wordsCome || metAbroad.size === toldAbroad) return;
    wordsCome = true;
    await send({ type: 'words-wanted', ...heard() });
    wordsCome = false;
    if (reader.learn()) {
      ready = false;
      observer.again();
    } else observer.look();
  }

  function heard(): Heard {
    toldAbroad = metAbroad.size;
    const { lang } = document.documentElement;
    return { language: lang, met: [...metAbroad], known: Object.keys(globalThis.etalaseWords ?? {}) };
  }

  function receive(): void {
    if (reader || !globalThis.etalaseReader) return;
    reader = globalThis.etalaseReader({
      owner: own,
      frame,
      shapes: observer.shapes,
      told: () => observer.told,
      hear: mayTell,
    });
    // the address is read with the first look
    arrived = true;
    observer.look();
  }

  const observer = observe(
    document,
    {
      meet(el, only) {
        if (reader && (ready || waiting.size >= WAITING_CAP)) reader.meet(el, only);
        else if (!lost && waiting.size < WAITING_CAP) {
          waiting.set(el, only && waiting.get(el) !== false);
          if (calls === 0 && !reader) call();
        }
      },
      reveal: () => reader?.reveal(),
      awaited: () => reader?.awaited() ?? [],
      awaits: () => (reader ? reader.awaits() : waiting.size > 0),
      waits: () => (reader ? !looked || waiting.size > 0 || reader.waits() : !looked && waiting.size === 0),
      restsFor: (changed) => reader?.restsFor(changed) ?? null,
      arrive() {
        const { href } = location;
        if (href === address) return;
        address = href;
        const now = href.split('#', 1)[0] ?? href;
        if (now === opened) return;
        if (opened !== '') {
          reader?.carry();
          // what is still on the page was looked at, and belongs to the new one now
          looked = false;
          arrived = true;
        }
        opened = now;
        if (calls === 0 && URL.canParse(now) && mayBeStep(own, new URL(now))) call();
        if (isTop) void send({ type: 'page-opened', page: page(areOffersDue() ? [] : offers) });
      },
      *settle(whole, calm) {
        if (reader) {
          yield* reader.prepare();
          ready = true;
          for (const [el, only] of waiting) {
            waiting.delete(el);
            reader.meet(el, only);
            yield;
          }
        }
        const found = reader ? yield* reader.settle(whole || arrived, calm) : [];
        if (reader) arrived = false;
        begun ||= whole;
        void callWords();
        const isCalled = (calls > 0 && !reader && !lost) || wordsCome;
        const first = !looked && begun && calm && !isCalled && document.readyState !== 'loading';
        looked ||= first;
        if (found.length > 0 || first) {
          yield;
          yield* askOffers();
          const seen = page(offers);
          yield;
          tell(found, seen);
        }
      },
    },
    own.promotion,
    stop.signal,
  );

  function ownAddress(): string {
    return /^https?:$/.test(location.protocol)
      ? location.origin + location.pathname
      : location.href.slice(0, 80);
  }

  function startOver(): void {
    reader?.forget();
    looked = begun = false;
    observer.again();
  }

  // back from the browser's memory: in the meantime the tab has told of another page
  addEventListener(
    'pageshow',
    ({ persisted }) => {
      if (!persisted) return;
      opened = address = '';
      startOver();
    },
    { signal: stop.signal },
  );

  function listen(message: ToPage, _sender: unknown, answer: (snapshot: FrameSnapshot) => void): void {
    if (message.type === 'snapshot') {
      if (reader) answer(reader.snapshot(message.selectors));
    } else if (message.type === 'look-again') startOver();
    else if (message.type === 'end') stop.abort();
  }
  chrome.runtime.onMessage.addListener(listen);
  globalThis.etalaseReaderCame = receive;
  // it may be there from a script that has ended
  receive();
  stop.signal.addEventListener('abort', () => {
    chrome.runtime.onMessage?.removeListener(listen);
    // switched on again, another script may take over
    globalThis.etalaseRuns = false;
    globalThis.etalaseReaderCame = undefined;
  });
}
