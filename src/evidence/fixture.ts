/**
 * What the user called wrong, as a page for `test/fixtures`: the places that were flagged, without what is
 * private, and the answer that they should have given.
 */
import type { SnapshotNode } from '../model';
import { withoutPrivateWords } from './redaction/words';

/** What a fixture is made of. */
export interface Mistaken {
  platform: string;
  url: string;
  language: string;
  rule: string;
  /** In a few English words. */
  reason: string;
  /** The places that were flagged, each as it was read from its frame. */
  roots: readonly SnapshotNode[];
}

const NAME = /^[a-z][a-z0-9-]{0,30}$/;
const LEFT_OUT = new Set([
  'html',
  'head',
  'body',
  'script',
  'style',
  'iframe',
  'frame',
  'object',
  'embed',
  'base',
]);
const EMPTY = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr', 'link', 'meta']);

/** The fixture, and a name for its file. */
export function fixtureOf({ platform, url, language, rule, reason, roots }: Mistaken): {
  name: string;
  html: string;
} {
  const name = `${platform}-not-${rule}`;
  const html = `<!--
url: ${withoutNames(url)}
about: marked as mistaken by a user: ${rule}, ${reason}
scripts: off
outcome: inapplicable
-->
<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<title>${escaped(platform)}</title>
</head>
<body>
${roots.map((root) => markup(root)).join('\n')}
</body>
</html>
`;
  return { name: `${name}.html`, html };
}

/** An address that says what kind of page it is, and nothing of whose: names and numbers are replaced. */
export function withoutNames(url: string): string {
  const { origin, pathname } = new URL(url);
  const path = pathname
    .split('/')
    .map((part) => {
      if (part.startsWith('@')) return '@akun';
      if (/^\d+$/.test(part)) return '1';
      return /^[a-z]{0,16}$/.test(part) ? part : 'x';
    })
    .join('/');
  return `${origin}${path}`;
}

function markup(node: SnapshotNode): string {
  if (node.picture) {
    return '';
  }
  if (node.tag === '#text') {
    return escaped(withoutPrivateWords(node.text?.dom ?? ''));
  }
  const inner = [node.text?.dom ?? '']
    .map((text) => escaped(withoutPrivateWords(text)))
    .concat(node.children.map(markup))
    .join('');
  if (!NAME.test(node.tag) || LEFT_OUT.has(node.tag)) {
    return inner;
  }
  const value = node.tag === 'input' && inner !== '' ? ` value="${inner}"` : '';
  const attributes = Object.entries(node.attributes)
    .filter(([attribute]) => NAME.test(attribute))
    .map(([attribute, said]) => ` ${attribute}="${escaped(said)}"`)
    .join('');
  const open = `<${node.tag}${attributes}${value}>`;
  return EMPTY.has(node.tag) ? open : `${open}${inner}</${node.tag}>`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/--/g, '&#45;&#45;');
}
