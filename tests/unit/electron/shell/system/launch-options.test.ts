import { describe, expect, it } from 'vitest';
import {
  createLaunchNotices,
  isStartRefused,
  refusedSwitchesIn,
} from '../../../../../electron/shell/system/launch-options';
import { createTranslator } from '../../../../../electron/shell/system/words';

describe('an installed app refuses', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--remote-allow-origins=*',
    '--inspect',
    '--inspect-brk=0',
    '--inspect-publish-uid=http',
    '--js-flags=--allow-natives-syntax',
    '--ssl-key-log-file=/tmp/keys',
    '--log-net-log=/tmp/net',
    '--proxy-server=http://127.0.0.1:8080',
    '--proxy-pac-url=http://x/p.pac',
    '--host-resolver-rules=MAP * 127.0.0.1',
    '--host-rules=MAP * 127.0.0.1',
    '--ignore-certificate-errors',
    '--ignore-certificate-errors-spki-list=abc',
    '--allow-insecure-localhost',
    '--use-mock-keychain',
    '--disable-web-security',
    '--allow-running-insecure-content',
    '--load-extension=/tmp/x',
    '--renderer-cmd-prefix=/tmp/x',
    '--browser-subprocess-path=/tmp/x',
    '--gpu-launcher=/tmp/x',
    '--single-process',
    '-remote-debugging-port=1',
    '--Ignore-Certificate-Errors',
  ])('%s', (arg) => expect(refusedSwitchesIn(['keyquilt://task/keys', arg], 'linux')).toHaveLength(1));

  it('also behind a slash, on Windows', () => {
    expect(refusedSwitchesIn(['/remote-debugging-port=9222'], 'win32')).toEqual(['--remote-debugging-port']);
    expect(refusedSwitchesIn(['/remote-debugging-port=9222'], 'linux')).toEqual([]);
  });

  it('each once, by its name alone', () => {
    expect(refusedSwitchesIn(['--inspect', '--proxy-server=http://user:pass@host', '--inspect'], 'linux')).toEqual([
      '--inspect',
      '--proxy-server',
    ]);
  });
});

it.each([
  '--user-data-dir=/home/x',
  '--lang=de',
  '--password-store=gnome-libsecret',
  '--ozone-platform=wayland',
  '--no-sandbox',
  '--force-device-scale-factor=2',
  '--proxy-server-of-ours',
  'keyquilt://key/0123456789abcdef01234567',
])('an installed app starts with %s', (arg) => expect(refusedSwitchesIn([arg], 'linux')).toEqual([]));

it('what follows a bare -- is no switch', () => {
  expect(refusedSwitchesIn(['--', '--inspect'], 'linux')).toEqual([]);
});

describe('the message about a start', () => {
  const codes = (args: string[], env = {}) =>
    createLaunchNotices({ args, env, platform: 'linux', at: new Date() })
      .list()
      .map(({ code }) => code);

  it('no sandbox, and keys that are written down', () => {
    expect(codes([])).toEqual([]);
    expect(codes(['--no-sandbox'])).toEqual(['no-sandbox']);
    expect(codes(['--disable-seccomp-filter-sandbox'])).toEqual(['no-sandbox']);
    expect(codes([], { ELECTRON_DISABLE_SANDBOX: '1' })).toEqual(['no-sandbox']);
    expect(codes([], { SSLKEYLOGFILE: '/tmp/keys' })).toEqual(['key-log']);
  });

  it('is removed once read, and is not shown for a start from sources', () => {
    const notices = createLaunchNotices({ args: ['--no-sandbox'], env: {}, platform: 'linux', at: new Date() });
    notices.dismiss('no-sandbox');
    expect(notices.list()).toEqual([]);
    expect([notices.bringBack('no-sandbox'), notices.bringBack('no-sandbox')]).toEqual([true, false]);
    expect(notices.list()).toHaveLength(1);
    notices.dismiss('key-log');
    expect(notices.bringBack('key-log')).toBe(false);
    expect(createLaunchNotices(null).list()).toEqual([]);
  });
});

/** A start with one refused switch, and its effects. */
async function started(isPackaged: boolean) {
  const done: string[] = [];
  const host = {
    app: {
      isPackaged,
      whenReady: async () => void done.push('ready'),
      quit: () => void done.push('quit'),
    },
    dialog: { showErrorBox: (title: string, text: string) => void done.push(`${title}: ${text}`) },
  };
  const launch = { args: ['--proxy-server=http://127.0.0.1:1'], env: {}, platform: 'linux', at: new Date() } as const;
  const refused = isStartRefused(host, launch, createTranslator());
  await new Promise(setImmediate);
  return { refused, done };
}

it('an installed app says why, where a person sees it, and ends', async () => {
  const { refused, done } = await started(true);
  expect(refused).toBe(true);
  expect(done).toEqual(['ready', expect.stringMatching(/^Keyquilt did not start: .* --proxy-server, /), 'quit']);
  expect(done[1]).not.toContain('127.0.0.1');
});

it('a start from the sources takes every switch', async () => {
  expect(await started(false)).toEqual({ refused: false, done: [] });
});
