/** Fields for a payment card. */
import { fold } from './normalise';
import { namesCardField } from './phrases';
import { labelledBy } from './place';
import { parentOf } from './shadow';

export type CardField = 'number' | 'expiry' | 'code';

/** A month or a year to choose: a card's date only beside a card's number. */
const DATE_PART = /month|year|bulan|tahun|monat|jahr|mois|annee|^mm$|^yy/;

const AUTOCOMPLETE: Readonly<Record<string, CardField>> = {
  'cc-number': 'number',
  'cc-exp': 'expiry',
  'cc-exp-month': 'expiry',
  'cc-exp-year': 'expiry',
  'cc-csc': 'code',
};

/** Names and ids with separators taken out, so that `creditCard[number]` and `credit-card-number` are one. */
const NUMBER_NAME =
  /(?:card|cc|kartu|pan|credit|debit)(?:holder)?(?:no|num|number|nomor|nmbr|nbr)|(?:nomor|no|num|number)(?:kartu|card|creditcard)|creditcard$|ccnum|cardnumber|^cc$|kreditkort|cartedecredit|tarjeta|kartennummer|cartao/;
const EXPIRY_NAME =
  /exp(?:iry|iration|ires|date|month|year|mm|yy|_?m|_?y)|(?:card|cc)exp|validthru|mmyy|masaberlaku|kadaluarsa|kedaluwarsa|gultig|caducidad|scadenza|validade/;
const CODE_NAME =
  /cvv|cvc|cvn|csc|cvnum|securitycode|cardcode|verificationvalue|kodekeamanan|pruefnummer|codigoseguridad/;
/** Cards that do not pay, and numbers that are no card's. */
const OTHER_CARD =
  /gift|loyal|fidelity|member|reward|idcard|identity|ktp|nik|library|simcard|phone|graphic|business|voucher|coupon|points|insurance|health|student|vehicle|passport/;

/** Fields about the person who pays; the caption of a neighbour must not make them a card's. */
const PERSON = /name$|holder|email|phone|mobile|zip|postal|address|street|city|birth|otp/;

/** Four groups of four, as placeholders show a card's number. */
const SAMPLE_NUMBER = /(?:^|\s)(?:[\dx•*]{4}[ -]?){3}[\dx•*]{1,4}(?:\s|$)/i;

const squeeze = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The caption of a field: its label, placeholder, or the short text before it. */
function captionOf(field: Element): string {
  const own = [
    field.getAttribute('aria-label'),
    field.getAttribute('placeholder'),
    labelledBy(field),
    field.getAttribute('title'),
  ];
  const labels = (field as HTMLInputElement).labels;
  if (labels) for (const label of [...labels].slice(0, 2)) own.push(label.textContent);
  const said = own.filter(Boolean).join(' ').trim();
  if (said) return said.slice(0, 120);
  // No label at all: the words just before it.
  let el: Element | null = field;
  for (let step = 0; el && step < 3; step++, el = parentOf(el)) {
    const before = el.previousElementSibling?.textContent?.trim() ?? '';
    if (before && before.length <= 60) return before;
    const text = [...(el.parentElement?.childNodes ?? [])].find(
      (node) => node instanceof Text && node.data.trim() !== '',
    );
    if (text && (text as Text).data.trim().length <= 60) return (text as Text).data.trim();
  }
  return '';
}

/**
 * Which part of a payment card a field asks for, or null. Reads attributes and captions only.
 *
 * @param field an `input` or `select`
 */
export function cardField(field: Element): { part: CardField; sure: boolean } | null {
  const type = field.getAttribute('type')?.toLowerCase() ?? 'text';
  if (/^(checkbox|radio|file|submit|button|image|reset|color|range|email|search|url)$/.test(type))
    return null;
  const hint = field.getAttribute('autocomplete')?.toLowerCase().split(/\s+/).at(-1) ?? '';
  if (AUTOCOMPLETE[hint]) return { part: AUTOCOMPLETE[hint], sure: true };
  if (
    /^(cc-|name$|given|family|email|tel|postal|street|address|country|username|.*password$|one-time)/.test(
      hint,
    )
  )
    return null;
  const names = [
    'name',
    'id',
    'data-stripe',
    'data-encrypted-name',
    'data-cse',
    'data-braintree-name',
    'data-checkout',
    'data-elements-stable-field-name',
  ]
    .map((name) => squeeze(field.getAttribute(name) ?? ''))
    .filter(Boolean);
  const caption = captionOf(field);
  const squeezed = squeeze(caption);
  if (names.some((name) => OTHER_CARD.test(name)) || OTHER_CARD.test(squeezed)) return null;
  for (const name of names) {
    if (CODE_NAME.test(name)) return { part: 'code', sure: false };
    if (NUMBER_NAME.test(name)) return { part: 'number', sure: false };
    if (EXPIRY_NAME.test(name)) return { part: 'expiry', sure: false };
  }
  if (field.localName === 'select' && [...names, squeezed].some((name) => DATE_PART.test(name)))
    return { part: 'expiry', sure: false };
  if (caption === '' || names.some((name) => PERSON.test(name))) return null;
  if (CODE_NAME.test(squeezed)) return { part: 'code', sure: false };
  if (SAMPLE_NUMBER.test(caption)) return { part: 'number', sure: false };
  if (namesCardField(fold(caption)) && caption.length <= 60) return { part: 'number', sure: false };
  if (
    /(?:^|[^\d])(?:mm|bb) ?\/ ?(?:yy|jj|aa|tt)|valid thru|masa berlaku|expir/i.test(caption) &&
    caption.length <= 60
  )
    return { part: 'expiry', sure: false };
  return null;
}
