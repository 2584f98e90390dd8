/** Each permission of the manifest with its reason. */
import { el } from '../ui/dom';
import type { Key, Texts } from '../ui/text';

/** The reason for each; a test names the one that was forgotten. */
export const REASON: Readonly<Record<string, Key>> = {
  storage: 'welcomeWhyStorage',
  scripting: 'welcomeWhyScripting',
  activeTab: 'welcomeWhyActiveTab',
  sidePanel: 'welcomeWhySidePanel',
  alarms: 'welcomeWhyAlarms',
};

/** @param platforms names of those that are watched from the start. */
export function permissionsPart(
  permissions: readonly string[],
  platforms: readonly string[],
  texts: Texts,
): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'permissions-heading' },
    el('h2', { id: 'permissions-heading' }, texts.say('welcomePermissions')),
    el(
      'dl',
      { class: 'reasons' },
      el('dt', {}, texts.say('welcomeHosts')),
      el('dd', {}, texts.say('welcomeWhyHosts', texts.list(platforms))),
      ...permissions.flatMap((permission) => {
        const reason = REASON[permission];
        return reason === undefined
          ? []
          : [el('dt', {}, el('code', {}, permission)), el('dd', {}, texts.say(reason))];
      }),
    ),
  );
}
