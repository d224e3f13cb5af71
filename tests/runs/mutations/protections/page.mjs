import { app, inFile, unit, unitAt } from '../row.mjs';

/** Restrictions of the page, by Electron's security checklist. @type {readonly import('../row.mjs').Protection[]} */
export const page = [
  ...inFile('electron/shell/window/page-protocol.ts', unit('shell/window/page-protocol'), [
    [
      'the policy allows no inline script',
      `"script-src 'self'",`,
      `"script-src 'self' 'unsafe-inline' 'unsafe-eval'",`,
    ],
    [
      'only built files are served, however a path is spelled',
      'files.get(path);',
      "join([...files.values()].find((each) => each.endsWith('index.html')) ?? '', '..', decodeURIComponent(path));",
    ],
    ['a link is not followed out of the build', 'if (!entry.isFile()) continue;', 'if (entry.isDirectory()) continue;'],
    ['another host of the scheme is not the page', '!== pageOrigin) return null;', "=== '') return null;"],
  ]),
  ...inFile('electron/shell/window/page-protocol.ts', app('security/hardening', 'blocked by the page’s policy'), [
    ['each answer carries the policy', "'content-security-policy': contentSecurityPolicy(nonce),"],
    ['the page reaches no network', `"connect-src 'none'",`, '"connect-src *",'],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', unit('shell/window/window-rules'), [
    ['the page does not navigate', "page.on('will-navigate', (event) => event.preventDefault());"],
    ['no frame navigates', "page.on('will-frame-navigate', (event) => event.preventDefault());"],
    ['no redirect is followed', "page.on('will-redirect', (event) => event.preventDefault());"],
    ['no webview is attached', "page.on('will-attach-webview', (event) => event.preventDefault());"],
    ['no window is opened', "({ action: 'deny' })", "({ action: 'allow' })"],
    ['no permission is granted', 'decide(false)', 'decide(true)'],
    [
      'no permission is there already',
      'setPermissionCheckHandler(() => false)',
      'setPermissionCheckHandler(() => true)',
    ],
    ['no device is given', 'setDevicePermissionHandler(() => false)', 'setDevicePermissionHandler(() => true)'],
    ['no personal certificate is sent', 'event.preventDefault();\n    choose();'],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', app('security/hardening', 'cannot navigate'), [
    [
      'the page stays where it is, in the app',
      "page.on('will-navigate', (event) => event.preventDefault());\n  page.on('will-frame-navigate', (event) => event.preventDefault());",
    ],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', app('security/hardening', 'cannot navigate'), [
    ['the page opens no window, in the app', "  page.setWindowOpenHandler(() => ({ action: 'deny' }));\n"],
  ]),
  ...inFile('electron/shell/window/page-preferences.ts', unit('shell/window/window-rules'), [
    ['the page is sandboxed', 'sandbox: true', 'sandbox: false'],
    ['the page is isolated from the preload', 'contextIsolation: true', 'contextIsolation: false'],
  ]),
  ...inFile('electron/shell/window/page-protocol.ts', unit('shell/window/page-protocol'), [
    ['the policy begins with nothing allowed', `"default-src 'none'",`, `"default-src *",`],
    ['the policy names no network', `"connect-src 'none'",`, `"connect-src https:",`],
    [
      'the style nonce is fresh in each answer',
      "const nonce = randomBytes(16).toString('base64');",
      "const nonce = Buffer.alloc(16).toString('base64');",
    ],
    ['a file is what its type says', "'x-content-type-options': 'nosniff',"],
  ]),
  ...inFile('electron/shell/window/page-protocol.ts', unitAt('security-checklist/checklist'), [
    ['the page comes by a scheme of its own', "'app://keyquilt'", "'https://keyquilt.example.org'"],
  ]),
  ...inFile('electron/shell/window/print-pages.ts', unit('shell/window/print-pages'), [
    ['a document is read once', 'pages.delete(url);'],
    ['a document runs no script', "'sandbox allow-same-origin'", "'sandbox allow-same-origin allow-scripts'"],
    ['a document asks for nothing', `"default-src 'none'",`, `"default-src 'self'",`],
    ['a document lies where nobody can guess', 'randomBytes(32)', 'randomBytes(2)'],
    [
      'a document that was withdrawn is gone',
      'withdraw: () => void pages.delete(address)',
      'withdraw: () => undefined',
    ],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', unit('shell/window/window-rules'), [
    ['no picture of the screen is given', 'give(null)', "give({ video: 'screen' } as never)"],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', unitAt('security-checklist/checklist'), [
    ['all four permission handlers are set', 'session.setDevicePermissionHandler(() => false);'],
  ]),
  ...inFile('electron/shell/window/page-preferences.ts', unitAt('security-checklist/checklist'), [
    ['the page has no Node', 'nodeIntegration: false', 'nodeIntegration: true'],
    ['a worker of the page has no Node', 'nodeIntegrationInWorker: false', 'nodeIntegrationInWorker: true'],
    ['a frame of the page has no Node', 'nodeIntegrationInSubFrames: false', 'nodeIntegrationInSubFrames: true'],
    ['the rules of the web hold', 'webSecurity: true', 'webSecurity: false'],
    ['no insecure content is mixed in', 'allowRunningInsecureContent: false', 'allowRunningInsecureContent: true'],
    ['no experimental features', 'experimentalFeatures: false', 'experimentalFeatures: true'],
    ['no Blink features', 'spellcheck: false', "enableBlinkFeatures: 'WebUSB'"],
    ['no webview', 'webviewTag: false', 'webviewTag: true'],
  ]),
  ...inFile('electron/shell/window/main-window.ts', unitAt('security-checklist/checklist'), [
    ['the window has its rules of navigation', 'forbidNavigation(window.webContents);'],
    [
      'no file is a page',
      "window.once('ready-to-show', () => window.show());",
      "void window.loadURL('file:///index.html');",
    ],
  ]),
  ...inFile('electron/shell/window/printing.ts', unit('shell/window/printing'), [
    ['a document is as guarded as the page', 'webPreferences: pagePreferences', 'webPreferences: {}'],
  ]),
  ...inFile('electron/shell/window/pdf-syntax.ts', unit('shell/window/pdf-joiner'), [
    ['a text of a long document is never renamed', 'isInIds && /^', '/^'],
  ]),
  ...inFile('electron/shell/window/window-bounds.ts', unit('shell/window/window-bounds'), [
    ['a window whose screen is gone comes back', 'fits && canBeGripped(bounds, areas)', 'fits'],
    ['a window is no larger than its screen', 'fits && canBeGripped(bounds, areas)', 'canBeGripped(bounds, areas)'],
    ['a window comes back when a screen is taken away', "screen.on('display-removed', check);"],
  ]),
  ...inFile('electron/shell/window/main-window.ts', app('window/window-place', 'back when its screen is gone'), [
    ['the window is kept on a screen, in the app', 'keepBoundsOnScreen(window, host.screen);'],
    ['the window is remembered', 'windowStatePersistence: true,'],
  ]),
  ...inFile('electron/shell/window/printing.ts', unitAt('security-checklist/checklist'), [
    ['the window of a document has its rules of navigation', 'forbidNavigation(window.webContents);'],
  ]),
  ...inFile('electron/start-app.ts', unitAt('security-checklist/checklist'), [
    ['the sandbox is on for the whole app', 'host.app.enableSandbox();'],
    [
      'no switch of Chromium is set',
      "host.app.setName('Keyquilt');",
      "host.app.setName('Keyquilt');\n  host.app.commandLine.appendSwitch('disable-web-security');",
    ],
  ]),
  ...inFile('electron/shell/window/page-session.ts', app('security/hardening', 'every permission is denied'), [
    ['permissions are denied, in the app', 'forbidPermissions(page);'],
  ]),
  ...inFile('electron/shell/window/page-session.ts', unit('shell/window/page-session'), [
    ['no request leaves the session of pages', 'cancel: !url.startsWith(', 'cancel: url === ('],
    ['its proxy leads nowhere', 'void page.setProxy(deadEnd);'],
  ]),
  ...inFile('electron/shell/window/page-session.ts', app('security/hardening', 'without its policy'), [
    // Each of the two alone stops a request, so the app notices only when both are gone.
    [
      'no request leaves the session of pages, in the app',
      `page.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !url.startsWith(\`\${pageOrigin}/\`) }));
  // Never rejects (Electron docs, \`ses.setProxy\`). The filter above refuses requests until it takes effect.
  void page.setProxy(deadEnd);`,
    ],
  ]),
  ...inFile('electron/shell/window/page-protocol.ts', unit('shell/window/page-protocol'), [
    ['names of links are not looked up ahead', "'x-dns-prefetch-control': 'off',"],
  ]),
  ...inFile('electron/shell/window/window-rules.ts', unit('shell/window/window-rules'), [
    ['WebRTC goes through the proxy alone', "page.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');"],
  ]),
  ...inFile('renderer/index.html', unitAt('security-checklist/checklist'), [
    ['the page holds no webview', '<div id="root"></div>', '<div id="root"></div><webview allowpopups></webview>'],
  ]),
  ...inFile('package.json', unitAt('security-checklist/checklist'), [
    ['Electron is one exact version of a line that is mended', '"electron": "45.5.0"', '"electron": "30.0.0"'],
  ]),
  ...inFile('electron-builder.yml', unitAt('security-checklist/checklist'), [
    ['the program is no Node', 'runAsNode: false', 'runAsNode: true'],
    ['cookies are encrypted', 'enableCookieEncryption: true', 'enableCookieEncryption: false'],
    [
      'no options of Node from the environment',
      'enableNodeOptionsEnvironmentVariable: false',
      'enableNodeOptionsEnvironmentVariable: true',
    ],
    ['no debugger by the command line', 'enableNodeCliInspectArguments: false', 'enableNodeCliInspectArguments: true'],
    [
      'the archive is checked',
      'enableEmbeddedAsarIntegrityValidation: true',
      'enableEmbeddedAsarIntegrityValidation: false',
    ],
    ['the app is loaded from the archive only', 'onlyLoadAppFromAsar: true', 'onlyLoadAppFromAsar: false'],
    ['file: has no privileges', 'grantFileProtocolExtraPrivileges: false', 'grantFileProtocolExtraPrivileges: true'],
  ]),
  ...inFile(
    'renderer/tasks/protection/unlock-page.tsx',
    app('protection/planted-key', 'wrapped with a public key is refused'),
    [['the page in front says how many values are locked', '<ClosedCount className="hint" />']],
  ),
  ...inFile(
    'renderer/places/home/home-page.tsx',
    app('protection/changed-outside', 'each outside edit shows a notice'),
    [['Home calls nothing well above a note of an edit', 'areSerious(notices)', 'false']],
  ),
];
