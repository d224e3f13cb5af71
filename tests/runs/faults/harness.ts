import { isDeepStrictEqual } from 'node:util';
import { createKeyTesters } from '../../../electron/features/account/key-testers';
import { createKeyTests } from '../../../electron/features/inventory/key-tests';
import { createKeyWriter } from '../../../electron/features/inventory/key-writer';
import { createSecretCapture } from '../../../electron/features/inventory/secret-capture';
import { createSecretInspector } from '../../../electron/features/inventory/secret-inspector';
import { createSetups } from '../../../electron/features/inventory/setups';
import { host } from '../../../electron/host';
import { createHttpClient } from '../../../electron/services/http/client';
import type { HttpLimits } from '../../../electron/services/http/exchange';
import type { SecretClipboard } from '../../../electron/shell/system/clipboard';
import { fileFormatsOf } from '../../../electron/storage/files/file-formats';
import { openElectronStore } from '../../../electron/storage/files/store-file';
import { openVault } from '../../../electron/storage/vault/open-vault';
import { type FromHarness, type Job, type JobEnd, shortLimits, shortPauseMs } from './job';

// A main process without windows: the real vault, inventory, doctor and client over the real network stack. Only a
// pause is changed, and the limits where nothing answers.
const say = (message: FromHarness) => process.send?.(message);
const textOf = (error: unknown) => (error instanceof Error ? `${error.stack}` : String(error));

const testersWith = (limits: Partial<HttpLimits>) =>
  createKeyTesters({
    http: createHttpClient({
      fetch: (url, init) => host.net.fetch(url, init as RequestInit),
      mayCarry: async () => true,
      limits,
    }),
    now: Date.now,
    retryPauseMs: shortPauseMs,
    resolveProxy: (url) => host.session.defaultSession.resolveProxy(url),
  });

async function open() {
  const clock = () => new Date();
  const now = () => clock().toISOString();
  const vault = await openVault({
    folder: `${host.app.getPath('userData')}/inventory`,
    safeStorage: null,
    platform: process.platform,
    clock,
    openStore: openElectronStore,
    fileFormats: fileFormatsOf('0.1.0'),
    journal: { who: () => 'Ada', machine: 'workbench' },
    practice: true,
  });
  await vault.prepare();
  const publish = () => {};
  const writer = createKeyWriter(vault, publish);
  const inspector = createSecretInspector({ vault, now });
  // Values are typed here; nothing is ever copied.
  const nothing = async () => {};
  const clipboard: SecretClipboard = {
    read: async () => '',
    copyText: nothing,
    copySecret: nothing,
    expireCurrent: () => {},
    clearsAt: () => null,
    clearNow: nothing,
  };
  return {
    vault,
    setups: createSetups(writer, now),
    capture: createSecretCapture({ writer, vault, inspector, clipboard, clipboardSeconds: () => 30, now }),
    patient: createKeyTests({ writer, testers: testersWith({}), publish, vault, inspector }),
    impatient: createKeyTests({ writer, testers: testersWith(shortLimits), publish, vault, inspector }),
  };
}

async function work(
  { system, name, company, values, impatient }: Job,
  parts: Awaited<ReturnType<typeof open>>,
): Promise<JobEnd> {
  const { vault, setups, capture } = parts;
  const tests = impatient ? parts.impatient : parts.patient;
  const { id } = await setups.start(system, company);
  await setups.change(id, { name });
  for (const field of ['apiKey', 'apiPassword'] as const)
    if (values[field]) await capture.type(id, field, values[field]);
  const started = performance.now();
  const run = await tests.run(id);
  const elapsedMs = performance.now() - started;
  const opened = {
    apiKey: await vault.open(id, 'apiKey'),
    ...(values.apiPassword && { apiPassword: await vault.open(id, 'apiPassword') }),
  };
  const record = vault.records.get(id);
  return {
    run,
    elapsedMs,
    kept: isDeepStrictEqual(opened, values) && isDeepStrictEqual(record?.lastTest, run),
    told: JSON.stringify([record, vault.journal.timeline(id)]),
  };
}

host.app.setName('Keyquilt faults');
void host.app
  .whenReady()
  .then(open)
  .then((parts) => {
    process.on('message', (job: Job) => {
      work(job, parts).then(
        (end) => say({ kind: 'end', end }),
        (error: unknown) => say({ kind: 'broken', message: textOf(error) }),
      );
    });
    process.on('disconnect', () => host.app.quit());
    say({ kind: 'ready' });
  })
  .catch((error: unknown) => say({ kind: 'broken', message: textOf(error) }));
