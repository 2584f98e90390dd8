/** The published forms ask what is posted. A changed question writes them anew: delete the workbook, run with `-u`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/inbox/form';
import { sheets, xform, xlsform } from './forms';

const folder = join(import.meta.dirname, '../../docs/inbox');

describe('the published forms', () => {
  it('hold the XForm', async () => {
    await expect(xform()).toMatchFileSnapshot(join(folder, 'etalase_report.xml'));
  });

  it('hold the XLSForm', () => {
    const file = join(folder, 'etalase_report.xlsx');
    if (!existsSync(file)) writeFileSync(file, xlsform());
    expect(Buffer.from(xlsform()).equals(readFileSync(file))).toBe(true);
  });

  it('ask every question once, in both languages', () => {
    const { survey } = sheets();
    expect(survey.slice(1).map(([, name]) => name)).toEqual(QUESTIONS.map(({ name }) => name));
    for (const row of survey) expect(row.every((cell) => cell !== '')).toBe(true);
    for (const { name } of QUESTIONS) {
      expect(xform().match(new RegExp(`<bind nodeset="/data/${name}"`, 'g'))).toHaveLength(1);
    }
  });

  it('are a workbook with the two sheets that form servers look for', () => {
    const parts = unzipSync(xlsform());
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
    expect(text('xl/workbook.xml')).toMatch(/name="survey".*name="settings"/);
    expect(text('xl/worksheets/sheet1.xml')).toContain('<t>bundle_sha256</t>');
  });
});
