import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { signFeed } from '../../runs/package/sign-feed.mjs';
import { makeCertificate } from './certificate';

/** An update feed over real HTTPS on loopback: the files that a release puts on a web server, and nothing else. */
export type UpdateServer = {
  /** The text of the `app-update.yml` that names this feed. */
  readonly feed: string;
  /** The key, as PEM, that the feed is signed with: `update-key.pem` of the installed app. */
  readonly publicKey: string;
  /** For `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
  /** Requested paths, oldest first. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
};

/** A release: its version, its notes, and the installer. */
export type Release = { readonly version: string; readonly notes: string; readonly installer: Buffer };

/** Starts on a free port. The files are the ones that electron-builder writes for an AppImage and a generic server. */
export async function startUpdateServer({ version, notes, installer }: Release): Promise<UpdateServer> {
  const { key, cert, spki } = await makeCertificate();
  const asked: string[] = [];
  const name = `Keyquilt-${version}.AppImage`;
  const sha512 = createHash('sha512').update(installer).digest('base64');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const offer = JSON.stringify({
    version,
    files: [{ url: name, sha512, size: installer.length }],
    path: name,
    sha512,
    releaseNotes: notes,
    releaseDate: '2026-11-20T10:00:00.000Z',
  });
  const latest = signFeed(offer, privateKey);
  const server = createServer({ key, cert }, ({ url = '' }, answer) => {
    const path = url.split('?')[0] ?? '';
    asked.push(path);
    const body = path === '/latest-linux.yml' ? latest : path === `/${name}` ? installer : null;
    answer.writeHead(body === null ? 404 : 200, { 'content-length': body === null ? 0 : Buffer.byteLength(body) });
    answer.end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    feed: `provider: generic\nurl: https://127.0.0.1:${port}/\nupdaterCacheDirName: keyquilt-updater\n`,
    publicKey,
    spki,
    asked,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
