/** Takes files in, checks them one after the other, and shows how each ended. */
import { type Checked, checkSealed } from '../evidence/checks/check';
import { LARGEST } from '../evidence/checks/zip';
import { byId, replaceKept } from '../ui/dom';
import type { Texts } from '../ui/text';
import { judgeAgain } from './judge-again';
import { choosePart, resultPart, takeDrops, unreadPart } from './view';

/** A file with how it ended, so that it can be told in another language. */
type Ended = { name: string; checked: Checked } | { name: string; why: string };

/** The most results that stay on the page. */
const KEPT = 20;

/**
 * Lets the page check files.
 *
 * @returns draws everything anew; to be called with the texts at first and whenever the language changes.
 */
export function checkFiles(): (texts: Texts) => void {
  let texts: Texts | undefined;
  let ended: Ended[] = [];
  let queue: Promise<void> = Promise.resolve();

  const draw = () => {
    if (texts === undefined) return;
    const shown = texts;
    replaceKept(byId('choose'), choosePart(shown, take));
    byId('results').replaceChildren(
      ...ended.map((one) =>
        'checked' in one ? resultPart(one.name, one.checked, shown) : unreadPart(one.name, one.why, shown),
      ),
    );
  };
  const say = (text: string) => {
    byId('said').textContent = text;
  };
  const take = (files: readonly File[]) => {
    for (const file of files) {
      queue = queue.then(async () => {
        say(texts?.say('verifyWorking', file.name) ?? '');
        const one = await endOf(file);
        ended = [one, ...ended].slice(0, KEPT);
        draw();
        const holds = 'checked' in one && one.checked.holds;
        say(texts ? `${file.name}: ${texts.say(holds ? 'verifyHolds' : 'verifyFails')}` : '');
      });
    }
  };
  takeDrops(document, take);
  return (next) => {
    texts = next;
    document.documentElement.lang = next.language;
    document.title = `${next.say('verifyTitle')} · ${next.say('extensionName')}`;
    byId('title').textContent = next.say('verifyTitle');
    byId('lead').textContent = next.say('verifyLead');
    draw();
  };
}

async function endOf(file: File): Promise<Ended> {
  try {
    // a file that is too large is refused before its bytes are read
    const bytes = new Uint8Array(await file.slice(0, LARGEST + 1).arrayBuffer());
    return { name: file.name, checked: await checkSealed(bytes, { judgeAgain }) };
  } catch (error) {
    return { name: file.name, why: error instanceof Error ? error.message : String(error) };
  }
}
