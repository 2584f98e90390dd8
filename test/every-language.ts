/** Units are asked in every language: the words of all have come, as on a page where all are spoken. */
import { fold } from '../src/content/normalise';
import { pack } from '../src/content/spoken';
import { ABROAD } from '../src/words';

globalThis.etalaseWords = Object.fromEntries(ABROAD.map((words) => [words.language, pack(words, fold)]));
