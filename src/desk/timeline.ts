/** What happened to a report, step by step. */
import { CHANNELS } from '../channels';
import type { Receipt } from '../storage/reports';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';
import { receiptText, STATE_WORDS } from './words';

export function timeline(receipts: readonly Receipt[], texts: Texts): HTMLElement {
  return el(
    'ol',
    { class: 'timeline' },
    ...receipts.map((receipt) =>
      el(
        'li',
        {},
        el(
          'time',
          { datetime: receipt.at, class: 'soft' },
          `${texts.moment(receipt.at, 'Asia/Jakarta')} WIB`,
        ),
        el('p', {}, receiptText(receipt, channelName(receipt.details.channel), texts)),
        receipt.from !== receipt.to &&
          el('p', { class: 'soft' }, texts.say('deskBecame', texts.say(STATE_WORDS[receipt.to]))),
      ),
    ),
  );
}

function channelName(id: string | number | undefined): string {
  return CHANNELS.find((channel) => channel.id === id)?.name ?? String(id ?? '');
}
