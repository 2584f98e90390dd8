/** What is read of one document: its controls and orders, the lines around them, and its own address. */
import type { MarketSign, Signal } from '../model';
import { createCollector } from './collect';
import { follow, isCommercePath, routeOf } from './destination';
import type { Reader, Watched } from './door';
import { createLines } from './lines';
import { type Here, hereOf } from './page';
import { learnWords, prepareWords } from './phrases';
import { snapshot } from './snapshot';

const now = () => new Date().toISOString();

export function createReader({ owner, frame, shapes, told, hear }: Watched): Reader {
  const here = hereOf(owner);
  const collector = createCollector(here, frame, now, shapes, hear);
  const lines = createLines(here, frame, now);
  /** Something that sells is new, and the lines around it have not been read since. */
  let unread = false;
  /** The lines of the document were read once. */
  let read = false;
  /** The list of hosts was asked once: the browser makes it ready then. */
  let asked = false;

  return {
    *prepare() {
      yield* prepareWords();
      if (asked) return;
      asked = true;
      follow('https://www.example.com/', document.baseURI, here.platform);
      yield;
    },
    meet: collector.meet,
    reveal: collector.reconsider,
    awaited: collector.awaited,
    awaits: collector.awaits,
    waits: () => unread || collector.waits(),
    restsFor: collector.restsFor,
    *settle(whole, calm) {
      const found = [...(whole ? routeSignal(here, frame) : []), ...(yield* collector.settle(calm))];
      // Lines matter where something may sell, and can wait until reading them costs no layout.
      unread = told() && (unread || whole || !read || found.length > 0);
      if (unread && calm) {
        unread = false;
        read = true;
        found.push(...(yield* lines.read(collector.recent())));
      }
      return found;
    },
    marketSigns: () => [
      ...[...collector.money].map(([market, seen]): MarketSign => ({ kind: 'currency', market, seen })),
      ...lines.shipping,
    ],
    get truncated() {
      return collector.truncated;
    },
    carry() {
      collector.carry();
      lines.carry();
      unread = true;
    },
    learn() {
      const learned = learnWords();
      if (learned) collector.reread();
      return learned;
    },
    forget() {
      collector.forget();
      lines.forget();
      unread = read = false;
    },
    snapshot,
  };
}

/** The page's own address, where it is a step of a purchase. */
function routeSignal({ platform, host }: Here, frame: string): Signal[] {
  if (!/^https?:$/.test(location.protocol)) return [];
  const url = new URL(location.href);
  const route = routeOf(platform, url);
  if (!route || !isCommercePath(platform, url)) return [];
  const at = now();
  return [
    {
      kind: 'route',
      label: `${route.kind}: ${url.pathname.slice(0, 100)}`,
      destination: { relation: host, host: url.hostname, name: platform.name },
      selector: ':root',
      snippet: '<html>',
      frame,
      traits: frame === '' ? [] : ['frame'],
      firstSeen: at,
      lastSeen: at,
    },
  ];
}
