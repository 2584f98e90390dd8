/** The parts of a finding that the popup and the report both show. */
import type { Citation, Destination, Finding, Outcome, Signal } from '../model';
import { hostOf, inForceText, KIND_WORD, relationText, TEST_WORD, wordingText } from './describe';
import { el } from './dom';
import { outcomeShape } from './shapes';
import { OUTCOME_WORD } from './state';
import type { Texts } from './text';

/** The outcome as a price tag, with the test beside it. */
export function outcomeTags(finding: Finding, texts: Texts): HTMLElement {
  return el(
    'p',
    { class: 'tags' },
    outcomeTag(finding.outcome, texts),
    finding.test && el('span', { class: 'soft' }, texts.say(TEST_WORD[finding.test])),
  );
}

/** An outcome as a price tag; the law of another place has a word of its own for it. */
export function outcomeTag(
  outcome: Outcome,
  texts: Texts,
  word = texts.say(OUTCOME_WORD[outcome]),
): HTMLElement {
  return el('span', { class: `tag ${outcome}` }, outcomeShape(outcome), word);
}

/** The words of the page, quoted and kept apart from ours, and what kind of thing they stand on. */
export function seenPart(signal: Signal, texts: Texts): HTMLElement {
  const frame = signal.frameId !== undefined && signal.frameId !== 0 ? hostOf(signal.frame) : '';
  return el(
    'span',
    { class: 'seen' },
    signal.label === '' ? texts.say('withoutWords') : el('q', {}, el('bdi', {}, signal.label)),
    ' ',
    el('span', { class: 'soft' }, texts.say(KIND_WORD[signal.kind])),
    frame !== '' && el('span', { class: 'soft' }, `, ${texts.say('inFrame', frame)}`),
  );
}

/** A host with the domain that somebody registered set off, so that `shopee.co.id.toko.example` is seen for what it is. */
function hostPart({ host, site = '' }: Destination): HTMLElement {
  const owned = site !== '' && host.endsWith(site) ? site : host;
  return el(
    'bdi',
    { class: 'soft line' },
    host.slice(0, host.length - owned.length),
    el('strong', {}, owned),
  );
}

/** Where a control leads: in words, then the host, then the redirects on the way. */
export function leadsToPart({ destination }: Signal, platformName: string, texts: Texts): HTMLElement {
  const { host, via = [] } = destination;
  return el(
    'span',
    { class: 'leads-to' },
    relationText(destination, platformName, texts),
    host !== '' && hostPart(destination),
    via.length > 0 && el('span', { class: 'soft line' }, texts.say('leadsVia', via.join(', '))),
  );
}

/**
 * The article with its days in force and how well its wording is known; closed, the wording itself and
 * what a reader should know of it. `key` tells the citation of one finding from another's.
 */
export function citationPart(citation: Citation, key: string, texts: Texts): HTMLElement {
  const { instrument, article, quote, note } = citation;
  const known = `${inForceText(citation, texts)}. ${wordingText(citation, texts)}`;
  return el(
    'div',
    { class: 'citation' },
    el('p', {}, `${instrument}, ${texts.pick(article)}`),
    el('p', { class: 'soft' }, known),
    (quote !== '' || note !== undefined) &&
      el(
        'details',
        { 'data-key': `rule ${key}` },
        el('summary', { 'data-key': `sum rule ${key}` }, texts.say('aboutArticle')),
        quote !== '' && el('q', { lang: 'id' }, quote),
        note !== undefined && el('p', { class: 'soft' }, texts.pick(note)),
      ),
  );
}

/** A term and what it says, for a `<dl class="terms">`. */
export function term(name: string, ...said: readonly (Node | string)[]): HTMLElement[] {
  return [el('dt', {}, name), el('dd', {}, ...said)];
}
