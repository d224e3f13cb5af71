import { type KeyRecord, SecretField, type System } from '../../../shared/model/key-record';
import { KnownFailure } from '../../failures';
import type { EventDraft } from '../journal/journal';
import { findingsOnArrival, summarizeSecret } from './records/secret-summary';
import type { Vault } from './vault';

/** keytar's API (github.com/github/node-keytar) over this vault instead of the system's own list of items. */
export type Keytar = {
  /** Stores a value for an existing record. Throws `not-found` otherwise, and as `Vault.seal` and `Vault.save` do. */
  readonly setPassword: (service: string, account: string, password: string) => Promise<void>;
  /**
   * Returns the value; null only when none is stored. Throws `value-locked` or `vault-locked` when it cannot be opened
   * now.
   */
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  /** Removes a value, locked or not; false when there was none. */
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
  /** Returns all values of a service. Throws as `getPassword` does rather than omit a locked one. */
  readonly findCredentials: (
    service: string,
  ) => Promise<readonly { readonly account: string; readonly password: string }[]>;
  /** Returns the first value of a service; null when it has none. */
  readonly findPassword: (service: string) => Promise<string | null>;
};

/** The keytar service name of a system. */
export function serviceOf(system: System): string {
  return `keyquilt/${system}`;
}

/** The keytar account name of one field of one record. */
export function accountOf(recordId: string, field: SecretField): string {
  return `${recordId}/${field}`;
}

type Item = { readonly record: KeyRecord; readonly field: SecretField };
type Place = { readonly id: string; readonly field: SecretField };

/** Implements keytar's API over a vault. Each change is journaled like any other. */
export function createKeytar(vault: Vault, clock: () => Date): Keytar {
  const itemOf = (service: string, account: string): Item | null => {
    const [recordId = '', name, ...rest] = account.split('/');
    const field = SecretField.safeParse(name);
    const record = vault.records.get(recordId);
    if (record === null || !field.success || rest.length > 0 || serviceOf(record.system) !== service) return null;
    return { record, field: field.data };
  };
  const placesOf = (service: string): readonly Place[] =>
    [...vault.records.facts()]
      .filter(({ system }) => serviceOf(system) === service)
      .flatMap(({ id }) => SecretField.options.map((field) => ({ id, field })))
      .filter(({ id, field }) => vault.records.has(id, field));
  const changed = ({ record, field }: Item, summary: KeyRecord['secrets'][SecretField]): KeyRecord => ({
    ...record,
    secrets: { ...record.secrets, [field]: summary },
    updatedAt: clock().toISOString(),
  });
  const eventOn = ({ record, field }: Item, type: EventDraft['type']): EventDraft => ({
    type,
    keyId: record.id,
    known: 'recorded',
    facts: { field },
  });

  return {
    async setPassword(service, account, password) {
      const item = itemOf(service, account);
      if (item === null) throw new KnownFailure('not-found');
      const { record, field } = item;
      const sealed = await vault.seal(record.id, field, password);
      const findings = findingsOnArrival(record, { [field]: password });
      const at = clock().toISOString();
      const summary = await summarizeSecret(vault, { field, value: password, how: 'typed', findings, at });
      await vault.save(changed(item, summary), { [field]: sealed }, eventOn(item, 'captured'));
    },
    async getPassword(service, account) {
      const item = itemOf(service, account);
      if (item === null || !vault.records.has(item.record.id, item.field)) return null;
      return vault.open(item.record.id, item.field);
    },
    async deletePassword(service, account) {
      const item = itemOf(service, account);
      if (item === null || !vault.records.has(item.record.id, item.field)) return false;
      await vault.save(changed(item, null), { [item.field]: null }, eventOn(item, 'cleared'));
      return true;
    },
    async findCredentials(service) {
      const found: { account: string; password: string }[] = [];
      for (const { id, field } of placesOf(service))
        found.push({ account: accountOf(id, field), password: await vault.open(id, field) });
      return found;
    },
    async findPassword(service) {
      const [place] = placesOf(service);
      return place === undefined ? null : vault.open(place.id, place.field);
    },
  };
}
