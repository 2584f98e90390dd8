/** The last step: sign, keep on the desk, save to disk. */

import browser from 'webextension-polyfill';
import { sha256Hex } from '../evidence/bytes';
import type { SealedFile, SealedParts, Sealing } from '../evidence/sealed/parts';
import { seal, UnsealableError } from '../evidence/sealed/seal';
import { timestamped } from '../evidence/timestamp/add';
import {
  authorityAddress,
  authorityOrigin,
  TimestampError,
  type TimestampTrouble,
} from '../evidence/timestamp/request';
import { DatabaseError } from '../storage/database';
import { keyFor } from '../storage/keys';
import { DeskFullError, sealReport } from '../storage/reports';
import type { Key, Texts } from '../ui/text';

/** A sealed report, whether the desk could keep it, and why it has no timestamp where one was wanted. */
export interface Sealed {
  file: SealedFile;
  isKept: boolean;
  notStamped?: TimestampTrouble;
}

/** Asks for the permission to ask an authority. Must be called by the click itself. */
export async function mayAsk(authority: string): Promise<boolean> {
  const address = authorityAddress(authority);
  return address !== undefined && browser.permissions.request({ origins: [authorityOrigin(address)] });
}

/**
 * Seals and keeps a report. A desk that cannot keep it does not lose it: the file is still there to be saved.
 *
 * @throws {UnsealableError} When the parts cannot be sealed; the draft stays.
 */
export async function sealed(
  id: string,
  parts: SealedParts,
  sealing: Sealing,
  salt: string,
  tell: (key: Key) => void,
  authority = '',
): Promise<Sealed> {
  tell('reportWorkingSeal');
  const signed = await seal(parts, sealing, await keyFor(parts.report.recipient));
  if (authority !== '') {
    tell('reportWorkingTimestamp');
  }
  const { file, notStamped } = await stamped(signed, authority);
  const missed = notStamped !== undefined && { notStamped };
  tell('reportWorkingKeep');
  try {
    const { name, sha256, keyFingerprint, bytes } = file;
    await sealReport(id, { name, sha256, key: keyFingerprint, bytes, salt });
    return { file, isKept: true, ...missed };
  } catch (error) {
    console.error(error);
    return { file, isKept: false, ...missed };
  }
}

/** The file with a timestamp; as it was when the authority gives none, since it is as good without. */
async function stamped(
  file: SealedFile,
  authority: string,
): Promise<{ file: SealedFile; notStamped?: TimestampTrouble }> {
  if (authority === '') {
    return { file };
  }
  try {
    const bytes = await timestamped(file.bytes, authority);
    return { file: { ...file, bytes, sha256: await sha256Hex(bytes) } };
  } catch (error) {
    console.error(error);
    return { file, notStamped: error instanceof TimestampError ? error.trouble : 'wrong-answer' };
  }
}

/** Why there is no timestamp, in one sentence. */
export function whyNotStamped(trouble: TimestampTrouble, texts: Texts): string {
  return texts.say(TROUBLE_WORD[trouble]);
}

const TROUBLE_WORD: Readonly<Record<TimestampTrouble, Key>> = {
  'not-https': 'timestampNotHttps',
  'not-allowed': 'timestampNotAllowed',
  'no-answer': 'timestampNoAnswer',
  refused: 'timestampRefused',
  'wrong-answer': 'timestampWrongAnswer',
};

/** Why a report could not be sealed, in one sentence. */
export function whyNotSealed(error: unknown, texts: Texts): string {
  if (error instanceof DeskFullError) {
    return texts.say('sealDeskFull');
  }
  if (error instanceof DatabaseError && error.trouble === 'full') {
    return texts.say('sealNoRoom');
  }
  return error instanceof UnsealableError || error instanceof Error ? error.message : String(error);
}
