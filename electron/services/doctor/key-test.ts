import type { StoredValue } from '../../../shared/doctor/shape-rules';
import type { SecretField } from '../../../shared/model/key-record';
import type { Check, TestRun } from '../../../shared/model/test-run';
import type { HttpClient } from '../http/exchange';
import type { WayThere } from './network-context';

/** What the inventory knows of a key's stored values. */
export type KnownOfValues = {
  readonly stored: readonly StoredValue[];
  readonly practiceFields: readonly SecretField[];
  readonly answeredFields: readonly SecretField[];
};

/** The input of one test. The caller ensures that a key is tested only once at a time. */
export type KeyTestInput = {
  /** Returns the value of one field; null when none was captured. Rejects when it is stored but locked. */
  readonly read: (field: SecretField) => Promise<string | null>;
  /** The name recorded for the key; shape rules and role check compare with it. */
  readonly keyName: string;
  /** The name that the guide suggests. */
  readonly suggestedName: string;
  /** What the inventory knows of the values, for the shape rules. */
  readonly known?: KnownOfValues;
  /** The service's id of the list row that the person chose for this key. */
  readonly serviceId?: string | null;
  /** The service's id of the list row in which an earlier read found this key. */
  readonly listedId?: string | null;
  /** Called for each check as it ends, in order, including those that were not run. */
  readonly onCheck: (check: Check) => void;
  readonly signal?: AbortSignal | undefined;
};

/** The dependencies of every test. `now` returns epoch milliseconds. */
export type KeyTestParts = WayThere & {
  readonly http: HttpClient;
  readonly now: () => number;
  /** The pause before a request that failed at the gateway is retried, in milliseconds; 5 seconds by default. */
  readonly retryPauseMs?: number;
};

/** Tests one key from scratch, independent of earlier runs. Never rejects. */
export type KeyTester = (input: KeyTestInput) => Promise<TestRun>;
