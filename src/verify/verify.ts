/** The verify page of the extension: anybody's sealed report, checked on this computer. */
import browser from 'webextension-polyfill';
import { ask } from '../ui/ask';
import { drawFrame } from '../ui/frame';
import { languageFor, textsIn } from '../ui/text';
import { checkFiles } from './checking';

const show = checkFiles();

void refresh();
browser.storage.onChanged.addListener((_, area) => {
  if (area === 'local' || area === 'managed') void refresh();
});

async function refresh(): Promise<void> {
  // the page works even where the worker does not answer
  const [{ language }, { locked }] = await Promise.all([
    ask('get-settings', {}).catch(() => ({ language: 'auto' as const })),
    ask('get-policy', {}).catch(() => ({ locked: [] })),
  ]);
  const texts = textsIn(languageFor(language, browser.i18n.getUILanguage()));
  drawFrame('verify', texts, (settings) => void ask('set-settings', { settings }), locked);
  show(texts);
}
