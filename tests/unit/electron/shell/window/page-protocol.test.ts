import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy, listFiles, respond } from '../../../../../electron/shell/window/page-protocol';

let files: ReadonlyMap<string, string>;

beforeAll(() => {
  const top = mkdtempSync(join(tmpdir(), 'keyquilt-page-'));
  const folder = join(top, 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(top, 'secret.html'), 'outside');
  writeFileSync(join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(join(folder, 'assets', 'main.js'), 'export {}');
  writeFileSync(join(folder, 'assets', 'notes.exe'), 'odd');
  symlinkSync(join(top, 'secret.html'), join(folder, 'link.html'));
  files = listFiles(folder);
});

describe('the page scheme', () => {
  it('serves the page with a fresh nonce in header and meta tag', async () => {
    const first = await respond('app://keyquilt/', files);
    const second = await respond('app://keyquilt/index.html', files);
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1];
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(first.headers.get('content-security-policy')).toBe(contentSecurityPolicy(nonce ?? ''));
    expect(await second.text()).not.toContain(nonce);
  });

  it('allows no network, no eval and no inline code', () => {
    const policy = contentSecurityPolicy('n');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it.each(['app://keyquilt/assets/main.js'])('serves a built file: %s', async (url) => {
    const response = await respond(url, files);
    expect(response.status).toBe(200);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('x-dns-prefetch-control')).toBe('off');
  });

  it.each([
    'app://keyquilt/../secret.html',
    'app://keyquilt/..%2fsecret.html',
    'app://keyquilt/%2e%2e/secret.html',
    'app://keyquilt/..%5csecret.html',
    'app://keyquilt/assets/..\\..\\secret.html',
    'app://keyquilt/assets%2f..%2f..%2fsecret.html',
    'app://keyquilt/index.html%00.js',
    'app://keyquilt//etc/passwd',
    'app://keyquilt/link.html',
    'app://keyquilt/assets/notes.exe',
    'app://keyquilt/assets',
    'app://other/index.html',
    'file:///etc/passwd',
    'https://keyquilt/index.html',
    'nonsense',
  ])('answers 404 with an empty body: %s', async (url) => {
    const response = await respond(url, files);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });
});
