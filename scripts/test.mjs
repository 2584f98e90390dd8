/** `npm test`: sets everything up, then checks everything, in both browsers. Ends at the first failure. */
import { ensureBrowsers } from './browsers.mjs';
import { runNpm, SetupError } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

/** The npm scripts of each step, in order. */
const STEPS = [
  { heading: 'types', script: 'typecheck' },
  { heading: 'lint and format', script: 'lint' },
  { heading: 'unit tests', script: 'test:unit' },
  { heading: 'build for both browsers', script: 'build' },
  { heading: 'what was built', script: 'test:bundle' },
  { heading: 'Firefox add-on linter', script: 'lint:extension' },
  { heading: 'Chromium and Firefox', script: 'test:e2e' },
];

/**
 * @param {string} heading
 * @param {() => Promise<void>} work
 */
async function step(heading, work) {
  const began = performance.now();
  console.log(`\n── ${heading}`);
  try {
    await work();
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error);
    console.error(`\nnpm test failed at: ${heading} (${seconds(began)})`);
    process.exit(1);
  }
  console.log(`── ${heading}: done in ${seconds(began)}`);
}

/** @param {number} since In milliseconds, from `performance.now()`. */
function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

const began = performance.now();
await step('set-up', async () => {
  await ensureDependencies();
  const browsers = await ensureBrowsers(['chromium', 'firefox']);
  for (const [name, { path, version }] of Object.entries(browsers))
    console.log(`${name} ${version} (${path})`);
});
for (const { heading, script } of STEPS) {
  await step(heading, async () => {
    const code = await runNpm('npm', ['run', '--silent', script]);
    if (code !== 0) throw new SetupError(`npm run ${script} ended with exit code ${code}.`);
  });
}
console.log(`\nEverything passed in ${seconds(began)}`);
