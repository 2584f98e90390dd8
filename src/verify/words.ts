/** The words for what was checked and how it ended: the same in the page and in the command. */
import type { CheckName, Reason } from '../evidence/checks/broken';
import type { Checked, CheckLine, CheckState } from '../evidence/checks/check';
import type { Key, Texts } from '../ui/text';

const CHECK_WORD: Readonly<Record<CheckName, { name: Key; holds: Key }>> = {
  container: { name: 'verifyContainer', holds: 'verifyContainerHolds' },
  listing: { name: 'verifyListing', holds: 'verifyListingHolds' },
  hashes: { name: 'verifyHashes', holds: 'verifyHashesHolds' },
  digest: { name: 'verifyDigest', holds: 'verifyDigestHolds' },
  signature: { name: 'verifySignature', holds: 'verifySignatureHolds' },
  report: { name: 'verifyReport', holds: 'verifyReportHolds' },
  custody: { name: 'verifyCustody', holds: 'verifyCustodyHolds' },
  records: { name: 'verifyRecords', holds: 'verifyRecordsHolds' },
  timestamp: { name: 'verifyTimestamp', holds: 'verifyTimestampHolds' },
  verdict: { name: 'verifyVerdict', holds: 'verifyVerdictHolds' },
};

const REASON_WORD: Readonly<Record<Reason, Key>> = {
  'too-large': 'verifyBecauseTooLarge',
  'not-a-zip': 'verifyBecauseNotAZip',
  'hidden-bytes': 'verifyBecauseHiddenBytes',
  'odd-header': 'verifyBecauseOddHeader',
  packed: 'verifyBecausePacked',
  'bad-name': 'verifyBecauseBadName',
  'name-twice': 'verifyBecauseNameTwice',
  'wrong-sum': 'verifyBecauseWrongSum',
  'too-many-files': 'verifyBecauseTooManyFiles',
  'file-missing': 'verifyBecauseFileMissing',
  'file-unlisted': 'verifyBecauseFileUnlisted',
  'wrong-order': 'verifyBecauseWrongOrder',
  'wrong-length': 'verifyBecauseWrongLength',
  'wrong-hash': 'verifyBecauseWrongHash',
  'not-json': 'verifyBecauseNotJson',
  'too-deep': 'verifyBecauseTooDeep',
  'not-canonical': 'verifyBecauseNotCanonical',
  'wrong-shape': 'verifyBecauseWrongShape',
  'wrong-key': 'verifyBecauseWrongKey',
  'wrong-signature': 'verifyBecauseWrongSignature',
  'times-differ': 'verifyBecauseTimesDiffer',
  'schema-broken': 'verifyBecauseSchemaBroken',
  'picture-missing': 'verifyBecausePictureMissing',
  'reports-differ': 'verifyBecauseReportsDiffer',
  'chain-broken': 'verifyBecauseChainBroken',
  'not-sealed-last': 'verifyBecauseNotSealedLast',
  'record-odd': 'verifyBecauseRecordOdd',
  'record-differs': 'verifyBecauseRecordDiffers',
  'index-differs': 'verifyBecauseIndexDiffers',
  'not-timestamped': 'verifyBecauseNotTimestamped',
  'stamp-unreadable': 'verifyBecauseStampUnreadable',
  'stamp-of-another': 'verifyBecauseStampOfAnother',
  'chain-unchecked': 'verifyBecauseChainUnchecked',
  'chain-refused': 'verifyBecauseChainRefused',
  'observation-unreadable': 'verifyBecauseObservationUnreadable',
  'rules-differ': 'verifyBecauseRulesDiffer',
  'other-rules-same': 'verifyBecauseOtherRulesSame',
  'other-rules-differ': 'verifyBecauseOtherRulesDiffer',
  'other-checks-same': 'verifyBecauseOtherChecksSame',
  'other-checks-differ': 'verifyBecauseOtherChecksDiffer',
  'verdict-differs': 'verifyBecauseVerdictDiffers',
};

const STATE_WORD: Readonly<Record<CheckState, Key>> = {
  holds: 'verifyStateHolds',
  fails: 'verifyStateFails',
  open: 'verifyStateOpen',
  'not-done': 'verifyStateNotDone',
};

export function stateWord(state: CheckState, texts: Texts): string {
  return texts.say(STATE_WORD[state]);
}

/** One check as a sentence, without its state. */
export function lineText({ check, state, reason, about }: CheckLine, texts: Texts): string {
  const { name, holds } = CHECK_WORD[check];
  const says =
    reason !== undefined ? texts.say(REASON_WORD[reason]) : state === 'holds' ? texts.say(holds) : '';
  if (says === '') return texts.say(name);
  return about === undefined || about === ''
    ? texts.say('verifyLine', texts.say(name), says)
    : texts.say('verifyLineAbout', texts.say(name), says, about);
}

/** What a file that holds proves, and what no such file can. */
export function proofTexts(
  { facts, lines }: Checked,
  texts: Texts,
): { proves: string[]; provesNot: string[] } {
  if (facts === undefined) return { proves: [], provesNot: [] };
  const { timestamp } = facts;
  const isOpen = (check: CheckName) => lines.some((line) => line.check === check && line.state === 'open');
  const moment = timestamp === undefined ? '' : texts.moment(timestamp, 'UTC');
  return {
    proves: [
      texts.say('verifyProvesUnchanged'),
      texts.say('verifyProvesKey', facts.keyFingerprint),
      ...(timestamp === undefined ? [texts.say('verifyProvesNoTime')] : []),
      ...(timestamp !== undefined && !isOpen('timestamp') ? [texts.say('verifyProvesTime', moment)] : []),
    ],
    provesNot: [
      texts.say('verifyProvesNotServed'),
      // nobody has vouched for a timestamp whose certificates were not looked at
      ...(timestamp !== undefined && isOpen('timestamp') ? [texts.say('verifyProvesNotTime', moment)] : []),
      ...(isOpen('verdict') ? [texts.say('verifyProvesNotRules')] : []),
      texts.say('verifyProvesNotWho'),
      texts.say('verifyProvesNotLaw'),
    ],
  };
}

/** What the file says of itself, as names and values. Its words were written by whoever sealed it. */
export function factTexts({ facts, sha256 }: Checked, outcome: string, texts: Texts): [string, string][] {
  if (facts === undefined) return [];
  const { report, keyFingerprint } = facts;
  return [
    [texts.say('verifySaysPage'), report.page.url],
    [texts.say('verifySaysSeen'), report.captured.local],
    [texts.say('verifySaysSealed'), report.sealed.at],
    [texts.say('verifySaysVerdict'), outcome],
    [texts.say('verifySaysRules'), `${report.ruleSet.version} · ${report.ruleSet.sha256.slice(0, 16)}`],
    [texts.say('verifySaysKey'), keyFingerprint],
    [texts.say('verifySaysHash'), sha256],
  ];
}
