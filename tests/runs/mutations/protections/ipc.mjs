import { app, inFile, run, unit, unitAt } from '../row.mjs';

/**
 * Requests that the page may make, and other entries into the app. @type {readonly import('../row.mjs').Protection[]}
 */
export const ipc = [
  ...inFile('electron/ipc/register-handlers.ts', unit('ipc/register-handlers'), [
    [
      'a request from elsewhere is refused',
      "if (!isTrustedSender(event, server.page)) throw new Refused('foreign-sender');",
    ],
    ['input that the schema refuses reaches no handler', "if (!input.success) throw new Refused('bad-input');"],
    ['an answer carries what the contract names and no more', 'schema.parse(output)', 'output'],
  ]),
  ...inFile('electron/ipc/sender.ts', unit('ipc/register-handlers'), [
    ['a frame inside the page may ask nothing', ' && frame.parent === null'],
    ['a look-alike origin may ask nothing', 'frame.origin === page.origin', 'frame.origin.startsWith(page.origin)'],
    ['another window may ask nothing', 'event.sender.id === page.pageId() && '],
  ]),
  ...inFile('electron/ipc/describe-failure.ts', unit('ipc/register-handlers'), [
    [
      'the text of a foreign error stays in main',
      'error instanceof KnownFailure ? error.details : undefined',
      'String(error)',
    ],
  ]),
  ...inFile('shared/contract/outward-requests.ts', unit('shell/window/external-links'), [
    ['only official pages are opened', 'z.enum(linkNames)', 'z.string()'],
  ]),
  ...inFile('electron/shell/window/external-links.ts', unit('shell/window/external-links'), [
    ['the words of a mail stay words', 'encodeURIComponent(subject)}', 'subject}'],
    ['a mail is short enough for Windows', "throw new KnownFailure('mail-too-long');"],
  ]),
  ...inFile('electron/ipc/sender.ts', unit('ipc/register-handlers'), [
    ['a frame that has gone may ask nothing', 'if (!frame) return false;', 'if (!frame) return true;'],
  ]),
  ...inFile('electron/ipc/register-handlers.ts', run('runs/fuzz/start', '1500'), [
    ['made-up input reaches no handler', "if (!input.success) throw new Refused('bad-input');"],
    ['a stranger reaches no handler', "if (!isTrustedSender(event, server.page)) throw new Refused('foreign-sender');"],
  ]),
  ...inFile('electron/preload.ts', unitAt('security-checklist/checklist'), [
    [
      'the page gets no ipcRenderer',
      "contextBridge.exposeInMainWorld('keyquilt', bridge);",
      "contextBridge.exposeInMainWorld('keyquilt', bridge);\ncontextBridge.exposeInMainWorld('ipc', { send: ipcRenderer.send });",
    ],
  ]),
  ...inFile('electron/preload.ts', app('security/hardening', 'sees only the contract'), [
    [
      'the page gets the bridge and nothing beside it',
      'listen,\n} satisfies',
      'listen,\n  version: () => process.versions,\n} satisfies',
    ],
    [
      'the bridge cannot be changed or taken by a frame',
      "('keyquilt', bridge);",
      "('keyquilt', bridge);\ncontextBridge.exposeInMainWorld('further', {});",
    ],
  ]),
  ...inFile('electron/shell/system/deep-link.ts', unit('shell/system/deep-link'), [
    ['a link is ours letter for letter', '))\\/?$/;', '))/;'],
    [
      'a link names places of a closed list',
      'const named = LinkPlace.safeParse(place);',
      "const named = { success: place !== undefined, data: place as 'keys' };",
    ],
    ['of several links none counts', 'links.length === 1 &&', 'links.length >= 1 &&'],
    ['a link is opened once', 'waiting = null;\n      return target;', 'return target;'],
  ]),
  ...inFile('electron/start-app.ts', app('window/second-start', 'a second start brings'), [
    [
      'two copies never write the same files',
      'if (!host.app.requestSingleInstanceLock()) {',
      'if (host.app.requestSingleInstanceLock() === null) {',
    ],
  ]),
  ...inFile('electron/shell/window/menu.ts', unit('shell/window/menu'), [
    [
      'the menu brings no developer tools',
      "{ role: 'togglefullscreen' },",
      "{ role: 'togglefullscreen' }, { role: 'toggleDevTools' },",
    ],
    ['the menu brings no reload', "{ role: 'resetZoom' },", "{ role: 'reload' }, { role: 'resetZoom' },"],
  ]),
  ...inFile('electron/shell/system/log.ts', unitAt('boundaries/boundaries'), [
    [
      'two files know Electron, and no third',
      "from 'electron-log/node';",
      "from 'electron-log/node';\nimport { app } from 'electron';",
    ],
    [
      'requests are registered in one place',
      'export function openLog(',
      "export const second = (ipcMain: { handle: (name: string) => void }) => ipcMain.handle('second');\nexport function openLog(",
    ],
  ]),
];
