/** Draws `public/icons/etalase.svg` as the PNG files of the manifest: `npm run icons`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowsers } from './browsers.mjs';
import { giveUp, projectFolder } from './run.mjs';

const folder = join(projectFolder, 'public', 'icons');
const { icons } = JSON.parse(readFileSync(join(projectFolder, 'manifest.json'), 'utf8'));
const drawing = readFileSync(join(folder, 'etalase.svg'), 'utf8');

const { chromium } = await ensureBrowsers(['chromium']).catch(giveUp);
const browser = await puppeteer.launch({
  executablePath: chromium.path,
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  for (const size of Object.keys(icons).map(Number)) {
    await page.setViewport({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${drawing}`,
    );
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${size}.png`), picture);
    console.log(`public/icons/${size}.png`);
  }
} finally {
  await browser.close();
}
