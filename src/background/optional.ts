/**
 * The content script on platforms that the user switched on: one registration, which the browser keeps,
 * made equal to what is granted whenever that changes.
 */
import browser, { type Scripting } from 'webextension-polyfill';
import { grantedOptional } from './access';
import { manifestScript } from './injecting';

const ID = 'optional-platforms';

let underWay: Promise<unknown> = Promise.resolve();

/**
 * Makes the registration equal to what is granted. One at a time: a grant may come while the browser starts.
 *
 * @returns the match patterns that are registered now.
 */
export function registerGranted(): Promise<string[]> {
  const turn = underWay.then(register, register);
  underWay = turn.catch(() => undefined);
  return turn;
}

async function register(): Promise<string[]> {
  const matches = await grantedOptional();
  const isRegistered = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (matches.length === 0) {
    if (isRegistered) {
      await browser.scripting.unregisterContentScripts({ ids: [ID] });
    }
  } else if (isRegistered) {
    await browser.scripting.updateContentScripts([registration(matches)]);
  } else {
    await browser.scripting.registerContentScripts([registration(matches)]);
  }
  return matches;
}

/** The content script of the manifest, with other matches. */
function registration(matches: string[]): Scripting.RegisteredContentScript {
  const { js, all_frames, match_origin_as_fallback, run_at } = manifestScript();
  return {
    id: ID,
    js,
    matches,
    allFrames: all_frames === true,
    matchOriginAsFallback: match_origin_as_fallback === true,
    runAt: run_at ?? 'document_start',
    persistAcrossSessions: true,
  };
}
