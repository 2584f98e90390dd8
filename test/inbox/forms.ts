/** The two forms that an organisation uploads to its server, written from the questions of `src/inbox/form.ts`. */
import { strToU8, zipSync } from 'fflate';
import { xmlText } from '../../src/inbox/escape';
import { FORM_ID, FORM_VERSION, QUESTIONS } from '../../src/inbox/form';

const TITLE = 'Etalase';
const XFORM_TYPES = { text: 'string', dateTime: 'dateTime', integer: 'int', file: 'binary' } as const;

/** The form as ODK XForm. */
export function xform(): string {
  const nodes = QUESTIONS.map(({ name }) => `          <${name}/>`);
  const binds = QUESTIONS.map(
    ({ name, type }) => `      <bind nodeset="/data/${name}" type="${XFORM_TYPES[type]}"/>`,
  );
  const texts = (language: 'id' | 'en') =>
    QUESTIONS.map(
      ({ name, label }) =>
        `          <text id="/data/${name}:label"><value>${xmlText(label[language])}</value></text>`,
    );
  const controls = QUESTIONS.map(({ name, type }) =>
    type === 'file'
      ? `    <upload ref="/data/${name}" mediatype="application/*"><label ref="jr:itext('/data/${name}:label')"/></upload>`
      : `    <input ref="/data/${name}"><label ref="jr:itext('/data/${name}:label')"/></input>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa" xmlns:orx="http://openrosa.org/xforms">
  <h:head>
    <h:title>${TITLE}</h:title>
    <model>
      <itext>
        <translation lang="Bahasa Indonesia (id)" default="true()">
${texts('id').join('\n')}
        </translation>
        <translation lang="English (en)">
${texts('en').join('\n')}
        </translation>
      </itext>
      <instance>
        <data id="${FORM_ID}" version="${FORM_VERSION}">
${nodes.join('\n')}
          <orx:meta><orx:instanceID/></orx:meta>
        </data>
      </instance>
${binds.join('\n')}
      <bind nodeset="/data/orx:meta/orx:instanceID" type="string" readonly="true()" jr:preload="uid"/>
    </model>
  </h:head>
  <h:body>
${controls.join('\n')}
  </h:body>
</h:html>
`;
}

/** Rows of the two sheets of the XLSForm. */
export function sheets(): { survey: string[][]; settings: string[][] } {
  return {
    survey: [
      ['type', 'name', 'label::Bahasa Indonesia (id)', 'label::English (en)'],
      ...QUESTIONS.map(({ type, name, label }) => [type, name, label.id, label.en]),
    ],
    settings: [
      ['form_title', 'form_id', 'version', 'default_language'],
      [TITLE, FORM_ID, FORM_VERSION, 'Bahasa Indonesia (id)'],
    ],
  };
}

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The form as XLSForm: the smallest workbook that spreadsheets and form servers read. */
export function xlsform(): Uint8Array {
  const { survey, settings } = sheets();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="survey" sheetId="1" r:id="rId1"/><sheet name="settings" sheetId="2" r:id="rId2"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet(survey),
    'xl/worksheets/sheet2.xml': sheet(settings),
  };
  const files = Object.entries(parts).map(([name, text]) => [name, strToU8(HEAD + text)]);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(1980, 0, 1) });
}

function sheet(rows: string[][]): string {
  const cells = rows.map(
    (row, y) =>
      `<row r="${y + 1}">${row
        .map(
          (text, x) =>
            `<c r="${String.fromCharCode(65 + x)}${y + 1}" t="inlineStr"><is><t>${xmlText(text)}</t></is></c>`,
        )
        .join('')}</row>`,
  );
  return `<worksheet xmlns="${NAMESPACE}"><sheetData>${cells.join('')}</sheetData></worksheet>`;
}
