import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../../electron/launch/find-browser.mjs';
import { macIcon, windowsIcon } from './icon-files.mjs';

// Draws every icon file from the two drawings; below 48 px the stitches would blur, so a plainer one is used.
const folder = new URL('../../../electron/build-resources/', import.meta.url);
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
const pictures = [];
for (const size of sizes) {
  const svg = await readFile(new URL(size < 48 ? 'icon-small.svg' : 'icon.svg', folder), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
}
await browser.close();

await mkdir(new URL('icons/', folder), { recursive: true });
for (const { size, png } of pictures) await writeFile(new URL(`icons/${size}x${size}.png`, folder), png);
await writeFile(new URL('icon.ico', folder), windowsIcon(pictures.filter(({ size }) => size <= 256)));
await writeFile(new URL('icon.icns', folder), macIcon(pictures));
process.stdout.write(`Drawn into ${fileURLToPath(folder)}\n`);
