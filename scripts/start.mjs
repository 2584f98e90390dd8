/** `npm start`: sets up what is missing, then opens pages with the extension. See `--help`. */
import { ensureBrowsers } from './browsers.mjs';
import { SetupError } from './run.mjs';
import { ensureDependencies } from './setup.mjs';
import { HELP, Mistake, parseOptions } from './start/options.mjs';
import { planOf } from './start/plan.mjs';

/** Exit code of a run that could not begin. */
const NOT_BEGUN = 1;

/** @param {unknown} error */
function end(error) {
  if (!(error instanceof Mistake || error instanceof SetupError)) throw error;
  console.error(error.message);
  process.exit(NOT_BEGUN);
}

try {
  const options = parseOptions(process.argv.slice(2), process.env);
  if (options === 'help') {
    console.log(HELP);
  } else {
    // Standard output belongs to the JSON lines.
    if (options.json === '-') console.log = console.error;
    // A saved observation opens no page.
    const plan = options.kind === 'judge' ? null : planOf(options);
    await ensureDependencies();
    if (plan === null) {
      const { judgeFile } = await import('./start/law.mjs');
      process.exit(await judgeFile(options));
    }
    const browsers = await ensureBrowsers([options.browser]);
    const { run } = await import('./start/run.mjs');
    process.exitCode = await run(options, plan, browsers[options.browser].path);
  }
} catch (error) {
  end(error);
}
