/** How our pages ask the background. */
import browser from 'webextension-polyfill';
import type { FromPages } from '../messages';

/**
 * Asks the background and gives its answer.
 *
 * @throws when the background cannot answer; the page then shows its error state.
 */
export function ask<Type extends keyof FromPages>(
  type: Type,
  asked: FromPages[Type]['ask'],
): Promise<FromPages[Type]['answer']> {
  return browser.runtime.sendMessage({ type, ...asked });
}
