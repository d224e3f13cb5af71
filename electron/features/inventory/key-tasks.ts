import { sameCompany } from '../../../shared/model/company';
import type { KeyRecord } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import type { KeyTask, KeyTaskKind, StoppedKey } from '../../../shared/model/key-task';
import { endsKey } from '../../../shared/model/key-task-state';
import { serviceOf } from '../../../shared/model/services/services';
import type { TestRun } from '../../../shared/model/test-run';
import { KnownFailure } from '../../failures';
import type { Vault } from '../../storage/vault/vault';
import { markedDone, newKeyTask, stopped, verified } from './key-task-change';
import { proofOf } from './key-task-proof';
import { type KeyTests, newTestGroup, type TestGroup } from './key-tests';
import type { KeyWriter } from './key-writer';
import { needsList } from './list-readers';
import { refuseOpenPlaces } from './refuse-open-places';
import type { ServiceLists } from './service-lists';

/** Tasks with existing keys. The app guides and verifies; the person acts in the dashboard. */
export type KeyTasks = {
  /**
   * Throws `bad-input` for a task that the service does not have, `rotation-not-ready` before a rotation may retire its
   * key, and `places-open` before a key ends on which a place still depends that nobody has answered for.
   */
  readonly start: (id: string, task: KeyTaskKind) => Promise<KeyRecord>;
  readonly change: (
    id: string,
    change: { readonly page?: number | undefined; readonly wanted?: string | undefined },
  ) => Promise<KeyRecord>;
  /** Records that the person has done it, then asks the service. Throws `places-open` as `start` does. */
  readonly markDone: (id: string) => Promise<KeyRecord>;
  readonly verify: (id: string) => Promise<KeyRecord>;
  readonly stop: (id: string) => Promise<KeyRecord>;
  /** Tests the company's Patchworks keys one after the other to find the one that stopped. */
  readonly findStopped: (id: string) => Promise<StoppedKey[]>;
};

/** The dependencies of key tasks. `now` returns ISO times. */
export type KeyTasksParts = {
  readonly writer: KeyWriter;
  readonly tests: KeyTests;
  readonly lists: Pick<ServiceLists, 'prove'>;
  readonly vault: Vault;
  readonly now: () => string;
};

export function createKeyTasks({ writer, tests, lists, vault, now }: KeyTasksParts): KeyTasks {
  const taskOf = (record: KeyRecord): KeyTask => {
    if (!record.care) throw new KnownFailure('not-found');
    return record.care;
  };

  const verify = async (id: string): Promise<KeyRecord> => {
    const before = taskOf(writer.get(id));
    if (before.claimedAt === null) throw new KnownFailure('bad-input');
    if (needsList(writer.get(id))) return lists.prove(id);
    const run = await tests.probe(id);
    return writer.change(id, (record) => {
      const keyTask = taskOf(record);
      return verified(record, keyTask, proofOf(record, keyTask, run), { by: 'test', run });
    });
  };

  /** Null for a key that cannot be tested now, for instance because a test runs; the others are tested all the same. */
  const stoppedNow = async (id: string, along: TestGroup): Promise<boolean | null> => {
    try {
      return stoppedIn(await tests.run(id, along));
    } catch (error) {
      if (error instanceof KnownFailure) return null;
      throw error;
    }
  };

  return {
    start: (id, task) =>
      writer.change(id, (record) => {
        if (!serviceOf(record.system).tasks.includes(task)) throw new KnownFailure('bad-input');
        if (endsKey(task)) {
          refuseBeforeRotation(record, vault);
          refuseOpenPlaces(record, writer.find(record.replacedBy));
        }
        const at = now();
        return {
          record: { ...record, care: newKeyTask(task, at, record.care), updatedAt: at },
          type: 'care-started',
          facts: { task },
        };
      }),
    change: (id, { page, wanted }) =>
      writer.change(id, (record) => {
        const keyTask = taskOf(record);
        const next = { ...keyTask, page: page ?? keyTask.page, wanted: wanted ?? keyTask.wanted };
        return {
          record: { ...record, care: next, updatedAt: now() },
          type: 'setup-changed',
          facts: { task: keyTask.task },
        };
      }),
    markDone: async (id) => {
      await writer.change(id, (record) => {
        const keyTask = taskOf(record);
        const needsText = keyTask.task === 'rename' || keyTask.task === 'change-role';
        if (needsText && keyTask.wanted.trim() === '') throw new KnownFailure('bad-input');
        // A place may have been noted since the start. Answering for it is quick and keeps it from being forgotten.
        if (endsKey(keyTask.task)) refuseOpenPlaces(record, writer.find(record.replacedBy));
        return markedDone(record, keyTask, now());
      });
      return verify(id);
    },
    verify,
    stop: (id) =>
      writer.change(id, (record) => {
        const keyTask = taskOf(record);
        const facts = { task: keyTask.task, ...(keyTask.proof?.state === 'confirmed' && { because: 'confirmed' }) };
        return { record: stopped(record, keyTask, now()), type: 'care-stopped', facts };
      }),
    findStopped: async (id) => {
      const { company, system } = writer.get(id);
      const keys = [...vault.records.facts()].filter(
        (key) => isCurrent(key) && key.system === system && sameCompany(key.company, company),
      );
      const asked = keys.filter(({ id }) => vault.records.has(id, 'apiKey'));
      const along = newTestGroup(asked.length, 'find-stopped');
      const found: StoppedKey[] = [];
      for (const { id } of asked) found.push({ id, stopped: await stoppedNow(id, along) });
      return found;
    },
  };
}

/** A key in rotation may be retired only once its replacement has passed a test. */
function refuseBeforeRotation(record: KeyRecord, vault: Vault): void {
  const next = record.replacedBy ? vault.records.get(record.replacedBy) : null;
  if (next && next.lastTest?.verdict.tone !== 'passed') throw new KnownFailure('rotation-not-ready');
}

function stoppedIn(run: TestRun): boolean | null {
  if (run.checks.some(({ id, code }) => id === 'key' && code === 'key-refused')) return true;
  return run.verdict.tone === 'passed' || run.verdict.code === 'key-forbidden' ? false : null;
}
