import type { StoredValue } from '../../../shared/doctor/shape-rules';
import type { SecretField } from '../../../shared/model/key-record';
import type { Check, TestRun } from '../../../shared/model/test-run';
import type { HttpClient } from '../http/exchange';
import type { WayThere } from './network-context';

/** One test of one key. The caller sees to it that a key is tested once at a time. */
export type KeyTestInput = {
  /** The value of one field; null when none was captured. A rejection means that it is stored but locked. */
  readonly read: (field: SecretField) => Promise<string | null>;
  /** The name recorded for the key: the shape rules and the role proof compare with it. */
  readonly keyName: string;
  /** The name that the guide suggests. */
  readonly suggestedName: string;
  /** What the inventory knows of the values, for the shape rules. */
  readonly known?: { readonly stored: readonly StoredValue[]; readonly practiceFields: readonly SecretField[] };
  /** The row of the account's key list that the person said is this key, by the service's own id. */
  readonly serviceId?: string | null;
  /** Called for each check as it ends, in order, those that were not run included. */
  readonly onCheck: (check: Check) => void;
  readonly signal?: AbortSignal | undefined;
};

/** What every test is built from. `now` gives epoch milliseconds. */
export type KeyTestParts = WayThere & {
  readonly http: HttpClient;
  readonly now: () => number;
  /** The pause before a request that met a gateway's trouble is sent once more; 5 seconds unless told. */
  readonly retryPauseMs?: number;
};

/** Tests one key from the start; nothing of an earlier run is needed. Never rejects. */
export type KeyTester = (input: KeyTestInput) => Promise<TestRun>;
