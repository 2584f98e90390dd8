import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { build, defineConfig, type Plugin } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { built, wordScripts } from './scripts/built-in.ts';
import { manifestFor, TARGETS, type Target } from './scripts/manifest.ts';

quietKnownNoise();

const builtIn = await built();

/** `vite build --mode chrome` and `--mode firefox` write `dist/chrome` and `dist/firefox`. */
export default defineConfig(({ mode }) => {
  const target = TARGETS.find((name) => name === mode);
  if (!target) throw new Error(`Build with --mode ${TARGETS.join(' or --mode ')}, not --mode ${mode}.`);
  return {
    plugins: [
      // The plugin's type knows neither gecko_android nor a module background in Firefox.
      crx({ manifest: manifestFor(manifest, target) as unknown as ManifestV3Export, browser: target }),
      laterScripts(target),
      watchSources(),
      sayWhere(),
      ...(process.env.ETALASE_STRETCHED === '1' ? [stretchTexts()] : []),
    ],
    publicDir: 'public',
    logLevel: 'warn',
    // The content script is built as a library, where Vite leaves this in place for somebody else.
    define: {
      'process.env.NODE_ENV': JSON.stringify('production'),
      ...builtIn,
    },
    build: {
      outDir: `dist/${target}`,
      target: oldestBrowser(target),
      // Extension pages load from disk: nothing to preload, and the polyfill would call fetch.
      modulePreload: false,
      rolldownOptions: {
        input: {
          desk: 'src/desk/desk.html',
          history: 'src/history/history.html',
          welcome: 'src/welcome/welcome.html',
          report: 'src/report/report.html',
          verify: 'src/verify/verify.html',
          why: 'src/why/why.html',
        },
      },
    },
  };
});

/**
 * Makes every text of our pages about half as long again, in letters that still can be read, so that a place
 * which would clip a longer language shows it. Only for the test that looks for such places.
 */
function stretchTexts(): Plugin {
  return {
    name: 'etalase:stretch-texts',
    enforce: 'pre',
    transform(code, id) {
      if (!/_locales\/[a-z]+\/messages\.json$/.test(id)) return null;
      const texts: Record<string, { message: string }> = JSON.parse(code);
      for (const text of Object.values(texts)) text.message = stretched(text.message);
      return { code: JSON.stringify(texts), map: null };
    },
  };
}

/** `Simpan` becomes `[Ŝîmþåñ ôôô]`; the places `$1` stay. */
function stretched(message: string): string {
  const accented: Record<string, string> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', n: 'ñ', S: 'Ŝ', p: 'þ' };
  const letters = message.replace(/[aeiounSp]/g, (letter) => accented[letter] ?? letter);
  const words = Math.max(1, Math.ceil(message.length / 8));
  return `[${letters}${' ööö'.repeat(words)}]`;
}

/** The oldest browser the manifest lets the extension into, as a build target: `chrome130`. */
function oldestBrowser(target: Target): string {
  const version =
    target === 'chrome'
      ? manifest.minimum_chrome_version
      : manifest.browser_specific_settings.gecko.strict_min_version;
  return `${target}${Number.parseInt(version, 10)}`;
}

/**
 * The scripts that the background puts into a page later: each one file that stands alone. The CRX plugin would list
 * them among the files that a page may load.
 */
function laterScripts(target: Target): Plugin {
  return {
    name: 'etalase:later-scripts',
    async generateBundle() {
      for (const name of ['flags', 'reader']) {
        const entry = `src/content/${name}.iife`;
        const built = await build({
          configFile: false,
          publicDir: false,
          logLevel: 'warn',
          define: { 'process.env.NODE_ENV': JSON.stringify('production'), ...builtIn },
          build: {
            write: false,
            target: oldestBrowser(target),
            lib: { entry: `${entry}.ts`, formats: ['iife'], name, fileName: () => `${entry}.js` },
          },
        });
        const [output] = [built].flat();
        if (output === undefined || !('output' in output)) throw new Error(`${entry} was not built.`);
        this.emitFile({ type: 'asset', fileName: `${entry}.js`, source: output.output[0].code });
      }
      for (const [language, source] of Object.entries(await wordScripts()))
        this.emitFile({ type: 'asset', fileName: `src/content/words/${language}.js`, source });
    },
  };
}

/** The content script is built on its own, so `--watch` does not know its files: name them all. */
function watchSources(): Plugin {
  return {
    name: 'etalase:watch-sources',
    buildStart() {
      if (!this.meta.watchMode) return;
      for (const folder of ['src', 'public']) {
        for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
          if (entry.isFile()) this.addWatchFile(join(entry.parentPath, entry.name));
        }
      }
    },
  };
}

/** Names the folder that was written: at our log level Vite tells nothing but what is wrong. */
function sayWhere(): Plugin {
  return {
    name: 'etalase:say-where',
    writeBundle({ dir = '' }) {
      console.log(`Built ${relative('', dir)}`);
    },
  };
}

/**
 * The CRX plugin tells of each step of its inner build, and hands it an option that Vite 8 no longer
 * needs; neither asks our log level. These lines are dropped, all others pass.
 */
function quietKnownNoise() {
  const noise = /crx:content-scripts-iife|\.iife\.ts → |inlineDynamicImports.* option is ignored/;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...passed: unknown[]) => boolean;
    stream.write = (...passed: unknown[]) => noise.test(String(passed[0])) || write(...passed);
  }
}
