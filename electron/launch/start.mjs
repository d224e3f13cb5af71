import { buildIfStale } from './build.mjs';
import { findRuntime, hasDisplay } from './find-runtime.mjs';
import { runForCode } from './run.mjs';

const given = process.argv.slice(2);
const runtime = await findRuntime({ fetchSeconds: 60 });
await buildIfStale();

if (runtime.kind === 'stand-in') {
  process.stdout.write("Electron's binary is not here: the app opens in an installed browser instead.\n");
  if (!hasDisplay() && !given.some((arg) => arg.startsWith('--remote-debugging-port'))) {
    process.stdout.write(
      'There is no display: see it with "npm run demo", or "npm start -- --remote-debugging-port=9222". Ctrl+C ends it.\n',
    );
  }
}
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
process.exit(await runForCode(runtime.executable, ['.', ...(asRoot ? ['--no-sandbox'] : []), ...given]));
