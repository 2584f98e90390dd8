/** All settings as one file, and back. */
import { DEFAULT_SETTINGS, type Settings } from '../model';
import { notSettings } from '../storage/settings';

const FORMAT = 'etalase-settings';
const FORMAT_VERSION = 1;

export type Imported =
  | { settings: Settings }
  | { problem: 'not-ours' | 'newer' }
  | { problem: 'wrong'; fields: string[] };

export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: FORMAT_VERSION, settings }, null, 2)}\n`;
}

/** Reads a settings file whole or not at all; a field that is missing has its first value. */
export function readSettingsFile(text: string): Imported {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { problem: 'not-ours' };
  }
  if (!isRecord(file) || file.format !== FORMAT || !isRecord(file.settings)) {
    return { problem: 'not-ours' };
  }
  if (file.formatVersion !== FORMAT_VERSION) {
    return { problem: 'newer' };
  }
  const fields = notSettings(file.settings);
  return fields.length > 0
    ? { problem: 'wrong', fields }
    : { settings: { ...DEFAULT_SETTINGS, ...(file.settings as Partial<Settings>) } };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
