/** In a page of the extension: judging and the history as the background has them, each beside what the browser itself needs. */
import { openDB } from 'idb';
import { judge } from '../../src/judge';
import { JURISDICTIONS, RULES } from '../../src/rules';
import { addToHistory, localDay } from '../../src/storage/history';

const ASKED = { date: '2024-03-01', market: 'auto', reading: 'text' };
const AT = '2024-03-01T05:00:00.000Z';
const KINDS = ['buy', 'cart', 'checkout', 'pay', 'link-out'];

/** An observation of a tab with so many signals of five kinds. */
function observationOf(count) {
  return {
    platform: 'tiktok',
    platformName: 'TikTok',
    host: 'platform',
    url: 'https://www.tiktok.com/@kopi.lembah/shop',
    seenAt: AT,
    marketSigns: [{ kind: 'language', market: 'id', seen: 'lang=id' }],
    signals: Array.from({ length: count }, (_, place) => ({
      kind: KINDS[place % KINDS.length],
      label: `Beli sekarang ${place}`,
      destination: { relation: 'platform', host: 'www.tiktok.com', name: 'TikTok' },
      selector: `main > section:nth-of-type(${place + 1}) > button`,
      snippet: '<button>Beli sekarang</button>',
      frame: '',
      traits: ['amount'],
      firstSeen: AT,
      lastSeen: AT,
    })),
    looked: true,
    truncated: false,
  };
}

const rowsOf = (count, from) =>
  Array.from({ length: count }, (_, place) => ({
    day: localDay(Date.now()),
    address: `https://www.tiktok.com/@kopi/${from + place}`,
    platform: 'tiktok',
    state: 'pass',
    at: Date.now(),
    tab: 'a',
  }));

async function took(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

globalThis.bench = {
  /** Milliseconds to copy an observation, as every message and every write does, and to judge it. */
  async judging(count) {
    const observation = observationOf(count);
    return {
      limit: await took(() => structuredClone(observation)),
      own: await took(() => judge(observation, RULES, ASKED, JURISDICTIONS)),
    };
  },
  /** Milliseconds to put rows into a bare store, and into the history. */
  async history(count, from) {
    const rows = rowsOf(count, from);
    const bare = await openDB('bench', 1, {
      upgrade: (open) => void open.createObjectStore('rows', { keyPath: ['day', 'address'] }),
    });
    const limit = await took(async () => {
      const transaction = bare.transaction('rows', 'readwrite');
      for (const row of rows) void transaction.store.put(row);
      await transaction.done;
    });
    bare.close();
    return { limit, own: await took(() => addToHistory(rows)) };
  },
};
