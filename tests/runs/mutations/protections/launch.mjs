import { app, inFile, unit, unitAt } from '../row.mjs';

/** Starting, focusing and ending the app. @type {readonly import('../row.mjs').Protection[]} */
export const launch = [
  ...inFile('electron/shell/system/launch-options.ts', unit('shell/system/launch-options'), [
    ['no debugger attaches to the installed app', '/^remote-(debugging|allow-origins)/,'],
    ['no proxy is put in by a switch', '/^(proxy-server|proxy-pac-url|proxy-bypass-list|proxy-auto-detect)$/,'],
    ['no name is sent elsewhere by a switch', '/^(host-resolver-rules|host-rules)$/,'],
    ['no certificate check is switched off', '/^ignore-(certificate-errors|urlfetcher-cert-requests)/,'],
    ['no keyring is pretended', '/^(use-mock-keychain|use-mock-cert-verifier.*)$/,'],
    ['a slash is a dash on Windows', String.raw`/^(?:--?|\/)(?=\w)/`, String.raw`/^--?(?=\w)/`],
    ['a refused start opens nothing', 'return refused.length > 0;', 'return false;'],
    ['a refusal names no value', "split('=', 1)[0]?.toLowerCase() ?? ''", 'toLowerCase()'],
    ['a start without a sandbox is told', "codes.push('no-sandbox');", "codes.push('key-log');"],
    ['a log of connection keys is told', "codes.push('key-log');\n  return", "codes.push('no-sandbox');\n  return"],
  ]),
  ...inFile('electron/shell/window/main-window.ts', unit('shell/window/main-window'), [
    ['a page that did not load is seen', '      window.show();\n      loadFailed();', '      loadFailed();'],
    ['a page that did not load is told', '      window.show();\n      loadFailed();', '      window.show();'],
  ]),
  ...inFile('electron/shell/window/app-activation.ts', unit('shell/window/main-window'), [
    ['a second start shows a hidden window', '  window.show();\n'],
    ['Windows knows the app by its own id', "'com.keyquilt.app'", "'electron.app.Keyquilt'"],
  ]),
  ...inFile('electron/shell/window/app-activation.ts', app('window/second-start', 'brings the first window'), [
    ['a second start brings the first forward, in the app', 'return bringForward(window());', 'return;'],
  ]),
  ...inFile('electron/shell/window/waiting-acts.ts', unit('shell/window/main-window'), [
    ['a wish without a page is not lost', 'else waiting = act;'],
    ['a page that is gone hears nothing', '      listening = false;\n'],
  ]),
  ...inFile('electron/shell/window/window-bounds.ts', unit('shell/window/window-bounds'), [
    ['a closed window leaves no listener', "    screen.removeListener('display-removed', check);\n"],
  ]),
  ...inFile('electron/shell/window/compact-mode.ts', unit('shell/window/compact-mode'), [
    [
      'the narrow size waits for the maximised one to go',
      'if (!window.isMaximized()) shrink(before);',
      'shrink(before);',
    ],
    ['a window that closes does not cover the screen again', 'if (fullScreen && !closing)', 'if (fullScreen)'],
  ]),
  ...inFile('electron/shell/system/quit.ts', unit('shell/system/quit'), [
    ['the clipboard is cleared before Windows ends the session', "window.on('query-session-end'", "window.on('show'"],
    ['the last acts are done when Windows ends the session', "window.on('session-end'", "window.on('show'"],
  ]),
  ...inFile('electron/shell/system/restart.ts', unit('shell/system/restart'), [
    ['a restart loses nothing', '    await finish();\n'],
    [
      'a restart opens the link of the start no second time',
      'filter((arg) => !arg',
      "filter((arg) => arg !== '' || !arg",
    ],
    ['a restart starts one copy', '    begun = true;\n'],
    ['a restart finds an AppImage', '    if (image) start(image, again);\n    else app', '    app'],
    ['a restart waits for the end of the first', 'kill -0 "$pid" 2>/dev/null; do', 'false; do'],
  ]),
  ...inFile('electron/ipc/protection-handlers.ts', unit('ipc/protection-handlers'), [
    [
      'a page ends nothing while the values stand open',
      "      if (vault.status().state === 'ready') throw new KnownFailure('bad-input', 'open');\n",
    ],
  ]),
  ...inFile('electron/ipc/app-shell-handlers.ts', unit('ipc/app-shell-handlers'), [
    ['a page quits no app whose account is open', "      if (opens) throw new KnownFailure('bad-input', 'open');\n"],
  ]),
  ...inFile(
    'renderer/tasks/protection/restart-app.tsx',
    app('protection/restart', 'a restart asks the keyring again'),
    [['the keyring is asked anew', "run('app.restart', {})", "run('app.read', {})"]],
  ),
  ...inFile('electron/features/account/reminders.ts', unit('features/account/reminders'), [
    ['a reminder counts once it was shown', "shown.on('show', () => {", "shown.on('close', () => {"],
    ['a full disk brings no reminder every hour', 'triedOn = today;', 'triedOn = String(count);'],
  ]),
  ...inFile('electron/start-app.ts', unitAt('security-checklist/checklist'), [
    [
      'the installed app looks at how it was started',
      'if (isStartRefused(host, thisLaunch(), createTranslator())) return;',
      '',
    ],
  ]),
];
