/** Puts badges and icons on the toolbar button, one per tab. */
import browser, { type Action } from 'webextension-polyfill';
import type { Badge } from './badge';
import { iconOf } from './icon';

/** Our own, of the manifest. */
const OWN_ICON = { 16: '/icons/16.png', 32: '/icons/32.png' };

/** Puts a badge on a tab. A tab that is gone, or a browser without badges, does not matter. */
export async function paint(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  const imageData = badge.icon === null ? null : iconOf(badge.icon);
  const icon = { tabId, ...(imageData === null ? { path: OWN_ICON } : { imageData }) };
  await Promise.allSettled([
    action.setBadgeText?.({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor?.({ tabId, color: badge.background }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle?.({ tabId, title: badge.title }),
    action.setIcon?.(icon as Action.SetIconDetailsType),
  ]);
}
