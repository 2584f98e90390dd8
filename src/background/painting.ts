/** Puts badges on the toolbar button, one per tab. */
import browser from 'webextension-polyfill';
import type { Badge } from './badge';

/** Puts a badge on a tab. A tab that is gone, or a browser without badges, does not matter. */
export async function paint(tabId: number, badge: Badge): Promise<void> {
  const { action } = browser;
  await Promise.allSettled([
    action.setBadgeText?.({ tabId, text: badge.text }),
    action.setBadgeBackgroundColor?.({ tabId, color: badge.background }),
    action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    action.setTitle?.({ tabId, title: badge.title }),
  ]);
}
