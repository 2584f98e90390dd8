/** `npm run dev [-- chrome|firefox]` builds for one browser and again at every change. */
import { giveUp, runNpm, SetupError } from './run.mjs';
import { ensureDependencies } from './setup.mjs';

const [target = 'chrome'] = process.argv.slice(2);
if (target !== 'chrome' && target !== 'firefox') {
  giveUp(new SetupError(`npm run dev builds for chrome or firefox, not for ${target}.`));
}
await ensureDependencies().catch(giveUp);
console.log(
  `Building dist/${target} at every change; end with Ctrl-C. A change of manifest.json needs a new start.`,
);
process.exitCode = await runNpm('npx', ['vite', 'build', '--watch', '--mode', target]);
