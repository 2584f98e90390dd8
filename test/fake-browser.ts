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

  get = async (key: string | null = null): Promise<Record<string, unknown>> => {
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

/** A content script that was registered while the extension runs. */
export interface Registered {
  id: string;
  js: string[];
  matches: string[];
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
  readonly told: [number, unknown, number | 'every'][] = [];
  /** Messages to our own pages. */
  readonly saidToPages: unknown[] = [];
  /** Tabs that got a script. */
  readonly injected: number[] = [];
  /** Registered content scripts by id. */
  readonly registered = new Map<string, Registered>();
  /** Match patterns that the user has granted, besides those of the manifest. */
  readonly granted = new Set<string>();
  /** Tabs that take no script: still loading, crashed, discarded. */
  readonly refusing = new Set<number>();
  /** Open tabs with their address, as far as the extension may see it. */
  readonly openTabs = new Map<number, string | undefined>();

  readonly storage = {
    local: new Area(),
    session: new Area(),
    managed: new Area(),
    onChanged: new Event(),
  };
  readonly i18n = { getUILanguage: () => 'id' };

  readonly runtime = {
    id: 'etalase',
    getURL: (path: string) => `${ORIGIN}${path}`,
    sendMessage: async (message: unknown) => {
      this.saidToPages.push(message);
    },
    getManifest: () => ({
      version: '1.2.3',
      content_scripts: [
        {
          // as Firefox answers; Chrome leaves the path as it was written
          js: [`${ORIGIN}src/content/index.js`],
          matches: ['https://*.tiktok.com/*'],
          all_frames: true,
          match_origin_as_fallback: true,
          run_at: 'document_start',
        },
      ],
      host_permissions: ['https://*.tiktok.com/*'],
      optional_host_permissions: [
        'https://*.line.me/*',
        'https://*.pinterest.com/*',
        'https://*.vk.com/*',
        'https://*.vk.ru/*',
      ],
    }),
    getPlatformInfo: async () => ({ os: 'linux' }),
    onMessage: new Event(),
    onInstalled: new Event(),
    onStartup: new Event(),
  };

  readonly permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every(
        (origin) => this.granted.has(origin) || this.runtime.getManifest().host_permissions.includes(origin),
      ),
    onAdded: new Event(),
    onRemoved: new Event(),
  };

  readonly action = {
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => this.#show(tabId, { text }),
    setBadgeBackgroundColor: async ({ tabId, color }: { tabId: number; color: string }) =>
      this.#show(tabId, { color }),
    setBadgeTextColor: async () => undefined,
    setTitle: async ({ tabId, title }: { tabId: number; title: string }) => this.#show(tabId, { title }),
  };

  /** Alarms that are set, by name. */
  readonly wakes = new Map<string, number>();
  readonly alarms = {
    onAlarm: new Event(),
    create: async (name: string, { when }: { when: number }) => {
      this.wakes.set(name, when);
    },
    clear: async (name: string) => this.wakes.delete(name),
  };

  readonly scripting = {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      if (this.refusing.has(target.tabId)) {
        throw new Error('cannot access the tab');
      }
      this.injected.push(target.tabId);
    },
    getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
      [...this.registered.values()].filter(({ id }) => ids.includes(id)),
    registerContentScripts: async (scripts: Registered[]) => {
      for (const script of scripts) {
        if (script.js.some((file) => file.includes(':'))) {
          throw new Error('files must be relative');
        }
        if (this.registered.has(script.id)) {
          throw new Error(`Duplicate script ID '${script.id}'`);
        }
        this.registered.set(script.id, script);
      }
    },
    updateContentScripts: async (scripts: Registered[]) => {
      for (const script of scripts) {
        if (!this.registered.has(script.id)) {
          throw new Error(`Script with ID '${script.id}' does not exist`);
        }
        this.registered.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) {
        if (!this.registered.delete(id)) {
          throw new Error(`Nonexistent script ID '${id}'`);
        }
      }
    },
  };

  /** Addresses of tabs that the extension opened. */
  readonly created: string[] = [];

  readonly tabs = {
    create: async ({ url }: { url: string }) => {
      this.created.push(url);
    },
    onRemoved: new Event(),
    onUpdated: new Event(),
    get: async (tabId: number) => {
      if (!this.openTabs.has(tabId)) {
        throw new Error(`no tab with id ${tabId}`);
      }
      return { id: tabId, url: this.openTabs.get(tabId), active: true, windowId: 1 };
    },
    query: async ({ url }: { url: string[] }) =>
      [...this.openTabs]
        .filter(([, address]) => url.some((pattern) => matches(pattern, address)))
        .map(([id]) => ({ id })),
    captureVisibleTab: async (): Promise<string> => {
      throw new Error('no click on the toolbar button allowed it');
    },
    sendMessage: async (tabId: number, message: unknown, options?: { frameId: number }) => {
      this.told.push([tabId, message, options?.frameId ?? 'every']);
    },
  };

  /** Everything as on a new profile. */
  restart(): void {
    this.storage.session.clear();
    this.storage.local.clear();
    this.storage.managed.clear();
    this.badges.clear();
    this.openTabs.clear();
    this.told.length = 0;
    this.created.length = 0;
    this.injected.length = 0;
    this.registered.clear();
    this.granted.clear();
    this.refusing.clear();
    this.endWorker();
  }

  /** The worker is stopped: its listeners go, storage and badges stay. */
  endWorker(): void {
    for (const event of [
      this.runtime.onMessage,
      this.runtime.onInstalled,
      this.runtime.onStartup,
      this.storage.onChanged,
      this.alarms.onAlarm,
      this.permissions.onAdded,
      this.permissions.onRemoved,
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

/** Whether an address stands under `https://*.host/*`. */
function matches(pattern: string, address: string | undefined): boolean {
  const host = pattern.slice('https://*.'.length, -'/*'.length);
  const own = address === undefined ? '' : new URL(address).hostname;
  return own === host || own.endsWith(`.${host}`);
}
