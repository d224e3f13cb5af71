import { expect, it, vi } from 'vitest';
import type { Host } from '../../../../../electron/host';
import { pagePreferences } from '../../../../../electron/shell/window/page-preferences';
import { openPageSession } from '../../../../../electron/shell/window/page-session';

type Listener = (asked: { readonly url: string }, decide: (decision: { cancel?: boolean }) => void) => void;

function pretendSession() {
  let listener: Listener = (_asked, decide) => decide({});
  const page = {
    protocol: { handle: vi.fn() },
    webRequest: {
      onBeforeRequest: (given: Listener) => {
        listener = given;
      },
    },
    setProxy: vi.fn(async () => {}),
    setPermissionCheckHandler: vi.fn(),
    setPermissionRequestHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
  };
  const fromPartition = vi.fn((_partition: string) => page);
  const session = { defaultSession: {}, fromPartition } as unknown as Host['session'];
  const isCancelled = (url: string) => {
    let cancelled: boolean | undefined;
    listener({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  return { session, page, fromPartition, isCancelled };
}

it.each([
  ['app://keyquilt/index.html', false],
  ['app://keyquilt/assets/first.js', false],
  ['app://keyquilt.example.org/x', true],
  ['https://example.org/', true],
  ['https://auth.plytix.com/', true],
  ['http://127.0.0.1:9222/json', true],
  ['wss://example.org/', true],
  ['file:///etc/passwd', true],
  ['ftp://example.org/', true],
])('a page that asks for %s is refused: %s', (url, cancelled) => {
  const { session, isCancelled } = pretendSession();
  openPageSession(session);
  expect(isCancelled(url)).toBe(cancelled);
});

it('pages live in a session of their own, in memory, whose proxy leads nowhere, and none has a permission', () => {
  const { session, page, fromPartition } = pretendSession();
  openPageSession(session);
  expect(fromPartition.mock.calls).toEqual([[pagePreferences.partition]]);
  expect(pagePreferences.partition).not.toMatch(/^persist:|^$/);
  expect(page.setProxy.mock.calls).toEqual([
    [{ mode: 'fixed_servers', proxyRules: 'http://nowhere.invalid:1', proxyBypassRules: '<-loopback>' }],
  ]);
  expect(page.setPermissionRequestHandler).toHaveBeenCalledOnce();
  expect(page.setPermissionCheckHandler).toHaveBeenCalledOnce();
});
