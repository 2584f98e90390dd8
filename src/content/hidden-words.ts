/** Words in a disguise that their letters alone give away: no layout, no style, no list of words. */
import { hasLetters, mixesScripts } from './normalise';

const PLAIN = /^[\x20-\x7e]*$/;

/** Whether a short text may hide what it says: no letters, letters without vowels, or several sorts of disguise. */
export function hidesWords(text: string): boolean {
  if (text === '' || text.length > 60) return false;
  return !hasLetters(text) || (PLAIN.test(text) ? isGibberish(text) : isDisguised(text));
}

/** Letters that no language speaks: what a font with its letters exchanged needs in the source. */
export function isGibberish(text: string): boolean {
  if (text.length < 10) return false;
  const letters = text.toLowerCase().replace(/[^a-z]/g, '');
  return letters.length >= 10 && letters.replace(/[^aeiou]/g, '').length < letters.length * 0.15;
}

/** Words that mix scripts which look alike, or three and more invisible letters inside words. */
export function isDisguised(text: string): boolean {
  return mixesScripts(text) || (text.match(INSIDE)?.length ?? 0) >= 3;
}

const INSIDE = /(?<=\p{Script=Latin})\p{Default_Ignorable_Code_Point}+(?=\p{Script=Latin})/gu;

/** Whether a text is the dots behind which a secret number is entered. */
export function isSecret(text: string): boolean {
  return text.length >= 4 && text.length <= 30 && /^(?:[●○•◦⚫⚪⬤◯∙*＊]\s*){4,8}$/u.test(text);
}
