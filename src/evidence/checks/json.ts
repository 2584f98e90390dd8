/** Reads JSON of a sealed report: canonical, not too deep, not too long. A hostile file is refused before it is parsed. */
import { textOf } from '../bytes';
import { canonical } from '../canonical';
import { Broken } from './broken';

const LONGEST = 16 * 1024 * 1024;
const DEEPEST = 40;

/** The value of canonical JSON. `where` names it when it is broken. */
export function readJson(bytes: Uint8Array, where: string): unknown {
  const text = bytes.length > LONGEST ? undefined : textOf(bytes);
  if (text === undefined) throw new Broken('not-json', where);
  if (depthOf(bytes) > DEEPEST) throw new Broken('too-deep', where);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Broken('not-json', where);
  }
  // also refuses a key that stands twice
  if (canonical(value) !== text) throw new Broken('not-canonical', where);
  return value;
}

/** The values of JSON lines, each canonical and ended by a line break. */
export function readLines(bytes: Uint8Array, where: string): { values: unknown[]; lines: string[] } {
  const text = bytes.length > LONGEST ? undefined : textOf(bytes);
  if (text === undefined || !text.endsWith('\n')) throw new Broken('not-json', where);
  const lines = text.slice(0, -1).split('\n');
  const encoder = new TextEncoder();
  const values = lines.map((line, place) => readJson(encoder.encode(line), `${where}:${place + 1}`));
  return { values, lines };
}

/** How deep brackets nest, outside strings. */
function depthOf(bytes: Uint8Array): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (quoted) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (byte === 0x7d || byte === 0x5d) depth -= 1;
  }
  return deepest;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for an object with exactly these keys; keys that end in `?` may be absent. */
export function hasKeys(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (!isRecord(value)) return false;
  const needed = keys.filter((key) => !key.endsWith('?'));
  const known = keys.map((key) => key.replace('?', ''));
  return needed.every((key) => key in value) && Object.keys(value).every((key) => known.includes(key));
}
