import { sameCompany } from '../../../shared/model/company';
import { readFacts } from '../../../shared/model/fact-reading';
import type { HandoverForm } from '../../../shared/model/handover-form';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { NoProof } from '../../../shared/model/key-task';
import type { KnownKeys } from '../../../shared/model/known-keys';
import { answerOfRow, type ListRead, type ListRow, matchRows } from '../../../shared/model/list-reading';
import { spellRole } from '../../../shared/model/roles';
import { waitsForAnswer } from '../../../shared/model/send-answers';
import { serviceOf } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import type { HttpClient } from '../../services/http/exchange';
import { readHandoverForm } from '../../services/patchworks/read-handover-form';
import { type AccountList, readAccountList } from '../../services/plytix/read-known-keys';
import type { Vault } from '../../storage/vault/vault';
import { verified } from './key-task-change';
import type { KeyChange, KeyWriter } from './key-writer';
import { outcomeOfList } from './list-changes';
import { readersFor } from './list-readers';
import { newDraft } from './new-record';

/** What the services report beyond the test of one key: the account's own list, and the form that a key goes into. */
export type ServiceLists = {
  /** Reads the list with this key and stores what it tells of every key: see `outcomeOfList`. */
  readonly readKnown: (id: string) => Promise<KnownKeys>;
  /** Imports rows of the list without values. Returns the list read again. */
  readonly importKnown: (id: string, serviceIds: readonly string[]) => Promise<KnownKeys>;
  /** Returns the key that can read the list in place of one that cannot be tried itself; null for none. */
  readonly readerFor: (id: string) => KeyRecord | null;
  /**
   * Proves the task of a key by the list of its account, read with another key of the same account. Changes nothing when
   * there is no such key. Throws as `readKnown` does.
   */
  readonly prove: (id: string) => Promise<KeyRecord>;
  /**
   * Returns the Patchworks key to read the form with: one of the company with a stored value, preferably one that passed
   * its last test, one that waits for an answer only when there is no other.
   */
  readonly keyToAsk: (company: string) => KeyRecord | null;
  readonly readForm: (id: string) => Promise<HandoverForm>;
};

/** The dependencies of service lists. `now` returns ISO times. */
export type ServiceListsParts = {
  readonly writer: KeyWriter;
  readonly vault: Vault;
  readonly http: HttpClient;
  readonly now: () => string;
};

export function createServiceLists({ writer, vault, http, now }: ServiceListsParts): ServiceLists {
  const recordsOf = ({ system, company }: Pick<KeyRecord, 'system' | 'company'>) =>
    [...vault.records.facts()]
      .filter((key) => key.system === system && sameCompany(key.company, company))
      .flatMap(({ id }) => vault.records.get(id) ?? []);

  const readList = async (reader: KeyRecord): Promise<AccountList> => {
    if (!serviceOf(reader.system).listsKeys) throw new KnownFailure('bad-input');
    const { id } = reader;
    const pair = { apiKey: await writer.secret(id, 'apiKey'), apiPassword: await writer.secret(id, 'apiPassword') };
    return readAccountList(http, Date.now, { pair, reader, at: now() });
  };
  /** Compares with the records as they are now: others may have changed while the service was asked. */
  const store = (list: ListRead, asked: string | null = null): Promise<KnownKeys> =>
    writer.together(async ({ saveMany }) => {
      const { changes, known } = outcomeOfList(list, recordsOf(list.reader.record), asked);
      const [first, ...more] = changes;
      if (first)
        await saveMany(
          [first, ...more],
          () => {},
          async () => {},
        );
      return known;
    });
  const read = async (id: string) => {
    const answer = await readList(writer.get(id));
    const known = answer.list ? await store(answer.list) : unread(answer, now());
    return { ...answer, known };
  };

  return {
    readKnown: async (id) => (await read(id)).known,
    importKnown: async (id, serviceIds) => {
      const { system, company } = writer.get(id);
      const { list } = await read(id);
      for (const row of list?.rows.filter(({ serviceId }) => serviceIds.includes(serviceId)) ?? []) {
        if (list === null) break;
        await writer.together(async ({ add, change }) => {
          // Another import may have run since the list was read, so the row may have a record by now.
          const recordId = matchRows(list, recordsOf({ system, company })).get(row)?.record.id;
          if (recordId === undefined) await add(imported(row, { system, company }, list));
          else await change(recordId, (record) => takenOver(record, row, list));
        });
      }
      return (await read(id)).known;
    },
    readerFor: (id) => readersFor(writer.get(id), vault.records)[0] ?? null,
    prove: async (id) => {
      let left: { readonly reader: KeyRecord; readonly why: NoProof } | null = null;
      for (const reader of readersFor(writer.get(id), vault.records)) {
        const { list, why } = await readList(reader);
        if (list) {
          await store(list, id);
          return writer.get(id);
        }
        left = { reader, why };
        if (why === 'no-answer') break;
      }
      if (left === null) return writer.get(id);
      const { reader, why } = left;
      return writer.change(id, (record) => {
        if (!record.care) throw new KnownFailure('not-found');
        const name = reader.name.value;
        const proof = { state: 'not-yet', code: 'not-run', at: now(), list: { by: name, why } } as const;
        return verified(record, record.care, proof, { by: 'list', reader: name, answer: null });
      });
    },
    keyToAsk: (company) => {
      const fitting = [...vault.records.facts()].filter(
        (key) => serviceOf(key.system).tellsForm && !hasEnded(key) && sameCompany(key.company, company),
      );
      const passed = fitting.filter(({ lastTest }) => lastTest?.verdict.tone === 'passed');
      let asked: KeyRecord | null = null;
      for (const { id } of [...passed, ...fitting]) {
        const key = vault.records.get(id);
        if (key === null || key.secrets.apiKey === null) continue;
        if (!waitsForAnswer(key)) return key;
        asked ??= key;
      }
      return asked;
    },
    readForm: async (id) => {
      if (!serviceOf(writer.get(id).system).tellsForm) throw new KnownFailure('bad-input');
      const form = await readHandoverForm(http, await writer.secret(id, 'apiKey'), now());
      await writer.change(id, (record) => withForm(record, form));
      return form;
    },
  };
}

/** The answer for the page when there is no list. It says nothing about any key. */
function unread({ why, account }: Extract<AccountList, { list: null }>, at: string): KnownKeys {
  const none = { listed: [], missing: [], unsure: [], unsureCount: 0, cut: false };
  return { state: 'could-not-read', why, at, account, ...none };
}

/** A record of a key known from the list only: its name, role and account read live, its values unknown. */
function imported(row: ListRow, { system, company }: Pick<KeyRecord, 'system' | 'company'>, list: ListRead): KeyChange {
  const bare: KeyRecord = {
    ...newDraft(system, company, list.at),
    status: { value: 'unknown', known: 'recorded', at: list.at },
    serviceId: row.serviceId,
    setup: null,
  };
  return importedLine(readFacts(bare, answerOfRow(row, list)).record, row);
}

/** The stored record updated from the list. A listed key has not ended, whatever was noted. */
function takenOver(record: KeyRecord, row: ListRow, list: ListRead): KeyChange {
  const { record: read, lines } = readFacts({ ...record, serviceId: row.serviceId }, answerOfRow(row, list));
  return { ...importedLine(read, row), lines };
}

function importedLine(record: KeyRecord, { name, role }: ListRow): KeyChange {
  return { record, type: 'imported', known: 'live', facts: { name, role: spellRole(role) } };
}

/** Patchworks answers for the form only to a key that it accepts; 403 means a key that it knows and that may not ask. */
function withForm(record: KeyRecord, { state, why, at }: HandoverForm): KeyChange {
  const isThere = state !== 'could-not-check' || why === 'not-allowed';
  const existence = isThere ? 'there' : why === 'key-refused' ? 'refused' : 'not-asked';
  const { record: read, lines } = readFacts(record, { at, existence });
  const known = existence === 'not-asked' ? 'recorded' : 'live';
  return { record: read, lines, type: 'form-read', known, facts: { what: why ?? state } };
}
