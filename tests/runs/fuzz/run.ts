// Import first: libraries keep the crypto calls that they find when they are loaded.
import '../../stand-in/node/narrow-node';
import * as fc from 'fast-check';
import { startApp } from '../../../electron/start-app';
import { type Output, type RequestName, requests } from '../../../shared/contract/contract';
import { firstView } from '../../../shared/inventory/first-view';
import { createHeadless, trustedEvent } from '../../harness/headless/host';
import { arbitraryOf } from './from-schema';
import { spoilt } from './spoil';
import { entered } from './watched-handlers';

/** Milliseconds after which a call counts as hung; the slowest valid one derives a key from a passphrase. */
const hangMs = 20_000;

const count = { calls: 0, crashes: 0, hangs: 0, reached: 0 };
const wrong = (name: string, what: string, input: unknown) => {
  process.stdout.write(`${name}: ${what}: ${shown(input)}\n`);
};
/** Some inputs are nested too deep to print; their failure must be reported anyway. */
const shown = (input: unknown): string => {
  try {
    return fc.stringify(input).slice(0, 300);
  } catch {
    return '(too deep)';
  }
};

process.on('uncaughtException', (error) => {
  count.crashes += 1;
  // Whatever threw outside a call has cut the run short.
  process.exitCode = 1;
  wrong('process', `uncaught ${error.stack}`, null);
});
process.on('unhandledRejection', (error) => {
  count.crashes += 1;
  wrong('process', `unhandled ${error instanceof Error ? error.stack : error}`, null);
});

const app = createHeadless('strong');
startApp(app.host);
await new Promise(setImmediate);

const untrustedSlots = [
  { sender: { id: 1 }, senderFrame: null },
  { sender: { id: 2 }, senderFrame: trustedEvent.senderFrame },
  { sender: { id: 1 }, senderFrame: { origin: 'https://example.org', parent: null } },
  { sender: { id: 1 }, senderFrame: { origin: 'app://keyquilt', parent: {} } },
];

/** Makes one call and compares the answer with what the IPC server promises. */
async function call(name: RequestName, input: unknown, event: object = trustedEvent): Promise<void> {
  count.calls += 1;
  const before = entered.get(name) ?? 0;
  const fits = event === trustedEvent && requests[name].input.safeParse(input).success;
  const timer: { id?: NodeJS.Timeout } = {};
  const late = new Promise((resolve) => {
    timer.id = setTimeout(() => resolve('late'), hangMs);
  });
  try {
    const answer = await Promise.race([app.callAs(event, name, input), late]);
    if (answer === 'late') {
      count.hangs += 1;
      wrong(name, 'hangs', input);
    } else if (typeof answer !== 'object' || answer === null || !('ok' in answer)) {
      count.crashes += 1;
      wrong(name, 'answers with no answer', input);
    } else if ('failure' in answer && (answer.failure as { code: string }).code === 'unexpected') {
      count.crashes += 1;
      wrong(name, `fails unexpectedly ${JSON.stringify(answer.failure)}`, input);
    }
  } catch (error) {
    count.crashes += 1;
    wrong(name, `throws ${error instanceof Error ? error.stack : error}`, input);
  } finally {
    clearTimeout(timer.id);
  }
  if (!fits && (entered.get(name) ?? 0) !== before) {
    count.reached += 1;
    wrong(name, 'is reached by input that its schema refuses', input);
  }
}

const names = Object.keys(requests) as RequestName[];
const wanted = Number(process.env.FUZZ_CALLS ?? 10_000);
const seed = Number(process.env.FUZZ_SEED ?? 20_261_121);
// Passphrases cost a second each by design; a few calls suffice.
const dear = new Set<RequestName>([
  'vault.setPassphrase',
  'vault.unlock',
  'vault.reset',
  'lock.requirePassphrase',
  'lock.openEarlier',
  'lock.stopTouchId',
  'app.restartPractice',
]);
process.stdout.write(`${wanted} calls over ${names.length} requests from seed ${seed}\n`);

await app.call('app.chooseAccount', { account: 'practice' });
const { value } = (await app.call('keys.viewIds', { view: firstView('none') })) as { value: Output<'keys.viewIds'> };
const { ids } = value;

/** Inserts ids of existing keys where a valid input names a key: otherwise every call would end at `not-found`. */
function aimed(input: unknown, turn: number): unknown {
  if (typeof input !== 'object' || input === null) return input;
  if ('id' in input && typeof input.id === 'string' && turn % 4 !== 0) return { ...input, id: ids[turn % ids.length] };
  return input;
}

const each = Math.ceil(wanted / names.length);
for (const [place, name] of names.entries()) {
  const good = arbitraryOf(requests[name].input);
  const runs = dear.has(name) ? 12 : each;
  const inputs = fc.sample(fc.oneof(good, spoilt(good)), { numRuns: runs, seed: seed + place });
  for (const [turn, input] of inputs.entries()) await call(name, aimed(input, turn));
  for (const stranger of untrustedSlots)
    for (const input of fc.sample(good, { numRuns: 2, seed })) await call(name, input, stranger);
}
while (count.calls < wanted) {
  const name = names[count.calls % names.length] as RequestName;
  if (dear.has(name)) await call(name, 0);
  else
    for (const input of fc.sample(spoilt(arbitraryOf(requests[name].input)), { numRuns: 5, seed: seed + count.calls }))
      await call(name, input);
}

process.stdout.write(`${JSON.stringify(count)}\n`);
process.exit(count.crashes + count.hangs + count.reached > 0 ? 1 : 0);
