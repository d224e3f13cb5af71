import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { PracticeInstance, type PracticeKey } from '../../../shared/contract/practice';
import type { SecretField } from '../../../shared/model/key-record';
import type { PractisedSystem } from '../../../shared/model/services/services';
import { KnownFailure } from '../../failures';
import type { FetchFunction } from '../../services/http/exchange';
import { createPracticeFetch } from '../../services/practice/practice-fetch';
import { practiceSeed as seed } from '../../services/practice/practice-values';
import { createSampleCompany, type SampleRecord } from '../../services/practice/sample-company';
import { sampleCompanies } from '../../services/practice/sample-keys';
import { SimulatedState } from '../../services/practice/simulated-state';
import { createSimulator } from '../../services/practice/simulator';
import { makePrivateFolder } from '../../storage/files/private-files';
import { type InstanceValues, instanceWorks, sampleInstances } from './practice-instances';
import { practiceRow } from './practice-row';

type NewKey = { readonly company: string; readonly name: string; readonly role: string | null };
type NewInstance = InstanceValues & {
  readonly company: string;
  readonly name: string;
  readonly older?: 'live' | 'testing' | undefined;
};

/**
 * The two services of the practice account: for the app's requests and for the person's actions on the simulated pages.
 * An action on an unlisted key throws `not-found`.
 */
export type PracticeServices = {
  readonly fetch: FetchFunction;
  /** The sample company's keys, if the services were just created; otherwise null. */
  readonly sample: readonly SampleRecord[] | null;
  /** The companies that a person can switch between. */
  readonly companies: () => readonly string[];
  /** Returns the service's own list for a company, without values. */
  readonly keys: (system: PractisedSystem, company: string) => readonly PracticeKey[];
  /** Creates a key on the simulated page and returns its row. */
  readonly createKey: (system: PractisedSystem, key: NewKey) => PracticeKey;
  /** Sets the name and role of a Plytix key. */
  readonly saveKey: (id: string, name: string, role: string) => void;
  /** Revokes a Patchworks key. Its row stays and gets the time. */
  readonly revokeKey: (id: string) => void;
  readonly deleteKey: (system: PractisedSystem, id: string) => void;
  /** Returns the value that the simulated page shows or copies. */
  readonly value: (system: PractisedSystem, id: string, field: SecretField) => string;
  /** Returns the instances for Plytix in a company's simulated Patchworks. */
  readonly instances: (company: string) => readonly PracticeInstance[];
  /**
   * Stores an instance without its values. Null when it was stored; otherwise why not: the values do not work, or, on
   * the older screen, there is a connector of this kind.
   */
  readonly saveInstance: (instance: NewInstance) => 'refused' | 'one-each' | null;
  /** Replaces the values of an instance. False when they were refused. Throws `not-found`. */
  readonly changeInstance: (id: string, values: InstanceValues) => boolean;
};

const KeptServices = z.extend(SimulatedState, { instances: z._default(z.array(PracticeInstance), []) });

/** Opens the services from `services.json`, or creates the sample company when that file is missing or unreadable. */
export function openPracticeServices(folder: string, clock: () => Date): PracticeServices {
  const file = join(folder, 'services.json');
  const kept = readServices(file);
  const begun = kept ? null : createSampleCompany(seed, clock().getTime());
  const state = kept ?? begun?.state;
  const simulator = createSimulator({ now: () => clock().getTime(), ...(state && { state }) });
  const instances = [...(kept?.instances ?? sampleInstances(begun?.records ?? []))];

  const save = () => {
    makePrivateFolder(folder);
    writeFileSync(`${file}.new`, JSON.stringify({ ...simulator.save(), instances }), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  if (begun) save();

  const find = (system: PractisedSystem, id: string) => {
    const { plytixKeys, patchworksKeys } = simulator.save();
    const lists = { plytix: plytixKeys, patchworks: patchworksKeys };
    const key = [...lists[system]].find((candidate) => candidate.id === id);
    if (!key || key.deletedAtMs !== null) throw new KnownFailure('not-found');
    return key;
  };

  return {
    fetch: createPracticeFetch(simulator),
    sample: begun?.records ?? null,
    companies: () => {
      const { accounts, patchworksKeys } = simulator.save();
      const known = [...accounts.map((account) => account.name), ...patchworksKeys.map((key) => key.company)];
      return [...new Set([...sampleCompanies, ...known])];
    },
    keys: (system, company) => simulator[system].keys(company).map(practiceRow),
    createKey: (system, { company, name, role }) => {
      const key = simulator[system].createKey({ company, name: name.trim(), role: role ?? 'user' });
      save();
      return practiceRow(key);
    },
    saveKey: (id, name, role) => {
      find('plytix', id);
      simulator.plytix.rename(id, name.trim());
      simulator.plytix.changeRole(id, role);
      save();
    },
    revokeKey: (id) => {
      find('patchworks', id);
      simulator.patchworks.revoke(id);
      save();
    },
    deleteKey: (system, id) => {
      find(system, id);
      simulator[system].deleteKey(id);
      save();
    },
    value: (system, id, field) => {
      const key = find(system, id);
      if (field === 'apiKey') return key.apiKey;
      if ('apiPassword' in key) return key.apiPassword;
      throw new KnownFailure('not-found');
    },
    instances: (company) => instances.filter((instance) => instance.company === company),
    saveInstance: ({ company, name, older, ...values }) => {
      const works = instanceWorks(simulator, values);
      const beside = instances.filter((instance) => instance.company === company && instance.older !== undefined);
      if (older && beside.some((connector) => connector.older?.kind === older)) return 'one-each';
      if (!older && !works) return 'refused';
      instances.push({
        id: randomBytes(12).toString('hex'),
        company,
        name: name.trim(),
        createdAt: clock().toISOString(),
        ...(older && { older: { kind: older, status: statusOf(works) } }),
      });
      save();
      return null;
    },
    changeInstance: (id, values) => {
      const place = instances.findIndex((instance) => instance.id === id);
      const before = instances[place];
      if (before === undefined) throw new KnownFailure('not-found');
      const works = instanceWorks(simulator, values);
      if (!before.older) return works;
      // The older screen checks in the background and shows the result on the summary tab.
      instances[place] = { ...before, older: { ...before.older, status: statusOf(works) } };
      save();
      return true;
    },
  };
}

function statusOf(works: boolean): 'operational' | 'failed' {
  return works ? 'operational' : 'failed';
}

/** Practice can be reset at any time, so an unreadable file starts it from scratch. */
function readServices(file: string): z.infer<typeof KeptServices> | null {
  try {
    return KeptServices.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
