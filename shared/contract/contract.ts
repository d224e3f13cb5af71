import * as z from 'zod/mini';
import { JournalEvent } from '../model/event';
import { FindingCode } from '../model/finding';
import { HandoverForm } from '../model/handover-form';
import { KeyId, KeyRecord, SecretField, ShortText, System } from '../model/key-record';
import { KeyTaskKind, StoppedKey } from '../model/key-task';
import { KnownKeys } from '../model/known-keys';
import { HandoverScreen, SetupStep, Tick } from '../model/setup';
import { Check } from '../model/test-run';
import type { RequestEntry } from './answer-updates';
import { appShellEvents } from './app-shell-requests';
import { AppState, VaultStatus } from './app-state';
import { areaRequests } from './area-requests';
import { BulkTestWaits } from './bulk-test';
import { CompanyCount } from './company-requests';
import { KeysAnswer, Overview } from './inventory-requests';
import { JobProgress } from './job';
import { PracticeKey, practiceInputs, practiceOutputs } from './practice';
import { Settings, SettingsChange } from './settings';

const nothing = z.strictObject({});
const onKey = z.strictObject({ id: KeyId });
const someKeys = z.object({ keys: z.array(KeyRecord), gone: z.array(KeyId) });
const onSecret = z.strictObject({ id: KeyId, field: SecretField });
/** The typed word confirms the reset, whoever calls. A null passphrase wraps the new data key with the keyring. */
const resetVaultInput = z.strictObject({
  confirmed: z.literal('new key'),
  passphrase: z.nullable(z.string().check(z.minLength(1), z.maxLength(1024))),
});
const passphrase = z.strictObject({
  passphrase: z.string().check(z.minLength(1), z.maxLength(1024)),
});

/** The set-up fields that the page may change. Each change is saved at once. */
export const SetupChange = z.strictObject({
  company: z.optional(ShortText),
  step: z.optional(SetupStep),
  page: z.optional(z.int().check(z.minimum(0), z.maximum(9))),
  mayManage: z.optional(z.enum(['unanswered', 'yes', 'no', 'unsure'])),
  waiting: z.optional(z.boolean()),
  waitingFor: z.optional(ShortText),
  screen: z.optional(HandoverScreen),
  instanceName: z.optional(ShortText),
  /** The person says that Patchworks has saved the values. */
  handedOver: z.optional(z.literal(true)),
  name: z.optional(ShortText),
  owner: z.optional(ShortText),
  /** The person says that the key has just been made in the dashboard. */
  created: z.optional(z.literal(true)),
  row: z.optional(
    z.strictObject({
      name: ShortText,
      // No list shows more of a key. More than this is probably the key itself, which must not be stored unencrypted.
      visibleCharacters: z.string().check(z.maxLength(12)),
      shownTime: ShortText,
    }),
  ),
});
export type SetupChange = z.infer<typeof SetupChange>;

/**
 * Every request that the page can make: its input, its output, and the part of the page's state that the answer
 * updates. The preload, the handler registration in main and the page's client are all derived from this list, so a
 * request that one side lacks does not compile.
 */
export const requests = {
  'app.read': { input: nothing, output: AppState, updates: 'app' },
  /**
   * The first request of a page: the app's state with the overview and the default list, so that the first paint holds
   * real rows. Both are null before the person has chosen an account.
   */
  'app.open': {
    input: nothing,
    output: z.object({ app: AppState, overview: z.nullable(Overview), list: z.nullable(KeysAnswer) }),
    updates: 'none',
  },
  'app.chooseAccount': {
    input: z.strictObject({ account: z.enum(['real', 'practice']) }),
    output: AppState,
    updates: 'app',
  },
  'app.restartPractice': { input: nothing, output: AppState, updates: 'app' },
  /** Restarts the app, so that it asks the keyring again. Refused while the values are unlocked. */
  'app.restart': { input: nothing, output: nothing, updates: 'none' },
  /** Quits the app whose files did not open. Refused while an account is open. */
  'app.quit': { input: nothing, output: nothing, updates: 'none' },
  'app.dismissNotice': {
    input: z.strictObject({ id: z.string().check(z.maxLength(64)) }),
    output: AppState,
    updates: 'app',
  },

  'keys.read': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.maxLength(200)) }),
    output: someKeys,
    updates: 'keys',
  },
  'keys.timeline': {
    input: onKey,
    output: z.object({ events: z.array(JournalEvent) }),
    updates: 'none',
  },

  'setups.start': {
    input: z.strictObject({ system: System, company: ShortText }),
    output: KeyRecord,
    updates: 'key',
  },
  'setups.change': {
    input: z.strictObject({ id: KeyId, change: SetupChange }),
    output: KeyRecord,
    updates: 'key',
  },
  'setups.tick': {
    input: z.strictObject({ id: KeyId, tick: Tick, done: z.boolean() }),
    output: KeyRecord,
    updates: 'key',
  },
  /** Opens the capture step for a key that was read from the service's list or lost its values. */
  'setups.bringValues': { input: onKey, output: KeyRecord, updates: 'key' },
  'setups.finish': { input: onKey, output: KeyRecord, updates: 'key' },
  'setups.discard': { input: onKey, output: nothing, updates: 'none' },

  /** `again`: the person's same paste, repeated once the vault can store it. */
  'secrets.paste': {
    input: z.strictObject({ ...onSecret.shape, again: z.optional(z.literal(true)) }),
    output: KeyRecord,
    updates: 'key',
  },
  'secrets.type': {
    input: z.strictObject({
      id: KeyId,
      field: SecretField,
      value: z.string().check(z.minLength(1), z.maxLength(4096)),
    }),
    output: KeyRecord,
    updates: 'key',
  },
  /** Removes what one finding names. Without a finding, removes white space at both ends. */
  'secrets.clean': {
    input: z.strictObject({ id: KeyId, field: SecretField, finding: z.optional(FindingCode) }),
    output: KeyRecord,
    updates: 'key',
  },
  'secrets.clear': { input: onSecret, output: KeyRecord, updates: 'key' },
  /** The person says that a value which was asked about is right and may be sent to the key's service. */
  'secrets.answer': { input: onSecret, output: KeyRecord, updates: 'key' },
  /**
   * Puts a value that was asked about into a key of the service that it looks like: one in set-up that lacks it, else a
   * new one. Answers with both, the one that had it first.
   */
  'secrets.move': { input: onSecret, output: someKeys, updates: 'keys' },
  'secrets.copy': {
    input: onSecret,
    output: z.object({ clearsInSeconds: z.int() }),
    updates: 'none',
  },

  'tests.run': { input: onKey, output: KeyRecord, updates: 'key' },
  'tests.stop': { input: onKey, output: nothing, updates: 'none' },
  /** Tests once with key and password exchanged, after a test that ended in `maybe-swapped`. */
  'tests.trySwapped': { input: onKey, output: KeyRecord, updates: 'key' },
  /** Records which of the rows offered by the last test is this key. */
  'tests.chooseRow': {
    input: z.strictObject({ id: KeyId, serviceId: z.string().check(z.minLength(1), z.maxLength(64)) }),
    output: KeyRecord,
    updates: 'key',
  },

  'keyTasks.start': { input: z.strictObject({ id: KeyId, task: KeyTaskKind }), output: KeyRecord, updates: 'key' },
  'keyTasks.change': {
    input: z.strictObject({
      id: KeyId,
      page: z.optional(z.int().check(z.minimum(0), z.maximum(9))),
      wanted: z.optional(ShortText),
    }),
    output: KeyRecord,
    updates: 'key',
  },
  /** The person says that the task is done in the dashboard. Main records that and asks the service. */
  'keyTasks.markDone': { input: onKey, output: KeyRecord, updates: 'key' },
  /** Asks the service again. */
  'keyTasks.verify': { input: onKey, output: KeyRecord, updates: 'key' },
  /**
   * For a key that cannot be tried because its values are not here (`needed`): the stored key that can read the list of
   * its account, if there is one.
   */
  'keyTasks.listReader': {
    input: onKey,
    output: z.object({ needed: z.boolean(), reader: z.nullable(z.object({ id: KeyId, name: z.string() })) }),
    updates: 'none',
  },
  'keyTasks.stop': { input: onKey, output: KeyRecord, updates: 'key' },
  /** Asks every Patchworks key of this key's company whether it still works. */
  'keyTasks.findStopped': { input: onKey, output: z.object({ keys: z.array(StoppedKey) }), updates: 'none' },

  /** Starts the set-up of a key that replaces this one. Answers with both, this one first. */
  'rotation.start': { input: onKey, output: someKeys, updates: 'keys' },
  'rotation.stop': { input: onKey, output: someKeys, updates: 'keys' },

  /** Reads the account's key list with this Plytix key and compares it with the stored keys. */
  'knownKeys.read': { input: onKey, output: KnownKeys, updates: 'none' },
  'knownKeys.import': {
    input: z.strictObject({
      id: KeyId,
      serviceIds: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(100)),
    }),
    output: KnownKeys,
    updates: 'none',
  },
  /**
   * The instance name to suggest for this key: the usual one, or the next free one and the key that has the usual one.
   * The instance of a key that this one replaces counts as free.
   */
  'handover.freeInstance': {
    input: z.strictObject({ id: KeyId, usual: ShortText }),
    output: z.object({ name: z.string(), usedBy: z.nullable(z.string()) }),
    updates: 'none',
  },
  /**
   * The stored Patchworks key of a company that can read its form for Plytix, if there is one. `isLocked`: its value
   * cannot be opened now.
   */
  'handover.keyToAsk': {
    input: z.strictObject({ company: ShortText }),
    output: z.object({ key: z.nullable(z.object({ id: KeyId, name: z.string(), isLocked: z.boolean() })) }),
    updates: 'none',
  },
  /** Uses a stored Patchworks key to read which fields its form for Plytix asks for now. */
  'handover.readForm': { input: onKey, output: HandoverForm, updates: 'none' },

  'practice.companies': { input: practiceInputs.companies, output: practiceOutputs.companies, updates: 'none' },
  'practice.keys': { input: practiceInputs.keys, output: practiceOutputs.keys, updates: 'none' },
  'practice.createKey': { input: practiceInputs.createKey, output: PracticeKey, updates: 'none' },
  'practice.saveKey': { input: practiceInputs.saveKey, output: nothing, updates: 'none' },
  'practice.revokeKey': { input: practiceInputs.revokeKey, output: nothing, updates: 'none' },
  'practice.deleteKey': { input: practiceInputs.deleteKey, output: nothing, updates: 'none' },
  'practice.reveal': { input: practiceInputs.reveal, output: practiceOutputs.reveal, updates: 'none' },
  'practice.copyValue': { input: practiceInputs.copyValue, output: nothing, updates: 'none' },
  'practice.instances': { input: practiceInputs.instances, output: practiceOutputs.instances, updates: 'none' },
  /** Checks the four values as the real page does when it saves them; only correct values are accepted. */
  'practice.saveInstance': {
    input: practiceInputs.saveInstance,
    output: practiceOutputs.saveInstance,
    updates: 'none',
  },
  /** Replaces the values of an instance, checked as the real page checks them. */
  'practice.changeInstance': {
    input: practiceInputs.changeInstance,
    output: practiceOutputs.changeInstance,
    updates: 'none',
  },

  'vault.setPassphrase': { input: passphrase, output: VaultStatus, updates: 'vault' },
  'vault.unlock': { input: passphrase, output: VaultStatus, updates: 'vault' },
  'vault.reset': { input: resetVaultInput, output: VaultStatus, updates: 'vault' },
  'vault.lock': { input: nothing, output: VaultStatus, updates: 'vault' },

  ...areaRequests,

  'settings.change': { input: SettingsChange, output: Settings, updates: 'settings' },
  /** Makes the window a narrow column on top of all others, or restores its size and position. */
  'window.compact': {
    input: z.strictObject({ on: z.boolean() }),
    output: nothing,
    updates: 'none',
  },
} as const satisfies Readonly<Record<string, RequestEntry>>;

/**
 * Every event that main publishes to the page. An event carries no secret, and only the ids of keys: the page reads
 * them again.
 */
export const events = {
  /** The app's current state. */
  'app.changed': AppState,
  'keys.changed': z.object({ ids: z.array(KeyId) }),
  /**
   * Lists and counts may have changed; `revision` as in their answers. `total` is the number of all keys, `current` of
   * those that have not ended: the menu shows them on most screens, so that a change needs no question for them.
   */
  'inventory.changed': z.object({
    revision: z.int(),
    total: z.int(),
    current: z.int(),
    /** The companies whose numbers changed since the last event; one with no keys is gone. Absent: none. */
    companies: z.exactOptional(z.array(CompanyCount)),
  }),
  'tests.progressed': z.object({ id: KeyId, check: Check }),
  'jobs.progressed': JobProgress,
  'bulkTest.waited': BulkTestWaits,
  'clipboard.cleared': z.object({}),
  /** Hide every shown secret now: the app or the screen was locked. */
  'secrets.hide': z.object({}),
  /** The person clicked the reminder of reviews. */
  'reviews.dueAsked': z.object({}),
  ...appShellEvents,
} as const;

export type RequestName = keyof typeof requests;
export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type EventName = keyof typeof events;
export type EventData<N extends EventName> = z.infer<(typeof events)[N]>;
