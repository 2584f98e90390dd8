/** What stands where in a sealed report. Two levels, as the WACZ tools want them. */

export const PAGES = 'pages/pages.jsonl';
export const RECORDS = 'archive/data.warc.gz';
export const INDEX = 'indexes/index.cdx';
export const REPORT = 'report/report.json';
export const LETTER = 'report/letter.html';
export const OBSERVATION = 'evidence/observation.json';
export const RULES = 'evidence/rules.json';
export const SNAPSHOT = 'evidence/snapshot.html';
export const CUSTODY = 'custody/log.jsonl';
export const PACKAGE = 'datapackage.json';
export const DIGEST = 'datapackage-digest.json';

/** The files that a data package lists besides the pictures, in the order in which they stand. */
export const LISTED = [PAGES, RECORDS, INDEX, REPORT, LETTER, OBSERVATION, RULES, SNAPSHOT] as const;

/** A picture's name without folder and extension. */
const PICTURE_NAME = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

export function picturePath(name: string): string {
  if (!PICTURE_NAME.test(name)) {
    throw new RangeError(`${JSON.stringify(name)} is no name for a picture`);
  }
  return `evidence/${name}.png`;
}

export function isPicturePath(path: string): boolean {
  const name = /^evidence\/([^/]+)\.png$/.exec(path)?.[1];
  return name !== undefined && PICTURE_NAME.test(name);
}

/** Every file that a sealed report of these pictures has, in the order in which they stand in it. */
export function filesInOrder(pictures: readonly string[]): string[] {
  return [...LISTED, ...pictures, CUSTODY, PACKAGE, DIGEST];
}

export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html',
  json: 'application/json',
  png: 'image/png',
};

/** The media type that a file's extension stands for. */
export function mediaType(path: string): string {
  return MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
