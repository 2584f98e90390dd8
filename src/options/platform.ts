/** One platform as a row: its name, the hosts that are read there, and the switch. */
import type { PlatformAccess } from '../messages';
import { el } from '../ui/dom';
import { toggle } from '../ui/settings';
import type { Texts } from '../ui/text';

/** What the user asks of the browser for one platform. */
export type Ask = (platform: PlatformAccess) => void;

/** A platform that the user may switch on: on when all of it is allowed. */
export function optionalRow(platform: PlatformAccess, texts: Texts, allow: Ask, withdraw: Ask): HTMLElement {
  const isOn = platform.granted === 'all';
  return row(
    platform,
    platform.granted === 'some' ? texts.say('accessSome') : '',
    toggle(isOn, texts, () => (isOn ? withdraw : allow)(platform), {
      'aria-labelledby': nameId(platform),
      'aria-describedby': hostsId(platform),
      'data-key': `toggle ${platform.id}`,
    }),
  );
}

/** A platform that is watched from the start: nothing to press, unless it was withdrawn in the browser. */
export function watchedRow(platform: PlatformAccess, texts: Texts, allow: Ask): HTMLElement {
  return platform.granted === 'all'
    ? row(platform, '', el('span', { class: 'word' }, texts.say('accessOn')))
    : row(
        platform,
        texts.say(platform.granted === 'some' ? 'accessSome' : 'accessWithdrawn'),
        el(
          'button',
          {
            type: 'button',
            class: 'button small',
            'aria-label': texts.say('allowOf', platform.name),
            'data-key': `allow ${platform.id}`,
            onClick: () => allow(platform),
          },
          texts.say('allow'),
        ),
      );
}

function row(platform: PlatformAccess, note: string, control: HTMLElement): HTMLElement {
  return el(
    'li',
    { class: 'card platform', 'data-platform': platform.id },
    el(
      'div',
      { class: 'about' },
      el('h3', { id: nameId(platform) }, platform.name),
      el('p', { id: hostsId(platform), class: 'soft' }, platform.origins.map(hostOf).join(', ')),
      note !== '' && el('p', { class: 'note' }, note),
    ),
    control,
  );
}

/** `https://*.line.me/*` is about line.me. */
function hostOf(origin: string): string {
  return origin.replace(/^https:\/\/\*\./, '').replace(/\/\*$/, '');
}

function nameId({ id }: PlatformAccess): string {
  return `name-${id}`;
}

function hostsId({ id }: PlatformAccess): string {
  return `hosts-${id}`;
}
