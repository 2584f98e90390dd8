/** A browser in memory: storage that keeps only what survives JSON, and a record of what was asked of it. */

type Listener = (...given: never[]) => unknown;

class Event {
  readonly listeners: Listener[] = [];
  addListener = (listener: Listener): void => {
    this.listeners.push(listener);
  };
  /** Calls every listener and waits for what they promise. */
  async fire(...given: unknown[]): Promise<unknown[]> {
    return Promise.all(this.listeners.map((listener) => listener(...(given as never[]))));
  }
}

class Area {
  /** Bytes that fit; writing more is refused, as browsers do. */
  quota = Number.POSITIVE_INFINITY;
  #items = new Map<string, string>();

  get = async (key: string | null): Promise<Record<string, unknown>> => {
    const entries = [...this.#items].filter(([name]) => key === null || name === key);
    return Object.fromEntries(entries.map(([name, text]) => [name, JSON.parse(text)]));
  };
  set = async (items: Record<string, unknown>): Promise<void> => {
    const next = new Map(this.#items);
    for (const [key, value] of Object.entries(items)) {
      next.set(key, JSON.stringify(value));
    }
    if ([...next.values()].reduce((sum, text) => sum + text.length, 0) > this.quota) {
      throw new Error('QUOTA_BYTES quota exceeded');
    }
    this.#items = next;
  };
  remove = async (key: string): Promise<void> => {
    this.#items.delete(key);
  };
  clear(): void {
    this.#items.clear();
    this.quota = Number.POSITIVE_INFINITY;
  }
}

export const ORIGIN = 'chrome-extension://etalase/';

/** What the toolbar button shows on a tab. */
export interface ShownBadge {
  text?: string;
  color?: string;
  title?: string;
}

export class FakeBrowser {
  /** What the toolbar button shows, by tab. */
  readonly badges = new Map<number, ShownBadge>();
  /** Messages to tabs: tab, message, frame. */
  readonly told: [number, unknown, number][] = [];
  /** Tabs that got a script. */
  readonly injected: number[] = [];
  /** Open tabs with their address, as far as the extension may see it. */
  readonly openTabs = new Map<number, string | undefined>();

  readonly storage = { local: new Area(), session: new Area() };
  readonly i18n = { getUILanguage: () => 'id' };

  readonly runtime = {
    id: 'etalase',
    getURL: (path: string) => `${ORIGIN}${path}`,
    getManifest: () => ({
      version: '1.2.3',
      content_scripts: [{ js: ['src/content/index.js'], matches: ['https://*.tiktok.com/*'] }],
    }),
    onMessage: new Event(),
    onInstalled: new Event(),
  };

  readonly action = {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => this.#show(tabId, { text }),
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      this.#show(tabId, { color }),
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => this.#show(tabId, { title }),
  };

  readonly scripting = {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      if (this.openTabs.get(target.tabId) === undefined) {
        throw new Error('cannot access the tab');
      }
      this.injected.push(target.tabId);
    },
  };

  readonly tabs = {
    onRemoved: new Event(),
    onUpdated: new Event(),
    get: async (tabId: number) => {
      if (!this.openTabs.has(tabId)) {
        throw new Error(`no tab with id ${tabId}`);
      }
      return { id: tabId, url: this.openTabs.get(tabId) };
    },
    query: async () => [...this.openTabs.keys()].map((id) => ({ id })),
    sendMessage: async (tabId: number, message: unknown, { frameId }: { frameId: number }) => {
      this.told.push([tabId, message, frameId]);
    },
  };

  /** Everything as on a new profile. */
  restart(): void {
    this.storage.session.clear();
    this.storage.local.clear();
    this.badges.clear();
    this.openTabs.clear();
    this.told.length = 0;
    this.injected.length = 0;
    this.endWorker();
  }

  /** The worker is stopped: its listeners go, storage and badges stay. */
  endWorker(): void {
    for (const event of [
      this.runtime.onMessage,
      this.runtime.onInstalled,
      this.tabs.onRemoved,
      this.tabs.onUpdated,
    ]) {
      event.listeners.length = 0;
    }
  }

  #show(tabId: number, part: ShownBadge): void {
    this.badges.set(tabId, { ...this.badges.get(tabId), ...part });
  }
}
