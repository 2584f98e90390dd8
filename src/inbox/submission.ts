/** The text part of a request: written once, shown to the user, and sent as it is at every try. */
import { plainText, xmlText } from './escape';
import { answersOf, FORM_ID, FORM_VERSION, type SealedRecord } from './form';

/** Kind of text that an inbox takes. */
export interface Submission {
  text: string;
  type: 'text/xml' | 'application/json';
}

/** An OpenRosa submission; the report's id is its `instanceID`, by which a server knows a second try. */
export function openRosaSubmission(report: SealedRecord, formId = FORM_ID): Submission {
  const answers = Object.entries(answersOf(report)).map(
    ([name, answer]) => `  <${name}>${xmlText(answer)}</${name}>`,
  );
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<data xmlns:orx="http://openrosa.org/xforms" id="${xmlText(formId)}" version="${FORM_VERSION}">`,
    ...answers,
    '  <orx:meta>',
    `    <orx:instanceID>uuid:${report.id}</orx:instanceID>`,
    '  </orx:meta>',
    '</data>',
    '',
  ].join('\n');
  return { text, type: 'text/xml' };
}

/** The same answers as JSON, for a plain endpoint. */
export function jsonSubmission(report: SealedRecord): Submission {
  const answers = Object.fromEntries(
    Object.entries(answersOf(report)).map(([name, answer]) => [name, plainText(answer)]),
  );
  const content = { format: 'etalase-submission/1', id: report.id, ...answers };
  return { text: `${JSON.stringify(content, null, 2)}\n`, type: 'application/json' };
}
