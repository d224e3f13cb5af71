import { createSendGuard } from '../../../../../electron/features/account/send-guard';
import { createKeyTasks } from '../../../../../electron/features/inventory/key-tasks';
import { createRotations } from '../../../../../electron/features/inventory/rotations';
import { createServiceLists } from '../../../../../electron/features/inventory/service-lists';
import { createHttpClient } from '../../../../../electron/services/http/client';
import { createPracticeFetch } from '../../../../../electron/services/practice/practice-fetch';
import type { KeyTaskKind } from '../../../../../shared/model/key-task';
import { openBench } from './bench';

/** The company of these tests. */
export const company = 'Harbour & Pine';

/** The inventory with key tasks, rotations, and one finished key of each service. */
export async function openKeyTaskBench() {
  const bench = await openBench();
  const { writer, tests, vault, setups, capture, simulator } = bench;
  const now = () => new Date().toISOString();
  const http = createHttpClient({ fetch: createPracticeFetch(simulator), mayCarry: createSendGuard(vault) });
  const lists = createServiceLists({ writer, vault, http, now });
  const parts = { writer, tests, lists, vault, now };

  const finish = async (id: string) => {
    await tests.run(id);
    await setups.finish(id);
    return id;
  };
  const plytixKey = async (name = 'Patchworks Integration', role = 'ADMIN') => {
    const made = simulator.plytix.createKey({ company, name, role });
    const { id } = await setups.start('plytix', company);
    await setups.change(id, { name });
    await capture.type(id, 'apiKey', made.apiKey);
    await capture.type(id, 'apiPassword', made.apiPassword);
    return { id: await finish(id), made };
  };
  const patchworksKey = async (name = 'Order dashboard') => {
    const made = simulator.patchworks.createKey({ company, name });
    const { id } = await setups.start('patchworks', company);
    await setups.change(id, { name });
    await capture.type(id, 'apiKey', made.apiKey);
    return { id: await finish(id), made };
  };
  return {
    ...bench,
    lists,
    keyTasks: createKeyTasks(parts),
    /** The tasks after an app restart on the same records. */
    tasksAfterRestart: () => createKeyTasks(parts),
    rotations: createRotations(writer, vault, now),
    plytixKey,
    patchworksKey,
    /** Makes all services unreachable until `simulator.clearFaults()`. */
    goOffline: () => simulator.planFault({ fault: { kind: 'drop' }, times: 50 }),
    /** The lines about facts that a read changed, in short. */
    factLines: (id: string) =>
      vault.journal
        .timeline(id)
        .filter(({ type, facts }) => type === 'fact-read' && !String(facts.what).startsWith('first-'))
        .map(({ facts }) => `${facts.what}: ${facts.from} > ${facts.to}`),
    events: (id: string) => vault.journal.timeline(id).map(({ type, known }) => `${type} ${known}`),
  };
}

/** The bench as it opens. */
export type Bench = Awaited<ReturnType<typeof openKeyTaskBench>>;

/** Starts a task with its goal, up to the moment before the person confirms it. */
export async function begin(bench: Bench, id: string, task: KeyTaskKind, wanted = '') {
  await bench.keyTasks.start(id, task);
  if (wanted) await bench.keyTasks.change(id, { page: 1, wanted });
}
