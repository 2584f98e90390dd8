/** What the verify page shows: a place to put files, and how each one ended. Knows nothing of an extension. */
import type { Checked, CheckState } from '../evidence/checks/check';
import { el } from '../ui/dom';
import { term } from '../ui/parts';
import { stateShape } from '../ui/shapes';
import { OUTCOME_WORD, type State } from '../ui/state';
import type { Texts } from '../ui/text';
import { factTexts, lineText, proofTexts, stateWord } from './words';

const SHAPE_OF: Readonly<Record<CheckState, State>> = {
  holds: 'promotion-only',
  fails: 'violation',
  open: 'needs-review',
  'not-done': 'not-covered',
};

/** The button that opens the browser's file dialog, in the place where files may be dropped. */
export function choosePart(texts: Texts, choose: (files: readonly File[]) => void): HTMLElement {
  const input = el('input', {
    type: 'file',
    id: 'file',
    class: 'visually-hidden',
    accept: '.wacz,application/wacz,application/zip',
    multiple: true,
    onChange: () => {
      choose([...(input.files ?? [])]);
      // the same file may be chosen again
      input.value = '';
    },
  });
  const place = el(
    'div',
    { class: 'drop' },
    input,
    el('label', { for: 'file', class: 'button main', 'data-key': 'choose' }, texts.say('verifyChoose')),
    el('p', { class: 'soft' }, texts.say('verifyDrop')),
  );
  return place;
}

/** Lets files be dropped anywhere on the page. */
export function takeDrops(page: Document, choose: (files: readonly File[]) => void): void {
  for (const kind of ['dragenter', 'dragover'] as const) {
    page.addEventListener(kind, (event) => {
      event.preventDefault();
      page.body.classList.add('dropping');
    });
  }
  page.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) page.body.classList.remove('dropping');
  });
  page.addEventListener('drop', (event) => {
    event.preventDefault();
    page.body.classList.remove('dropping');
    choose([...(event.dataTransfer?.files ?? [])]);
  });
}

/** How one file ended: the result, each check, what it proves and what it says. */
export function resultPart(name: string, checked: Checked, texts: Texts): HTMLElement {
  const { holds, lines, facts } = checked;
  const { proves, provesNot } = proofTexts(checked, texts);
  const outcome = facts === undefined ? '' : texts.say(OUTCOME_WORD[facts.report.verdict.outcome]);
  return el(
    'article',
    { class: `card result ${holds ? 'pass' : 'violation'}` },
    el(
      'h2',
      { class: 'ended' },
      stateShape(holds ? 'promotion-only' : 'violation'),
      texts.say(holds ? 'verifyHolds' : 'verifyFails'),
    ),
    el('p', { class: 'soft' }, el('bdi', {}, name)),
    el('h3', {}, texts.say('verifyChecks')),
    el(
      'ul',
      { class: 'checks' },
      ...lines.map((line) =>
        el(
          'li',
          { class: `${line.state} ${colourOf(line.state)}`, 'data-check': line.check },
          stateShape(SHAPE_OF[line.state]),
          el('span', { class: 'word' }, stateWord(line.state, texts)),
          el('span', {}, lineText(line, texts)),
        ),
      ),
    ),
    facts && el('h3', {}, texts.say('verifyProvesTitle')),
    facts && listed(proves),
    facts && el('h3', {}, texts.say('verifyProvesNotTitle')),
    facts && listed(provesNot),
    facts && el('h3', {}, texts.say('verifySaysTitle')),
    facts &&
      el(
        'dl',
        { class: 'terms' },
        ...factTexts(checked, outcome, texts).flatMap(([about, says]) => term(about, el('bdi', {}, says))),
      ),
  );
}

/** A file that the system does not give us. */
export function unreadPart(name: string, why: string, texts: Texts): HTMLElement {
  return el(
    'article',
    { class: 'card result violation' },
    el('h2', { class: 'ended' }, stateShape('error'), texts.say('verifyUnread', why)),
    el('p', { class: 'soft' }, el('bdi', {}, name)),
  );
}

function colourOf(state: CheckState): string {
  return { holds: 'pass', fails: 'violation', open: 'needs-review', 'not-done': 'quiet' }[state];
}

function listed(texts: readonly string[]): HTMLElement {
  return el('ul', { class: 'sentences' }, ...texts.map((text) => el('li', {}, text)));
}
