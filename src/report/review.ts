/** The part of the report where the user reads what was seen and leaves out what stays private. */
import { signalKey } from '../evidence/same-signal';
import type { Finding, Signal, Verdict } from '../model';
import { DIGITAL_WORD, KIND_WORD } from '../ui/describe';
import { el } from '../ui/dom';
import { citationPart, leadsToPart, outcomeTags, seenPart, term } from '../ui/parts';
import type { Texts } from '../ui/text';

/** One thing that the user took out. */
export interface Removal {
  type: 'finding' | 'signal';
  /** Rule id of the finding, or key of the signal. */
  id: string;
  /** What it is called where the user is told. */
  name: string;
}

export type Remove = (removal: Removal) => void;

/** Every finding and every thing not judged that is still in the report. */
export function reviewPart(verdict: Verdict, texts: Texts, remove: Remove): Node[] {
  if (verdict.findings.length === 0 && verdict.digital.length === 0) {
    return [el('p', { class: 'card' }, texts.say('nothingLeft'))];
  }
  return [
    el(
      'ol',
      { class: 'findings' },
      ...verdict.findings.map((finding) => findingItem(finding, verdict.platformName, texts, remove)),
    ),
    verdict.digital.length > 0 &&
      el(
        'section',
        { class: 'card', 'aria-labelledby': 'digital' },
        el('h3', { id: 'digital' }, texts.say('digitalHeading')),
        el('p', { class: 'soft' }, texts.say('digitalNote')),
        signalList(verdict.digital, verdict.platformName, texts, remove),
      ),
  ].filter((part) => part !== false);
}

function findingItem(finding: Finding, platformName: string, texts: Texts, remove: Remove): HTMLElement {
  const { citation, rule, error } = finding;
  const title = texts.pick(finding.title);
  return el(
    'li',
    { class: `card finding ${finding.outcome}`, 'data-rule': rule },
    el(
      'div',
      { class: 'top' },
      el('h3', {}, title),
      leaveOutButton({ type: 'finding', id: rule, name: title }, texts, remove),
    ),
    outcomeTags(finding, texts),
    el('p', {}, texts.pick(finding.why)),
    error !== undefined && el('p', { class: 'soft' }, texts.say('ruleFailed', error)),
    citation !== undefined &&
      finding.outcome !== 'inapplicable' &&
      el('dl', { class: 'terms' }, ...term(texts.say('articleLabel'), citationPart(citation, rule, texts))),
    finding.signals.length > 0 && signalList(finding.signals, platformName, texts, remove),
  );
}

function signalList(
  signals: readonly Signal[],
  platformName: string,
  texts: Texts,
  remove: Remove,
): HTMLElement {
  return el(
    'ul',
    { class: 'signals' },
    ...signals.map((signal) =>
      el(
        'li',
        {},
        el(
          'div',
          {},
          el('p', {}, seenPart(signal, texts)),
          signal.digital !== undefined && el('p', { class: 'soft' }, texts.say(DIGITAL_WORD[signal.digital])),
          el('p', {}, `${texts.say('leadsToLabel')} `, leadsToPart(signal, platformName, texts)),
          signal.snippet !== '' && el('code', { class: 'soft' }, signal.snippet),
        ),
        leaveOutButton(
          { type: 'signal', id: signalKey(signal), name: signal.label || texts.say(KIND_WORD[signal.kind]) },
          texts,
          remove,
        ),
      ),
    ),
  );
}

function leaveOutButton(removal: Removal, texts: Texts, remove: Remove): HTMLElement {
  return el(
    'button',
    {
      type: 'button',
      class: 'button small leave-out',
      'data-id': removal.id,
      'aria-label': texts.say('leaveOutOf', removal.name),
      onClick: () => remove(removal),
    },
    texts.say('leaveOut'),
  );
}
