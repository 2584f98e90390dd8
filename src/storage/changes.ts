/** Tells every open page of ours that something about the reports has changed; who hears it reads anew. */

const CHANNEL = 'etalase-reports';

/** Tells the other pages, and the background. Whoever changed something knows it already. */
export function tellReportsChanged(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
  channel.close();
}

/** Calls `hear` after each change that another page or the background has made. */
export function whenReportsChange(hear: () => void): void {
  new BroadcastChannel(CHANNEL).addEventListener('message', hear);
}
