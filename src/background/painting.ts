/** Puts badges and icons on the toolbar button, one per tab. */
import browser, { type Action } from 'webextension-polyfill';
import type { Badge } from './badge';
import { iconOf } from './icon';

/** Puts a badge on a tab. A tab that is gone, or a browser without badges, does not matter. */
export async function paint(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  const imageData = iconOf(badge.icon);
  await Promise.allSettled([
    action.setBadgeText?.({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor?.({ tabId, color: badge.background }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle?.({ tabId, title: badge.title }),
    imageData && action.setIcon?.({ tabId, imageData: imageData as Record<string, Action.ImageDataType> }),
  ]);
}
