/** The places on a page that a verdict rests on, numbered: the popup and the flags speak of the same numbers. */
import { type Finding, OUTCOMES, type Signal, type Verdict } from '../model';

/** The most places that are numbered, and so the most flags on a page. */
export const MOST_PLACES = 60;

export interface Place {
  number: number;
  /** The first signal seen there, and the heaviest finding that rests on it. */
  signal: Signal;
  finding: Finding;
}

/** The findings that applied, heaviest first. */
export function applied({ findings }: Pick<Verdict, 'findings'>): Finding[] {
  return findings
    .filter(({ outcome }) => outcome !== 'inapplicable')
    .sort((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome));
}

/** Every place once, in the order in which the findings name them. A page's own address is no place on it. */
export function places(verdict: Pick<Verdict, 'findings'>): Place[] {
  const byKey = new Map<string, Omit<Place, 'number'>>();
  for (const finding of applied(verdict)) {
    for (const signal of finding.signals) {
      const key = placeKey(signal);
      if (key !== null && !byKey.has(key)) byKey.set(key, { signal, finding });
    }
  }
  return [...byKey.values()].slice(0, MOST_PLACES).map((place, index) => ({ number: index + 1, ...place }));
}

/** Equal for signals that stand at the same place; `null` for one that stands nowhere in particular. */
export function placeKey({ frameId = 0, selector }: Signal): string | null {
  return selector === '' || selector === ':root' ? null : `${frameId} ${selector}`;
}
