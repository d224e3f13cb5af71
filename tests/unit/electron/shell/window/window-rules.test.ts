import { describe, expect, it, vi } from 'vitest';
import type { Host, HostPage, HostSession } from '../../../../../electron/host';
import { windowOptions } from '../../../../../electron/shell/window/main-window';
import {
  forbidClientCertificates,
  forbidNavigation,
  forbidPermissions,
} from '../../../../../electron/shell/window/window-rules';

type Listener = (event: { preventDefault: () => void }, ...given: unknown[]) => void;

/** A simulated page that records its rules; `send` emits an event and returns whether it was prevented. */
function pretendPage() {
  const listeners = new Map<string, Listener>();
  let open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  const page = {
    on: (name: string, listener: Listener) => void listeners.set(name, listener),
    setWindowOpenHandler: (handler: typeof open) => {
      open = handler;
    },
    setWebRTCIPHandlingPolicy: vi.fn(),
  };
  forbidNavigation(page as unknown as HostPage);
  const send = (name: string, url: string): boolean => {
    const preventDefault = vi.fn();
    listeners.get(name)?.({ preventDefault }, { url });
    return preventDefault.mock.calls.length === 1;
  };
  return { send, open: (url: string) => open({ url }).action, webRtc: page.setWebRTCIPHandlingPolicy.mock.calls };
}

/** Targets of a compromised page, including the app's address and similar ones. */
const addresses = [
  'app://keyquilt/index.html',
  'app://keyquilt/index.html?again',
  'app://keyquilt.example.org/index.html',
  'app://keyquilt@example.org/',
  'https://app.wearepatchworks.com/login',
  'https://app.wearepatchworks.com.example.org/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'blob:app://keyquilt/1',
  'about:blank',
  'smb://host/share',
  'ms-msdt:/id',
  'keyquilt://key/1',
];

describe.each(addresses)('%s', (address) => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'])(
    'is refused by %s',
    (name) => {
      expect(pretendPage().send(name, address)).toBe(true);
    },
  );

  it('opens no window', () => {
    expect(pretendPage().open(address)).toBe('deny');
  });
});

describe('every permission', () => {
  const given: Record<string, (...args: never[]) => unknown> = {};
  const keep = (name: string) => (handler: (...args: never[]) => unknown) => {
    given[name] = handler;
  };
  forbidPermissions({
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
    setDisplayMediaRequestHandler: keep('display'),
  } as unknown as HostSession);

  it.each([
    'clipboard-read',
    'clipboard-sanitized-write',
    'display-capture',
    'fileSystem',
    'fullscreen',
    'geolocation',
    'hid',
    'idle-detection',
    'keyboardLock',
    'media',
    'mediaKeySystem',
    'midi',
    'midiSysex',
    'notifications',
    'openExternal',
    'pointerLock',
    'serial',
    'speaker-selection',
    'storage-access',
    'usb',
    'window-management',
    'unknown',
  ])('%s is refused, asked for or looked up', (permission) => {
    const decide = vi.fn();
    given.request?.(...([null, permission, decide, {}] as never[]));
    expect(decide.mock.calls).toEqual([[false]]);
    expect(given.check?.(...([null, permission, 'app://keyquilt', {}] as never[]))).toBe(false);
  });

  it.each(['hid', 'serial', 'usb'])('no %s device is given', (deviceType) => {
    expect(given.device?.(...([{ deviceType, origin: 'app://keyquilt', device: {} }] as never[]))).toBe(false);
  });

  it('no picture of the screen is given', () => {
    const give = vi.fn();
    given.display?.(...([{}, give] as never[]));
    expect(give.mock.calls).toEqual([[null]]);
  });
});

it('a server that wants a personal certificate gets none, though one would fit', () => {
  const listeners = new Map<string, (...given: unknown[]) => void>();
  const app = { on: (name: string, listener: (...given: unknown[]) => void) => void listeners.set(name, listener) };
  forbidClientCertificates(app as unknown as Pick<Host['app'], 'on'>);
  const preventDefault = vi.fn();
  const choose = vi.fn();
  listeners.get('select-client-certificate')?.(
    { preventDefault },
    null,
    'https://x.org',
    [{ subjectName: 'Ada' }],
    choose,
  );
  expect(preventDefault).toHaveBeenCalledOnce();
  expect(choose.mock.calls).toEqual([[]]);
});

it('a page talks over WebRTC through a proxy alone, and its session has none that leads anywhere', () => {
  expect(pretendPage().webRtc).toEqual([['disable_non_proxied_udp']]);
});

it('the window is opened with exactly these preferences', () => {
  expect(windowOptions('/built/preload.cjs', false).webPreferences).toEqual({
    preload: '/built/preload.cjs',
    partition: 'page',
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    spellcheck: false,
  });
});
