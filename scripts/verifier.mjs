/**
 * Writes the verifier that stands alone: `etalase-verify.mjs` for Node, and `verify.html`, which opens
 * from disk. Each is one file without dependencies; the same sources give the same bytes. The folder is a
 * package of its own, so that somebody who only checks reports gets nothing else.
 */
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build } from 'vite';
import { projectFolder } from './run.mjs';

const FOLDER = join(projectFolder, 'dist/verifier');

/** What both builds share. */
const PLAIN = /** @type {const} */ ({
  configFile: false,
  root: projectFolder,
  logLevel: 'warn',
  publicDir: false,
});

/** @param {string} folder */
async function buildCommand(folder) {
  await build({
    ...PLAIN,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      lib: {
        entry: join(projectFolder, 'src/verify/command.ts'),
        formats: ['es'],
        fileName: () => 'etalase-verify.mjs',
      },
      rolldownOptions: {
        platform: 'node',
        external: /^node:/,
        output: { banner: '#!/usr/bin/env node', codeSplitting: false },
      },
    },
  });
  chmodSync(join(folder, 'etalase-verify.mjs'), 0o755);
}

/**
 * The page of the extension with the entry that needs none.
 *
 * @returns {import('vite').Plugin}
 */
function standsAlone() {
  return {
    name: 'etalase:stands-alone',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replace('src="verify.ts"', 'src="alone.ts"'),
    },
  };
}

/** @param {string} folder */
async function buildPage(folder) {
  const parts = join(folder, 'parts');
  await build({
    ...PLAIN,
    base: './',
    plugins: [standsAlone()],
    build: {
      outDir: parts,
      target: ['chrome130', 'firefox148', 'safari18'],
      modulePreload: false,
      rolldownOptions: { input: join(projectFolder, 'src/verify/verify.html') },
    },
  });
  const assets = join(parts, 'assets');
  /** @param {string} ending */
  const asset = (ending) => {
    const names = readdirSync(assets).filter((name) => name.endsWith(ending));
    if (names.length !== 1)
      throw new Error(`the page was built into ${names.length} files ending in ${ending}`);
    return readFileSync(join(assets, String(names[0])), 'utf8');
  };
  const html = readFileSync(join(parts, 'src/verify/verify.html'), 'utf8');
  writeFileSync(join(folder, 'verify.html'), inOneFile(html, asset('.js').trim(), asset('.css').trim()));
  rmSync(parts, { recursive: true });
}

/**
 * A page with its script and its style inside, and a policy that lets nothing else in: nothing is loaded
 * and nothing sent.
 *
 * @param {string} html
 * @param {string} script
 * @param {string} style
 */
function inOneFile(html, script, style) {
  // an end tag in a string would end the script
  const safe = script.replaceAll('</script', '<\\/script');
  /** @param {string} text */
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = [
    "default-src 'none'",
    `script-src ${hash(safe)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return html
    .replace(/\s*<script[^>]*src="[^"]*"[^>]*><\/script>/, '')
    .replace(/\s*<link[^>]*rel="stylesheet"[^>]*>/g, '')
    .replace(
      '<meta charset="utf-8">',
      () => `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${safe}</script>\n  </body>`);
}

const README = `# etalase-verify

Memeriksa laporan Etalase yang tersegel, tanpa jaringan: buka \`verify.html\` di peramban, atau jalankan
\`npx etalase-verify laporan.wacz\`.

Checks sealed reports of Etalase without a network: open \`verify.html\` in a browser, or run
\`npx etalase-verify report.wacz\`. Ends with 0 when every file holds, 1 when one does not, 2 when one cannot be
read. \`--help\` names the options.
`;

/**
 * What makes the folder a package: its name is that of the command, and it has no dependencies.
 *
 * @param {string} folder
 */
function describePackage(folder) {
  const { version, license, engines } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const described = {
    name: 'etalase-verify',
    version,
    description: 'Checks sealed reports of Etalase, without a network.',
    license,
    type: 'module',
    bin: { 'etalase-verify': 'etalase-verify.mjs' },
    engines,
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(described, null, 2)}\n`);
  writeFileSync(join(folder, 'README.md'), README);
  copyFileSync(join(projectFolder, 'LICENSE'), join(folder, 'LICENSE'));
}

/** @param {string} folder */
async function buildVerifier(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildCommand(folder);
  await buildPage(folder);
  describePackage(folder);
  console.log(`Built ${relative('', folder)}`);
}

await buildVerifier(resolve(process.argv[2] ?? FOLDER));
