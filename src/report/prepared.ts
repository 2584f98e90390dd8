/** From a draft and the user's choices to the parts that are sealed: what is shown is what is sealed. */
import { reportContent } from '../evidence/content';
import { type Draft, FIRST_CHOICES, handlesOf } from '../evidence/draft';
import { ruleSetOf, savedObservation } from '../evidence/observation';
import type { Area } from '../evidence/redaction/areas';
import { snapshotDocument } from '../evidence/redaction/document';
import { coveredParts, reviewedParts, saltedHashes } from '../evidence/redaction/removals';
import { reviewed } from '../evidence/reviewed';
import { rulesFile } from '../evidence/rule-data';
import type { CustodyStep, SealedParts, Sealing } from '../evidence/sealed/parts';
import { judge } from '../judge';
import type { CoverReason, SavedObservation, Verdict } from '../model';
import { RULE_SET_VERSION, RULES } from '../rules';
import { type Key, textsIn } from '../ui/text';
import { type Block, letter } from './letter';
import { letterDocument } from './letter-document';
import { type NotShown, picturesOf, type Source } from './pictures';
import type { Recipient } from './recipients';

export const REASON_WORD: Readonly<Record<CoverReason, Key>> = {
  'outside-the-finding': 'coverOutside',
  name: 'coverName',
  handle: 'coverHandle',
  avatar: 'coverAvatar',
  phone: 'coverPhone',
  email: 'coverEmail',
  address: 'coverAddress',
  number: 'coverNumber',
  'other-words': 'coverOtherWords',
  chosen: 'coverChosen',
};

/** All that is shown and sealed. The same parts and the same sealing give the same bytes. */
export interface Prepared {
  parts: SealedParts;
  /** The moment that stands in the file: when these bytes were made up, so that they can be shown before. */
  sealing: Sealing;
  /** As sealed: judged from the reviewed observation. */
  verdict: Verdict;
  letter: readonly Block[];
  notShown: readonly NotShown[];
}

/** The verdict on what was captured, before anything was taken out: by it findings find their places. */
export function capturedVerdict({ saved, choices }: Draft): Verdict {
  const observation = reviewed(saved.observation, { ...choices, places: true, labels: true });
  return judge(observation, RULES, saved.asked);
}

/** How long after its making a preview may still be sealed, in milliseconds: the file gives its moment as the sealing's. */
const FRESH = 15 * 60_000;

/** Whether a preview is too old for its moment to be called that of the sealing. */
export function isStale({ sealing }: Pick<Prepared, 'sealing'>, now: Date): boolean {
  const age = now.getTime() - Date.parse(sealing.at);
  // a clock that was set back makes it no fresher
  return age > FRESH || age < 0;
}

/** Prepares everything for sealing. `salt` is the user's own; without `to` it is for nobody in particular. */
export async function prepare(
  id: string,
  draft: Draft,
  areas: readonly Area[],
  source: Source | null,
  salt: string,
  sealing: Sealing,
  to?: Recipient,
): Promise<Prepared> {
  const { saved, choices, capture } = draft;
  const handles = handlesOf(saved.observation.url);
  const observation = reviewed(saved.observation, choices);
  const ruleSet = await ruleSetOf(RULE_SET_VERSION, RULES);
  const verdict = judge(observation, RULES, saved.asked);
  const { pictures, notShown } = await picturesOf(draft, source, areas, capturedVerdict(draft));
  const redactions = await saltedHashes(
    [
      ...coveredParts(capture, areas, handles, source && { source: source.pixels, scale: source.scale }),
      ...reviewedParts(saved.observation, observation, choices.without),
    ],
    salt,
  );
  const content = reportContent(id, draft, observation, verdict, ruleSet, redactions);
  const texts = textsIn(choices.language);
  const { say } = texts;
  const office = to !== undefined && to.id !== FIRST_CHOICES.recipient && { office: to.office };
  const blocks = letter({ content, verdict, pictures, notShown, ...office }, texts);
  const parts: SealedParts = {
    report: content,
    pictures,
    snapshot: snapshotDocument(capture, areas, handles, {
      language: choices.language,
      title: say('snapshotTitle', observation.platformName),
      lead: say('snapshotLead', content.captured.local),
      seen: say('snapshotSeen'),
      document: say('snapshotDocument'),
      picture: say('snapshotPicture'),
      reason: (reason) => say('snapshotCovered', say(REASON_WORD[reason])),
      notSeen: say('snapshotNotSeen'),
      differs: say('snapshotDiffers'),
      nothing: say('snapshotNothing'),
      truncated: say('snapshotTruncated'),
    }),
    letter: letterDocument(
      blocks,
      say('reportTitle', observation.platformName),
      choices.language,
      new Map(pictures.map(({ name, png }) => [name, png])),
    ),
    custody: custodyOf(draft, redactions.length, pictures.length),
    rules: rulesFile(RULE_SET_VERSION, RULES),
    observation: sealedObservation(
      saved,
      savedObservation(observation, saved.asked, ruleSet, saved.extensionVersion),
    ),
  };
  return { parts, sealing, verdict, letter: blocks, notShown };
}

/** Which rules judged, and which version watched, may differ: the file says both. */
function sealedObservation(saved: SavedObservation, now: SavedObservation): SealedParts['observation'] {
  return { ...now, ...(saved.ruleSet.sha256 === now.ruleSet.sha256 ? {} : { capturedUnder: saved.ruleSet }) };
}

function custodyOf(
  { captured, capture, saved, choices }: Draft,
  covered: number,
  pictures: number,
): CustodyStep[] {
  return [
    { at: saved.observation.seenAt, act: 'observed', facts: { signals: saved.observation.signals.length } },
    {
      at: captured.utc,
      act: 'captured',
      facts: {
        picture: capture.picture.taken ? 'taken' : capture.picture.why,
        moved: capture.moved,
        frames: capture.frames.length,
        silent: capture.silent,
      },
    },
    {
      at: captured.utc,
      act: 'redacted',
      facts: { removals: covered, pictures, signalsLeftOut: choices.without.length },
    },
  ];
}
