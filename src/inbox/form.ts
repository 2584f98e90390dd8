/**
 * The form in which an organisation's inbox gets a report: the submission that is posted, the XForm and
 * the XLSForm that the organisation uploads to its server are all written from this list.
 */
import type { ReportRecord } from '../storage/reports';

/** Id and version of the form, as the published files have them. An organisation may rename the id. */
export const FORM_ID = 'etalase_report';
export const FORM_VERSION = '1';

/** One question: its name in the XML, its type in an XLSForm, and what it is called. */
export interface Question {
  name: string;
  type: 'text' | 'dateTime' | 'integer' | 'file';
  label: { id: string; en: string };
  /** What is answered; empty for nothing. */
  answer(report: SealedRecord): string;
}

/** A report that has its sealed file. */
export type SealedRecord = ReportRecord & { sealed: NonNullable<ReportRecord['sealed']> };

export const QUESTIONS: readonly Question[] = [
  {
    name: 'platform',
    type: 'text',
    label: { id: 'Platform', en: 'Platform' },
    answer: ({ about }) => about.platform,
  },
  {
    name: 'url',
    type: 'text',
    label: { id: 'Alamat halaman', en: 'Address of the page' },
    answer: ({ about }) => about.url,
  },
  {
    name: 'seen_at',
    type: 'dateTime',
    label: { id: 'Waktu terlihat', en: 'When it was seen' },
    answer: ({ about }) => about.seenAt,
  },
  {
    name: 'outcome',
    type: 'text',
    label: { id: 'Hasil pembacaan aturan', en: 'Outcome under the rules' },
    answer: ({ about }) => about.outcome,
  },
  {
    name: 'rules',
    type: 'text',
    label: { id: 'Aturan yang menemukan sesuatu', en: 'Rules that found something' },
    answer: ({ about }) => about.rules.join(' '),
  },
  {
    name: 'bundle_sha256',
    type: 'text',
    label: { id: 'SHA-256 berkas tersegel', en: 'SHA-256 of the sealed file' },
    answer: ({ sealed }) => sealed.sha256,
  },
  {
    name: 'bundle_size',
    type: 'integer',
    label: { id: 'Ukuran berkas tersegel (bita)', en: 'Size of the sealed file (bytes)' },
    answer: ({ sealed }) => String(sealed.size),
  },
  {
    name: 'key_id',
    type: 'text',
    label: { id: 'Sidik kunci penyegel', en: 'Fingerprint of the sealing key' },
    answer: ({ sealed }) => sealed.key,
  },
  {
    name: 'bundle',
    type: 'file',
    label: { id: 'Berkas tersegel (.wacz)', en: 'Sealed file (.wacz)' },
    answer: ({ sealed }) => sealed.name,
  },
];

/** The answers by the names of their questions. */
export function answersOf(report: SealedRecord): Record<string, string> {
  return Object.fromEntries(QUESTIONS.map(({ name, answer }) => [name, answer(report)]));
}
