import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Host, HostPageSession } from '../../host';

/** The scheme and host of the page. Fixed: other code compares origins with `pageOrigin` and nothing else. */
const pageScheme = 'app';
export const pageOrigin = 'app://keyquilt';

/** Where the window starts. */
export const pageAddress = `${pageOrigin}/index.html`;

/** What `index.html` holds in place of the nonce; each answer gets a fresh one. */
const noncePlace = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The policy of every page answer: own files only, no network at all, no eval, no inline script. */
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

/** Must run before `ready`, and only once in a process (Electron docs, `protocol`). */
export function declarePageScheme(protocol: Host['protocol']): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: false, codeCache: true } },
  ]);
}

/**
 * Serves the built page in the session of pages, and what `further` knows beside it. Call once the app is ready; `folder` is the built renderer.
 * Answers with the files of the build.
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
 * Every file of the folder by its path on the page. Requests are looked up here and nowhere else, so that no spelling
 * of `..`, encoded slash, NUL or link can reach a file that was not built.
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

/** The answer to one page request: a file of the build, else 404 with nothing in it. */
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
      // Names of links are looked up ahead of a press otherwise, and a name can carry words out.
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
