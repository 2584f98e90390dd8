/** Which pages the user wants to see. */
import type { HistoryState, PageRow } from '../model';

/** Empty where the user does not mind. */
export interface Wanted {
  platform: string;
  state: HistoryState | '';
  tab: string;
  /** Parts of the address, with spaces between; each must be in it. */
  words: string;
}

export function fits(page: PageRow, { platform, state, tab, words }: Wanted): boolean {
  return (
    (platform === '' || page.platform === platform) &&
    (state === '' || page.state === state) &&
    (tab === '' || page.tab === tab) &&
    wordsOf(words).every((word) => readable(page.address).includes(word))
  );
}

/** An address as people read it: `caf%C3%A9` is `café`. */
export function readable(address: string): string {
  const bare = address.replace(/^https?:\/\/(www\.)?/, '');
  try {
    return decodeURI(bare).toLowerCase();
  } catch {
    return bare.toLowerCase();
  }
}

function wordsOf(words: string): string[] {
  return words.toLowerCase().split(/\s+/).filter(Boolean);
}
