// First: libraries keep the file and crypto calls that they find when they are loaded.
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

// The whole app as a child process that is spoken to in lines of JSON: `{id, name, input}` in, `{id, answer}` out.
// `quit` ends the process. `open` quits the app that is open and starts another one, on the folder `input.folder`:
// a run over thousands of folders would otherwise spend its time on starting processes.
const keyring = (switchOf('stand-in-keyring') ?? 'strong') as KeyringKind;
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
const crashes = ['uncaughtException', 'unhandledRejection'] as const;
// A later version of the app, for which the files of this one are old.
const fileFormats = switchOf('later-version') ? laterFormats(switchOf('later-version') ?? '') : fileFormatsOf('0.0.0');
let app: Headless | null = null;

/** Starts the app on a folder and answers with the number of its requests: 0 for one that could not start. */
async function open(folder: string): Promise<number> {
  await app?.quit();
  // What an app that has ended would still catch belongs to nobody.
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
