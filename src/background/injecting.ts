/** Scripts that are put into pages which are already open. */
import browser, { type Manifest } from 'webextension-polyfill';
import type { Heard } from '../messages';
import { spokenIn } from './languages';
import type { Place } from './senders';

/** Of the build; `vite.config.ts` writes them. */
const READER = 'src/content/reader.iife.js';
const wordsOf = (language: string) => `src/content/words/${language}.js`;

/** Puts the script that reads, and the words of the languages that are spoken there, into a frame that has called for it. */
export async function bringReader(place: Place, heard: Heard): Promise<void> {
  await bring(place, [...spokenIn(heard).map(wordsOf), READER]);
}

/** Puts the words of more languages into a frame. */
export async function bringWords(place: Place, heard: Heard): Promise<void> {
  await bring(place, spokenIn(heard).map(wordsOf));
}

/** A frame that has gone meanwhile needs nothing more. */
async function bring({ tabId, frameId }: Place, files: string[]): Promise<void> {
  if (files.length === 0) return;
  const target = { tabId, frameIds: [frameId] };
  await browser.scripting
    .executeScript({ target, files, injectImmediately: true })
    .catch((error) => console.warn(error));
}

/** The content script of the built manifest, its files as paths. */
export function manifestScript(): Manifest.ContentScript & { js: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  if (script?.js === undefined) {
    throw new Error('the manifest has no content script');
  }
  // Firefox answers with whole addresses, and takes none
  const js = script.js.map((file) => file.replace(browser.runtime.getURL(''), ''));
  return { ...script, js };
}

/** Match patterns of the platforms that are watched from the start. */
export function manifestMatches(): string[] {
  return manifestScript().matches;
}

/**
 * Pages that were open when they came to be covered get the content script too: injects it into the open tabs that match. A tab that refuses (still loading, crashed,
 * discarded) is left: a reload covers it. Where the script runs already, the second one ends at once.
 *
 * @returns numbers of the tabs that took it.
 */
export async function coverOpenTabs(matches: readonly string[]): Promise<number[]> {
  const { js: files } = manifestScript();
  // an empty list would stand for every tab
  const tabs = matches.length === 0 ? [] : await browser.tabs.query({ url: [...matches] });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const done = await Promise.allSettled(
    ids.map((tabId) => browser.scripting.executeScript({ target: { tabId, allFrames: true }, files })),
  );
  return ids.filter((_, index) => done[index]?.status === 'fulfilled');
}
