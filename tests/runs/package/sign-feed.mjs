import { createPrivateKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';

/**
 * Signs a Linux feed with Ed25519: electron-updater checks no signature there, so the app does
 * (electron/shell/updates/update-signature.ts verifies it and documents what is signed).
 * @param {string} text  the feed, as electron-builder wrote it
 * @param {string} privateKey  PEM
 * @returns {string} the feed with its `signature`
 */
export function signFeed(text, privateKey) {
  const { signature: _, ...offer } = parse(text);
  const files = offer.files.map((/** @type {{ url: string, sha512: string }} */ { url, sha512 }) => [url, sha512]);
  const signed = JSON.stringify(['keyquilt-update-1', offer.version, files]);
  const signature = sign(null, Buffer.from(signed), createPrivateKey(privateKey)).toString('base64');
  return stringify({ ...offer, signature });
}

if (process.argv[1]?.endsWith('sign-feed.mjs')) {
  const release = fileURLToPath(new URL('../../../release/', import.meta.url));
  const feeds = readdirSync(release).filter((name) => /^latest-linux.*\.yml$/.test(name));
  for (const name of feeds) {
    const file = path.join(release, name);
    writeFileSync(file, signFeed(readFileSync(file, 'utf8'), process.env.UPDATE_SIGNING_KEY ?? ''));
    process.stdout.write(`signed ${name}\n`);
  }
  process.exit(feeds.length > 0 ? 0 : 1);
}
