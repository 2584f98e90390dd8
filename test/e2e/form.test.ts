/**
 * The published form in ODK's own engine, as a form server shows it: it asks what the workbook asks, and takes what
 * is posted as its answers.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { answersOf, FORM_ID, FORM_VERSION, type SealedRecord } from '../../src/inbox/form';
import { openRosaSubmission } from '../../src/inbox/submission';
import { emptyDatabase, sealed } from '../storage/desk-samples';
import { BROWSERS, openBrowser } from './open';

/** By its path: under the conditions of the test runner the package would hand out its sources. */
const ENGINE = join(import.meta.dirname, '../../node_modules/@getodk/xforms-engine/dist/index.js');
const FORMS = join(import.meta.dirname, '../../docs/inbox');
const PLACE = 'http://localhost';

const PAGE =
  '<!doctype html><title>Formulir</title><script type="module">window.engine = await import("/engine.js")</script>';

/** What the types of an XLSForm are called in an XForm. */
const TYPES: Readonly<Record<string, string>> = {
  text: 'string',
  dateTime: 'dateTime',
  integer: 'int',
  file: 'binary',
};

/** What is used of the engine, whose own types want more than a page has. */
interface Engine {
  loadForm(xform: string): Promise<{
    status: string;
    error: unknown;
    warnings: unknown;
    editInstance(input: { inputType: string; data: FormData[] }): Promise<{ root: Root }>;
  }>;
}
interface Root {
  languages: { language: string }[];
  setLanguage(language: { language: string }): void;
  currentState: { children: Question[] };
}
interface Question {
  nodeType: string;
  valueType: string;
  currentState: { reference: string; instanceValue: unknown; label: { asString: string } };
}

describe.each(BROWSERS)('the published form in %s', (name) => {
  const at = openBrowser(name);

  it('asks what the workbook asks, in both languages, and takes a submission as its answers', async () => {
    await emptyDatabase();
    const report = (await sealed(64)) as SealedRecord;
    at.server.serve(`${PLACE}/engine.js`, { file: ENGINE, type: 'text/javascript' });
    const { page } = await at.visit(`${PLACE}/`, { html: PAGE });
    await page.waitForFunction(() => 'engine' in window);
    const read = await page.evaluate(
      async (form, submission, file) => {
        const { engine } = window as unknown as { engine: Engine };
        const { status, error, warnings, editInstance } = await engine.loadForm(form);
        if (status !== 'success') throw new Error(`${status}: ${error ?? warnings}`);
        const data = new FormData();
        data.append(
          'xml_submission_file',
          new File([submission], 'xml_submission_file', { type: 'text/xml' }),
        );
        data.append(file, new File(['etalase'], file));
        const { root } = await editInstance({ inputType: 'FORM_INSTANCE_INPUT_RESOLVED', data: [data] });
        const asked = root.currentState.children.filter(({ nodeType }) => /^(input|upload)$/.test(nodeType));
        const labels = root.languages.map((language) => {
          root.setLanguage(language);
          return asked.map(({ currentState }) => currentState.label.asString.trim());
        });
        return {
          languages: root.languages.map(({ language }) => language),
          asked: asked.map(({ valueType, currentState }, at) => ({
            name: currentState.reference.replace('/data/', ''),
            type: valueType,
            labels: labels.map((all) => all[at]),
            answer: String(currentState.instanceValue),
          })),
        };
      },
      readFileSync(join(FORMS, 'etalase_report.xml'), 'utf8'),
      openRosaSubmission(report).text,
      report.sealed.name,
    );
    const [head = [], ...rows] = (await readSheet(
      join(FORMS, 'etalase_report.xlsx'),
      'survey',
    )) as string[][];
    expect(head).toEqual(['type', 'name', ...read.languages.map((language) => `label::${language}`)]);
    expect(read.asked.map(({ answer, ...question }) => question)).toEqual(
      rows.map(([type = '', asked, ...labels]) => ({ name: asked, type: TYPES[type], labels })),
    );
    expect(Object.fromEntries(read.asked.map(({ name: asked, answer }) => [asked, answer]))).toEqual(
      answersOf(report),
    );
    const [names = [], settings = []] = await readSheet(join(FORMS, 'etalase_report.xlsx'), 'settings');
    expect(Object.fromEntries(names.map((each, at) => [each, String(settings[at])]))).toMatchObject({
      form_id: FORM_ID,
      version: FORM_VERSION,
      default_language: read.languages[0],
    });
  });
});
