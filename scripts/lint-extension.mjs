/** Mozilla's own linter on `dist/firefox`: not even a notice may be left. */
import { join } from 'node:path';
import webExt from 'web-ext';
import { projectFolder } from './run.mjs';

const report = await webExt.cmd.lint(
  { sourceDir: join(projectFolder, 'dist', 'firefox'), output: 'text', boring: true, warningsAsErrors: true },
  { shouldExitProgram: false },
);
const { errors, warnings, notices } = report.summary;
process.exitCode = errors + warnings + notices === 0 ? 0 : 1;
