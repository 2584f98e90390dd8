/** What was taken from the page, and what was not and why: each as a line of its own. */
import type { Draft } from '../evidence/draft';
import { el } from '../ui/dom';
import type { Texts } from '../ui/text';
import { JOURNEY_WORD, momentText, NOT_SHOWN_WORD, notShownText } from './letter';
import type { NotShown } from './pictures';

/** The list of what was taken. */
export function takenPart({ saved, capture }: Draft, texts: Texts): HTMLElement {
  const { say } = texts;
  const { picture, frames, silent, journey, moved } = capture;
  const isCut = frames.some(({ snapshot }) => snapshot.truncated);
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'taken' },
    el('h2', { id: 'taken' }, say('takenHeading')),
    el(
      'ul',
      { class: 'taken' },
      line(true, say('takenSigns', saved.observation.signals.length)),
      frames.some(({ snapshot }) => snapshot.root !== null)
        ? line(true, say('takenSnapshot'))
        : line(false, say('takenNoSnapshot')),
      isCut && line(false, say('snapshotTruncated')),
      silent > 0 && line(false, say('takenSilent', silent)),
      picture.taken ? line(true, say('takenPicture')) : line(false, say(NOT_SHOWN_WORD[picture.why], '')),
      picture.taken && moved && line(false, say('notShownMoved', '')),
      journey.length > 0 &&
        el(
          'li',
          { class: 'yes' },
          el(
            'details',
            { id: 'journey' },
            el('summary', {}, say('takenJourney', journey.length)),
            el(
              'ol',
              {},
              ...journey.map(({ at, kind, host, domain }) =>
                el(
                  'li',
                  {},
                  host === ''
                    ? say('journeyElsewhere', momentText(at, texts))
                    : say('journeyStep', momentText(at, texts), say(JOURNEY_WORD[kind]), host, domain),
                ),
              ),
            ),
          ),
        ),
    ),
  );
}

/** Findings without a picture, each with its reason. */
export function notShownList(notShown: readonly NotShown[], texts: Texts): HTMLElement | null {
  return notShown.length === 0
    ? null
    : el('ul', { class: 'taken' }, ...notShown.map((each) => line(false, notShownText(each, texts))));
}

/** A sign before it says the same as the words, so it is hidden from screen readers. */
function line(isTaken: boolean, text: string): HTMLElement {
  return el('li', { class: isTaken ? 'yes' : 'no' }, text);
}
