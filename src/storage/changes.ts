/** Tells every open page of ours that something kept in the database has changed; who hears it reads anew. */

/** What can change: each has a channel of its own. */
type Kept = 'reports' | 'history';

const channelOf = (what: Kept) => new BroadcastChannel(`etalase-${what}`);

/** Tells the other pages, and the background. Whoever changed something knows it already. */
export function tellChanged(what: Kept): void {
  const channel = channelOf(what);
  channel.postMessage(null);
  channel.close();
}

/** Calls `hear` after each change that another page or the background has made. */
export function whenChanged(what: Kept, hear: () => void): void {
  channelOf(what).addEventListener('message', hear);
}
