/** Markup for documents that are saved: built from text, and every text becomes words, never markup. */

/** A piece of markup that is safe to put into another. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = string | number | Markup | readonly Part[] | false | null | undefined;

/** Markup with values filled in; values that are no markup become words. */
export function html(pieces: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(pieces.map((piece, at) => piece + written(values[at])).join(''));
}

function written(part: Part): string {
  if (part === undefined || part === null || part === false) {
    return '';
  }
  if (part instanceof Markup) {
    return part.text;
  }
  return Array.isArray(part) ? part.map(written).join('') : escaped(String(part));
}

/** What is left of a text that could be markup, or that no document may hold. */
function escaped(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, ' ')
    .replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * A whole document that loads nothing and runs nothing.
 *
 * @param language BCP 47
 */
export function htmlDocument(language: string, title: string, style: string, body: Markup): string {
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${new Markup(style.replace(/</g, ''))}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}
