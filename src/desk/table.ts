/** The list of reports as CSV and JSON, for a spreadsheet or another program. */
import Papa from 'papaparse';
import { plainText } from '../inbox/escape';
import type { DossierEntry } from '../storage/dossier';
import type { Receipt, ReportRecord } from '../storage/reports';

const COLUMNS = [
  'id',
  'state',
  'started_at',
  'changed_at',
  'seen_at',
  'platform',
  'url',
  'outcome',
  'rules',
  'file',
  'file_sha256',
  'file_size',
  'key',
  'ticket',
  'reply',
  'notes',
  'remind_on',
  'receipts',
] as const;

/** A byte order mark, without which spreadsheets take UTF-8 for something else. */
const MARK = '\ufeff';

/** What starts a formula, also in wide letters. The library's own pattern misses one that goes on after a line break. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One row for each report. What a spreadsheet would take for a formula gets an apostrophe before it. */
export function csvOf(reports: readonly ReportRecord[]): string {
  return csv(COLUMNS, reports.map(rowOf));
}

function rowOf(report: ReportRecord): (string | number)[] {
  const { about, sealed } = report;
  return [
    report.id,
    report.state,
    report.startedAt,
    report.changedAt,
    about.seenAt,
    about.platform,
    about.url,
    about.outcome,
    about.rules.join(' '),
    sealed?.name ?? '',
    sealed?.sha256 ?? '',
    sealed?.size ?? '',
    sealed?.key ?? '',
    report.ticket,
    report.reply,
    report.notes,
    report.remindOn,
    report.receipts,
  ];
}

const DOSSIER_COLUMNS = [
  'day',
  'platform',
  'url',
  'outcome',
  'rules',
  'other_rules',
  'report',
  'key',
  'sealed_at',
  'timestamp',
  'file',
  'file_sha256',
  'file_size',
  'added_at',
] as const;

/** The dossier as CSV, one row for each file. */
export function dossierCsv(entries: readonly DossierEntry[]): string {
  return csv(
    DOSSIER_COLUMNS,
    entries.map((entry) => [
      entry.day,
      entry.platform,
      entry.url,
      entry.outcome,
      entry.rules.join(' '),
      entry.otherRules ?? '',
      entry.report,
      entry.key,
      entry.sealedAt,
      entry.timestamp ?? '',
      entry.name,
      entry.sha256,
      entry.size,
      entry.addedAt,
    ]),
  );
}

function csv(fields: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const data = rows.map((row) => row.map((cell) => plainText(String(cell))));
  return MARK + Papa.unparse({ fields: [...fields], data }, { escapeFormulae: FORMULA, newline: '\r\n' });
}

/** Everything that the desk knows of the reports, without their files and without the salts, which stay here. */
export function jsonOf(reports: readonly (ReportRecord & { history: readonly Receipt[] })[]): string {
  const told = (field: string, value: unknown) => (field === 'salt' ? undefined : value);
  return `${JSON.stringify({ format: 'etalase-desk/1', reports }, told, 2)}\n`;
}
