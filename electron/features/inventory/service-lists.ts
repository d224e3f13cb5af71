import { sameCompany } from '../../../shared/model/company';
import type { HandoverForm } from '../../../shared/model/handover-form';
import type { KeyRecord } from '../../../shared/model/key-record';
import { hasEnded } from '../../../shared/model/key-status';
import type { KnownKeys, ListedKey } from '../../../shared/model/known-keys';
import { serviceOf } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import type { HttpClient } from '../../services/http/exchange';
import { readHandoverForm } from '../../services/patchworks/read-handover-form';
import { compareList, readKnownKeys } from '../../services/plytix/read-known-keys';
import type { Vault } from '../../storage/vault/vault';
import type { KeyWriter } from './key-writer';
import { newDraft } from './new-record';

/** What the services report beyond the test of one key: the account's own list, and the form that a key goes into. */
export type ServiceLists = {
  readonly readKnown: (id: string) => Promise<KnownKeys>;
  /** Imports rows of the list without values. Returns the list read again. */
  readonly importKnown: (id: string, serviceIds: readonly string[]) => Promise<KnownKeys>;
  /**
   * Returns the Patchworks key to read the form with: one of the company with a stored value, preferably one that passed
   * its last test.
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

  const readList = async (id: string): Promise<KnownKeys> => {
    const record = writer.get(id);
    if (!serviceOf(record.system).listsKeys) throw new KnownFailure('bad-input');
    const pair = { apiKey: await writer.secret(id, 'apiKey'), apiPassword: await writer.secret(id, 'apiPassword') };
    return readKnownKeys(http, Date.now, { pair, records: recordsOf(record), at: now() });
  };

  const readKnown = async (id: string): Promise<KnownKeys> => {
    const known = await readList(id);
    const facts = { outcome: known.state, rows: known.listed.length, missing: known.missing.length };
    await vault.note({ type: 'list-read', keyId: id, known: 'live', facts: { ...facts, why: known.why ?? '' } });
    return known;
  };

  return {
    readKnown,
    importKnown: async (id, serviceIds) => {
      const { system, company } = writer.get(id);
      const known = await readKnown(id);
      for (const row of known.listed.filter(({ serviceId }) => serviceIds.includes(serviceId))) {
        await writer.together(async ({ add, change }) => {
          // Another import may have run since the list was read, so the row may have a record by now.
          const { recordId } = compareList(known.listed, recordsOf({ system, company })).find(isSameRow(row)) ?? row;
          if (recordId === null) await add(imported(row, { system, company }, known.at));
          else if (recordId === row.recordId) await change(recordId, (record) => takenOver(record, row, known.at));
        });
      }
      return readList(id);
    },
    keyToAsk: (company) => {
      const fitting = [...vault.records.facts()].filter(
        (key) => serviceOf(key.system).tellsForm && !hasEnded(key) && sameCompany(key.company, company),
      );
      const passed = fitting.filter(({ lastTest }) => lastTest?.verdict.tone === 'passed');
      for (const { id } of [...passed, ...fitting]) {
        const key = vault.records.get(id);
        if (key !== null && key.secrets.apiKey !== null) return key;
      }
      return null;
    },
    readForm: async (id) => {
      if (!serviceOf(writer.get(id).system).tellsForm) throw new KnownFailure('bad-input');
      const form = await readHandoverForm(http, await writer.secret(id, 'apiKey'), now());
      await vault.note({
        type: 'form-read',
        keyId: id,
        known: 'live',
        facts: { outcome: form.state, why: form.why ?? '' },
      });
      return form;
    },
  };
}

const isSameRow = (row: ListedKey) => (other: ListedKey) => other.serviceId === row.serviceId;

/** A record of a key known from the list only: its name and role read live, its values unknown. */
function imported(row: ListedKey, { system, company }: Pick<KeyRecord, 'system' | 'company'>, at: string) {
  const live = (value: string) => ({ value, known: 'live', at }) as const;
  const record: KeyRecord = {
    ...newDraft(system, company, at),
    name: live(row.name),
    role: live(row.role),
    status: { value: 'active', known: 'live', at },
    serviceId: row.serviceId,
    setup: null,
  };
  return { record, type: 'imported', known: 'live', facts: { name: row.name, role: row.role } } as const;
}

/** The stored record updated from the list. A listed key has not ended, whatever was noted. */
function takenOver(record: KeyRecord, row: ListedKey, at: string) {
  const live = (value: string) => ({ value, known: 'live', at }) as const;
  const next: KeyRecord = {
    ...record,
    name: live(row.name),
    role: live(row.role),
    status: hasEnded(record) ? { value: 'active', known: 'live', at } : record.status,
    serviceId: row.serviceId,
    updatedAt: at,
  };
  return { record: next, type: 'imported', known: 'live', facts: { name: row.name, role: row.role } } as const;
}
