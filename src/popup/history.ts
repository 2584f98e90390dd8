/** What the history says of the platform at hand, with the way to all of it. */
import { localDay } from '../storage/history';
import { el } from '../ui/dom';
import { type HistorySummary, historySentence } from '../ui/history';
import type { Texts } from '../ui/text';

/** @param summary of this platform; `null` when the history could not be read. */
export function historyPart(
  summary: HistorySummary | null,
  tabId: number,
  platform: { id: string; name: string },
  texts: Texts,
): HTMLElement | null {
  const sentence =
    summary === null ? '' : historySentence(summary, platform.name, localDay(Date.now()), texts);
  const address = new URLSearchParams({ platform: platform.id, tab: String(tabId) });
  return sentence === ''
    ? null
    : el(
        'p',
        { class: 'history' },
        sentence,
        ' ',
        el(
          'a',
          { href: `../history/history.html?${address}`, 'data-key': 'history' },
          texts.say('historyOpen'),
        ),
      );
}
