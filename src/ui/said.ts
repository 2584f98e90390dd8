/** Tells what was just done, in the `<div id="said" class="said" role="status">` of a page. */
import { byId, el } from './dom';

/** How long it is told, in milliseconds: it lies over the page. With a way back it stays until the next. */
const TOLD = 10_000;

/** @param back A button that takes back what was done; it gets the focus, since what was pressed may be gone. */
export function tell(sentence: string, back?: { word: string; press: () => void }): void {
  const said = byId('said');
  if (back !== undefined) {
    const button = el(
      'button',
      { type: 'button', class: 'button small', id: 'undo', onClick: back.press },
      back.word,
    );
    said.replaceChildren(el('span', {}, sentence), button);
    button.focus();
    return;
  }
  const line = el('span', {}, sentence);
  said.replaceChildren(line);
  setTimeout(() => line.remove(), TOLD);
}
