/** What a verdict is about, in the few words that the desk keeps of a report. */
import type { ReportAbout, Verdict } from '../model';
import { sha256 } from './canonical';
import { cleanUrl } from './clean-url';

/**
 * What a report on this verdict is about. The two hashes stay on this computer: they tell a second
 * report of the same thing, and the same place on another day.
 *
 * @param seenAt ISO 8601.
 */
export async function aboutOf(verdict: Verdict, seenAt: string): Promise<ReportAbout> {
  const { platform, platformName, outcome, findings, date } = verdict;
  const rules = findings
    .filter((finding) => finding.outcome === 'violation' || finding.outcome === 'needs-review')
    .map(({ rule }) => rule)
    .sort();
  const surface = await sha256([platform, placeOf(verdict.url)]);
  return {
    platform,
    platformName,
    url: cleanUrl(verdict.url),
    outcome,
    rules,
    seenAt,
    surface,
    sameThing: await sha256([surface, rules, date]),
  };
}

/** The same for every way to write the address of one post or product: host without `www` or `m`, path, ids. */
function placeOf(url: string): string {
  const cleaned = cleanUrl(url);
  if (cleaned === '') {
    return '';
  }
  const { hostname, pathname, searchParams } = new URL(cleaned);
  for (const shown of ['lang', 'locale', 'hl', 'gl', 'region', 'currency']) {
    searchParams.delete(shown);
  }
  searchParams.sort();
  return `${hostname.replace(/^(?:www|m|web)\./, '')}${pathname.replace(/\/+$/, '')}?${searchParams}`;
}
