// Import first: libraries keep the file and crypto calls that they find when they are loaded.
import './faulty-files';
import '../../stand-in/node/narrow-node';
import { createInterface } from 'node:readline';
import { startApp } from '../../../electron/start-app';
import { fileFormatsOf } from '../../../electron/storage/files/file-formats';
import { switchOf, userData } from './electron';
import { fileCalls } from './file-calls';
import { createHeadless, type Headless } from './host';
import type { KeyringKind } from './keyring';
import { laterFormats } from './later-formats';

// Runs the whole app as a child process that speaks lines of JSON: `{id, name, input}` in, `{id, answer}` out. `quit`
// ends the process. `open` quits the open app and starts another one on the folder `input.folder`: a run over thousands
// of folders would otherwise spend its time on starting processes.
const keyring = (switchOf('stand-in-keyring') ?? 'strong') as KeyringKind;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const crashes = ['uncaughtException', 'unhandledRejection'] as const;
// Runs as a later version of the app, for which the present files are old.
const fileFormats = switchOf('later-version') ? laterFormats(switchOf('later-version') ?? '') : fileFormatsOf('0.0.0');
let app: Headless | null = null;

/** Starts the app on a folder and returns the number of its requests: 0 when it could not start. */
async function open(folder: string): Promise<number> {
  await app?.quit();
  // Remove the crash handlers of the app that has ended.
  for (const name of crashes) process.removeAllListeners(name);
  const next = createHeadless(keyring, folder);
  app = next;
  startApp(next.host, fileFormats);
  next.onPublished((event, data) => say({ event, data }));
  await next.host.app.whenReady();
  await new Promise(setImmediate);
  return next.names().length;
}

async function answer(name: string, input: unknown): Promise<unknown> {
  if (name === 'calls') return { ok: true, value: fileCalls };
  if (name !== 'open') return app?.call(name, input);
  const requests = await open((input as { folder: string }).folder);
  return requests > 0 ? { ok: true, value: { requests } } : { ok: false, failure: { code: 'start.failed' } };
}

if (switchOf('user-data-dir')) say({ ready: await open(userData()) });
else say({ ready: 1 });

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, name, input } = JSON.parse(line) as { id: number; name: string; input: unknown };
  if (name === 'quit') void app?.quit().then(() => process.exit(0));
  else
    void answer(name, input).then(
      (found) => say({ id, answer: found }),
      (error) => say({ id, error: String(error) }),
    );
});
