import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Host, HostPageSession } from '../../host';

/** The scheme and host of the page. Fixed: other code compares origins with `pageOrigin` only. */
const pageScheme = 'app';
export const pageOrigin = 'app://keyquilt';

/** The address of the start page. */
export const pageAddress = `${pageOrigin}/index.html`;

/** The placeholder for the nonce in `index.html`; each response gets a fresh one. */
const noncePlace = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The policy of every page response: own files only, no network, no eval, no inline script. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** Call it before `ready`, and once per process (Electron docs, `protocol`). */
export function declarePageScheme(protocol: Host['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/**
 * Serves the built page in the pages' session. Call it after `ready`. Returns the files that it serves.
 * @param folder the built renderer.
 * @param further answers addresses outside the build; null for an unknown one.
 */
export function servePage(
  protocol: HostPageSession['protocol'],
  folder: string,
  further: (url: string) => Response | null,
): ReadonlyMap<string, string> {
  const files = listFiles(folder);
  protocol.handle(pageScheme, (request) => further(request.url) ?? respond(request.url, files));
  return files;
}

/**
 * Every file of the folder by its path on the page. Requests are looked up in this list only, so that no spelling of
 * `..`, encoded slash, NUL or link reaches a file outside the build.
 */
export function listFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  return files;
}

/** The response to one request: a file of the build, otherwise an empty 404. */
export async function respond(url: string, files: ReadonlyMap<string, string>): Promise<Response> {
  const path = pathOf(url);
  const file = path === null ? undefined : files.get(path);
  const type = contentTypes[extname(file ?? '')];
  if (!file || !type) return new Response(null, { status: 404 });
  const nonce = randomBytes(16).toString('base64');
  const bytes = await readFile(file);
  const body = path === '/index.html' ? bytes.toString('utf8').replaceAll(noncePlace, nonce) : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(nonce),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
      // Chromium otherwise resolves the host names of links in advance, and a host name can leak data.
      'x-dns-prefetch-control': 'off',
    },
  });
}

function pathOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  if (`${parsed.protocol}//${parsed.host}` !== pageOrigin) return null;
  return parsed.pathname === '/' ? '/index.html' : parsed.pathname;
}
