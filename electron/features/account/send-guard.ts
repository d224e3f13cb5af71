import { foreignLook } from '../../../shared/doctor/foreign-value';
import { clean } from '../../../shared/doctor/shape-rules';
import { type KeyRecord, SecretField, type System } from '../../../shared/model/key-record';
import { isSettled } from '../../../shared/model/send-answers';
import type { MayCarry } from '../../services/http/exchange';
import type { Vault } from '../../storage/vault/vault';

/**
 * The decision at the one place where requests are made, whichever feature makes them. A value that cannot be one of the
 * service by its known shape needs a record of that service in which a person, or the service itself, has settled it. A
 * value that is stored for another service never goes.
 */
export function createSendGuard(vault: Pick<Vault, 'fingerprint' | 'records'>): MayCarry {
  const mayGo = async (system: System, field: SecretField, value: string): Promise<boolean> => {
    const prints = await Promise.all([...new Set([value, clean(value)])].filter(Boolean).map(vault.fingerprint));
    const holders = [...vault.records.withFingerprint(prints)];
    if (holders.some((record) => record.system !== system)) return false;
    if (foreignLook(system, field, value) === null) return true;
    return holders.some((record) => record.system === system && isSettledIn(record, prints));
  };
  return async ({ system, values }) => {
    for (const field of SecretField.options) {
      const value = values[field];
      if (value !== undefined && !(await mayGo(system, field, value))) return false;
    }
    return true;
  };
}

function isSettledIn(record: KeyRecord, prints: readonly string[]): boolean {
  return SecretField.options.some((field) => {
    const print = record.secrets[field]?.fingerprint;
    return print !== undefined && prints.includes(print) && isSettled(record, field);
  });
}
