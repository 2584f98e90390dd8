/** The last step: sign, keep on the desk, save to disk. */

import type { SealedFile, SealedParts, Sealing } from '../evidence/sealed/parts';
import { seal, UnsealableError } from '../evidence/sealed/seal';
import { DatabaseError } from '../storage/database';
import { keyFor } from '../storage/keys';
import { DeskFullError, sealReport } from '../storage/reports';
import type { Key, Texts } from '../ui/text';

/** A sealed report, and whether the desk could keep it. */
export interface Sealed {
  file: SealedFile;
  isKept: boolean;
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
): Promise<Sealed> {
  tell('reportWorkingSeal');
  const file = await seal(parts, sealing, await keyFor(parts.report.recipient));
  tell('reportWorkingKeep');
  try {
    const { name, sha256, keyFingerprint, bytes } = file;
    await sealReport(id, { name, sha256, key: keyFingerprint, bytes, salt });
    return { file, isKept: true };
  } catch (error) {
    console.error(error);
    return { file, isKept: false };
  }
}

/** Saves bytes under a name, as a download. */
export function save(name: string, bytes: Uint8Array<ArrayBuffer>, type = 'application/wacz'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

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
