/** The verify page as one file that opens from disk, in any browser, without the extension. */
import { byId, replaceKept } from '../ui/dom';
import { languageSwitch } from '../ui/settings';
import { type Language, languageFor, textsIn } from '../ui/text';
import { checkFiles } from './checking';

const show = checkFiles();

draw(languageFor('auto', navigator.language));

function draw(language: Language): void {
  const texts = textsIn(language);
  replaceKept(
    byId('frame'),
    languageSwitch(texts, ({ language: chosen = 'auto' }) => draw(languageFor(chosen, navigator.language))),
  );
  show(texts);
}
