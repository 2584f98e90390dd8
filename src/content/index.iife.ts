/** The content script: wires observing, collecting and telling. One self-contained file in every frame of a platform. */
import type { FromPage, PageSeen, ToPage } from '../messages';
import type { FrameSnapshot, MarketSign, Signal } from '../model';
import { createCollector } from './collect';
import { placesOf } from './context';
import { isCommercePath, routeOf } from './destination';
import { createLines } from './lines';
import { observe } from './observe';
import { here, marketSigns } from './page';
import { snapshot } from './snapshot';
import { statedMarket } from './stated';

/** Set once a document, so that a script injected into an open tab does not run twice. */
declare global {
  var etalaseRuns: boolean | undefined;
}

/** Milliseconds after which the offers of a page are asked anew. */
const OFFERS_STAY = 5000;

const place = here();
if (place && !globalThis.etalaseRuns) {
  globalThis.etalaseRuns = true;
  watch(place);
}

function watch(own: NonNullable<ReturnType<typeof here>>): void {
  const stop = new AbortController();
  const isTop = window === window.top;
  const frame = isTop ? '' : ownAddress();
  const collector = createCollector(
    own,
    frame,
    () => new Date().toISOString(),
    () => observer.shapes,
  );
  const lines = createLines(own, frame, () => new Date().toISOString());
  /** Something that sells is new, and the lines around it have not been read since. */
  let unread = false;
  /** The address has changed without a load. */
  let arrived = false;
  /** The lines of the document were read once. */
  let read = false;
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

  function signs(): MarketSign[] {
    const now = performance.now();
    if (document.readyState !== offersAt || (observer.told && now - askedAt > OFFERS_STAY)) {
      offersAt = document.readyState;
      askedAt = now;
      offers = statedMarket(document);
    }
    try {
      return [...marketSigns(new URL(location.href), document), ...offers];
    } catch {
      // A frame without an address says nothing of its market.
      return offers;
    }
  }

  function page(): PageSeen {
    return {
      platform: own.platform.id,
      platformName: own.platform.name,
      host: own.host,
      url: location.href,
      marketSigns: [
        ...[...collector.money].map(([market, seen]): MarketSign => ({ kind: 'currency', market, seen })),
        ...lines.shipping,
        ...signs(),
      ],
    };
  }

  /** The background may just be starting: what it missed is told again, a few times. */
  function send(message: FromPage, tries = 3): void {
    try {
      chrome.runtime.sendMessage(message).catch((error: unknown) => {
        if (tries > 1 && /receiving end|establish connection/i.test(String(error)))
          setTimeout(send, 300, message, tries - 1);
      });
    } catch {
      // The extension is gone; so are we.
      stop.abort();
    }
  }

  function tell(signals: Signal[]): void {
    send({
      type: 'signals-found',
      page: page(),
      frame,
      signals,
      looked,
      truncated: collector.truncated || observer.sampled,
    });
  }

  const observer = observe(
    document,
    {
      meet: collector.meet,
      reveal: collector.reconsider,
      awaited: collector.awaited,
      awaits: collector.awaits,
      waits: () => unread || !looked || collector.waits(),
      arrive() {
        const { href } = location;
        if (href === address) return;
        address = href;
        const now = href.split('#', 1)[0] ?? href;
        if (now === opened) return;
        const changed = opened !== '';
        opened = now;
        if (changed) {
          collector.carry();
          lines.carry();
          // what is still on the page was looked at, and belongs to the new one now
          looked = false;
          arrived = unread = true;
        }
        if (isTop) send({ type: 'page-opened', page: page() });
      },
      *settle(whole, calm) {
        const found = [...(whole || arrived ? routeSignal() : []), ...(yield* collector.settle(calm))];
        arrived = false;
        // Lines matter where something may sell, and can wait until reading them costs no layout.
        unread = observer.told && (unread || whole || !read || found.length > 0);
        if (unread && calm) {
          unread = false;
          read = true;
          found.push(...(yield* lines.read(collector.recent())));
        }
        begun ||= whole;
        const first = !looked && begun && calm && document.readyState !== 'loading';
        looked ||= first;
        if (found.length > 0 || first) tell(found);
      },
    },
    placesOf(own.platform, 'promotion'),
    stop.signal,
  );

  /** The page's own address, where it is a step of a purchase. */
  function routeSignal(): Signal[] {
    if (!/^https?:$/.test(location.protocol)) return [];
    const url = new URL(location.href);
    const route = routeOf(own.platform, url);
    if (!route || !isCommercePath(own.platform, url)) return [];
    const at = new Date().toISOString();
    return [
      {
        kind: 'route',
        label: `${route.kind}: ${url.pathname.slice(0, 100)}`,
        destination: { relation: own.host, host: url.hostname, name: own.platform.name },
        selector: ':root',
        snippet: '<html>',
        frame,
        traits: isTop ? [] : ['frame'],
        firstSeen: at,
        lastSeen: at,
      },
    ];
  }

  function ownAddress(): string {
    return /^https?:$/.test(location.protocol)
      ? location.origin + location.pathname
      : location.href.slice(0, 80);
  }

  function startOver(): void {
    collector.forget();
    lines.forget();
    looked = begun = read = false;
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
    if (message.type === 'snapshot') answer(snapshot(message.selectors));
    else if (message.type === 'look-again') startOver();
    else if (message.type === 'end') stop.abort();
  }
  chrome.runtime.onMessage.addListener(listen);
  stop.signal.addEventListener('abort', () => {
    chrome.runtime.onMessage?.removeListener(listen);
    // switched on again, another script may take over
    globalThis.etalaseRuns = false;
  });
}
