import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretField, System } from '../../shared/key-record';
import type { PracticeKey } from '../../shared/practice';
import { KnownFailure } from '../failures';
import type { FetchFunction } from '../http/exchange';
import { createPracticeFetch } from '../practice/practice-fetch';
import { practiceSeed as seed } from '../practice/practice-values';
import { createSampleCompany, type SampleRecord } from '../practice/sample-company';
import { SimulatedState } from '../practice/simulated-state';
import { createSimulator } from '../practice/simulator';
import { makePrivateFolder } from '../vault/private-files';

/** The two services of the practice account: what the app asks of them, and what a person does on their screens. */
export type PracticeServices = {
  readonly fetch: FetchFunction;
  /** The sample company's keys when the services have just begun; null when they were there before. */
  readonly sample: readonly SampleRecord[] | null;
  /** What the service's own list shows for a company, without values. */
  readonly keys: (system: System, company: string) => readonly PracticeKey[];
  /** Makes a key on the pretend screen and answers with its row. */
  readonly createKey: (system: System, company: string, name: string, role: string) => PracticeKey;
  readonly changeRole: (id: string, role: string) => void;
  /** The value that the pretend screen would copy. Throws `not-found`. */
  readonly value: (system: System, id: string, field: SecretField) => string;
};

/** Opens the services kept in `services.json`, or begins with the sample company when there are none or they cannot be read. */
export function openPracticeServices(folder: string, clock: () => Date): PracticeServices {
  const file = join(folder, 'services.json');
  const kept = readState(file);
  const begun = kept ? null : createSampleCompany(seed, clock().getTime());
  const state = kept ?? begun?.state;
  const simulator = createSimulator({ now: () => clock().getTime(), ...(state && { state }) });

  const save = () => {
    makePrivateFolder(folder);
    writeFileSync(`${file}.new`, JSON.stringify(simulator.save()), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (begun) save();

  const find = (system: System, id: string) => {
    const { plytixKeys, patchworksKeys } = simulator.save();
    const key = (system === 'plytix' ? plytixKeys : patchworksKeys).find((candidate) => candidate.id === id);
    if (!key) throw new KnownFailure('not-found');
    return key;
  };

  return {
    fetch: createPracticeFetch(simulator),
    sample: begun?.records ?? null,
    keys: (system, company) => simulator[system].keys(company).map(rowOf),
    createKey: (system, company, name, role) => {
      const key = simulator[system].createKey({ company, name, role });
      save();
      return rowOf(key);
    },
    changeRole: (id, role) => {
      find('plytix', id);
      simulator.plytix.changeRole(id, role);
      save();
    },
    value: (system, id, field) => {
      const key = find(system, id);
      if (field === 'apiKey') return key.apiKey;
      if ('apiPassword' in key) return key.apiPassword;
      throw new KnownFailure('not-found');
    },
  };
}

type SimulatedKey = {
  readonly id: string;
  readonly name: string;
  readonly apiKey: string;
  readonly createdAtMs: number;
  readonly role?: string;
  readonly revokedAtMs?: number | null;
};

function rowOf({ id, name, apiKey, createdAtMs, role, revokedAtMs }: SimulatedKey): PracticeKey {
  return {
    id,
    name,
    role: role?.toLowerCase() ?? 'manager',
    visible: apiKey.slice(0, 4),
    createdAt: new Date(createdAtMs).toISOString(),
    revokedAt: revokedAtMs ? new Date(revokedAtMs).toISOString() : null,
  };
}

/** Practice is thrown away and begun anew at will, so an unreadable file simply begins anew. */
function readState(file: string): SimulatedState | null {
  try {
    return SimulatedState.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
