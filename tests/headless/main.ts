import './faulty-files';
import { createInterface } from 'node:readline';
import { startApp } from '../../electron/start-app';
import { switchOf } from './electron';
import { createHeadless } from './host';
import type { KeyringKind } from './keyring';

// The whole app as a child process that is spoken to in lines of JSON: `{id, name, input}` in, `{id, answer}` out.
const app = createHeadless((switchOf('stand-in-keyring') ?? 'strong') as KeyringKind);
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);

startApp(app.host);
app.onPublished((event, data) => say({ event, data }));
await app.host.app.whenReady();
await new Promise(setImmediate);
say({ ready: app.names().length });

createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, name, input } = JSON.parse(line) as { id: number; name: string; input: unknown };
  if (name === 'quit') void app.quit().then(() => process.exit(0));
  else
    void app.call(name, input).then(
      (answer) => say({ id, answer }),
      (error) => say({ id, error: String(error) }),
    );
});
