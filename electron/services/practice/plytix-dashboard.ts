import { sameName } from '../../../shared/model/names';
import { isSystemRole } from '../../../shared/model/roles';
import { demoId, demoPlytixKey, demoPlytixPassword } from './demo-values';
import type { SimulatedAccount, SimulatedPlytixKey, SimulatedState } from './simulated-state';

/** A person's actions on Plytix's API tab, and settings for tests. Unknown ids throw. */
export type PlytixDashboard = {
  /** Returns the account of a company and creates it if there is none. */
  readonly account: (company: string) => SimulatedAccount;
  /** Changes the claims in the account's tokens, who may read its list, or its limits. */
  readonly setAccount: (company: string, change: Partial<Omit<SimulatedAccount, 'id' | 'name'>>) => void;
  /** Creates a key. `role` is a system role in any case, or the name of a team role. */
  readonly createKey: (key: { company: string; name: string; role: string }) => SimulatedPlytixKey;
  /** Returns the keys in the list, without deleted ones. */
  readonly keys: (company: string) => readonly SimulatedPlytixKey[];
  readonly rename: (id: string, name: string) => void;
  readonly changeRole: (id: string, role: string) => void;
  /** Gives a key another password, as if the key had been created again. Returns it. */
  readonly replacePassword: (id: string) => string;
  readonly deleteKey: (id: string) => void;
};

/** The limits of a free account (Plytix help, API limits). */
const freePlanLimits = [
  { limit: 20, window_size: 10 },
  { limit: 2000, window_size: 3600 },
];

/** Changes the given state in place. `now` returns epoch milliseconds. */
export function createPlytixDashboard(state: SimulatedState, now: () => number): PlytixDashboard {
  function serial(): string {
    state.serial += 1;
    return `${state.seed} ${state.serial}`;
  }

  function account(company: string): SimulatedAccount {
    const known = state.accounts.find(({ name }) => sameName(name, company));
    if (known) return known;
    const opened: SimulatedAccount = {
      id: demoId(`account ${serial()}`),
      name: company.trim(),
      rateLimits: freePlanLimits,
      tokenTells: true,
      listOpenTo: 'admins',
    };
    state.accounts.push(opened);
    return opened;
  }

  function find(id: string): SimulatedPlytixKey {
    const key = state.plytixKeys.find((candidate) => candidate.id === id);
    if (!key) throw new Error('No such Plytix key');
    return key;
  }

  return {
    account,
    setAccount: (company, change) => Object.assign(account(company), change),
    createKey: ({ company, name, role }) => {
      const seed = serial();
      const key: SimulatedPlytixKey = {
        id: demoId(seed),
        accountId: account(company).id,
        name,
        role: spellRole(role),
        apiKey: demoPlytixKey(seed),
        apiPassword: demoPlytixPassword(seed),
        createdAtMs: now(),
        deletedAtMs: null,
      };
      state.plytixKeys.push(key);
      return key;
    },
    keys: (company) => {
      const { id } = account(company);
      return state.plytixKeys.filter(({ accountId, deletedAtMs }) => accountId === id && deletedAtMs === null);
    },
    rename: (id, name) => {
      find(id).name = name;
    },
    changeRole: (id, role) => {
      find(id).role = spellRole(role);
    },
    replacePassword: (id) => {
      const key = find(id);
      key.apiPassword = demoPlytixPassword(serial());
      return key.apiPassword;
    },
    deleteKey: (id) => {
      find(id).deletedAtMs = now();
    },
  };
}

function spellRole(role: string): string {
  return isSystemRole(role) ? role.toUpperCase() : role;
}
