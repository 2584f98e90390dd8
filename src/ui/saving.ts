/** Gives the user a file, without asking for the right to download. */
import { el } from './dom';

/** Saves bytes or text under a name, in the browser's own folder for downloads. */
export function saveAs(name: string, content: string | Uint8Array<ArrayBuffer>, type: string): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  el('a', { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
