import { useInsertionEffect } from 'react';
import { create } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { Failure } from '../../shared/contract/failure';
import type { KeyRecord } from '../../shared/model/key-record';
import { request } from '../api';
import { useAppStore } from './app-store';
import { useProtectionStore } from './protection-store';

type KeysStore = {
  /** Records by id; null for a key that is gone. A key that is not listed has not been read. */
  readonly byId: ReadonlyMap<string, KeyRecord | null>;
  /** Why the last reading failed; null after one that succeeded. */
  readonly failure: Failure | null;
};

/**
 * The records that screens use now, and the latest others. Main owns all of them. A changed record is a new object; an
 * unchanged one keeps its identity.
 */
export const useKeysStore = create<KeysStore>()(() => ({ byId: new Map(), failure: null }));

/** The maximum number of records that no screen uses and that are kept, so that going back shows a key at once. */
const maxUnused = 250;

/** The maximum number of ids in one request, as in the contract. */
const readAtOnce = 200;

/** In place of a name that is not read yet: a list keeps its lines, and says nothing that is not known. */
export const unread = '…';

/** The number of mounted components that use each key. */
const users = new Map<string, number>();
/** Cached keys that no component uses, the latest last. */
const unused = new Set<string>();
/** The ids to ask for at the end of this turn of the event loop, and those whose answer is on its way. */
const wanted = new Set<string>();
const asked = new Map<string, number>();
/** Increases when the records of another account take the place of these: answers from before are dropped. */
let era = 0;

/**
 * Stores records, and null for those that are gone. Answers and events can arrive out of order, so the newer record
 * stays, unless `replace` says that records may have been put back to an older state. Drops the oldest unused ones
 * beyond the limit.
 */
function put(changed: Iterable<readonly [string, KeyRecord | null]>, replace = false): void {
  useKeysStore.setState(({ byId }) => {
    const next = new Map(byId);
    for (const [id, record] of changed) {
      const held = next.get(id);
      if (!replace && record && held && held.updatedAt > record.updatedAt) continue;
      next.set(id, record);
      if (users.has(id)) continue;
      unused.delete(id);
      unused.add(id);
    }
    for (const id of unused) {
      if (unused.size <= maxUnused) break;
      unused.delete(id);
      next.delete(id);
    }
    return { byId: next };
  });
}

/** Stores records from an answer. Ids in `gone` have no record any more. `replace` as in `put`. */
export function putKeys(keys: readonly KeyRecord[], gone: readonly string[] = [], replace = false): void {
  put([...gone.map((id) => [id, null] as const), ...keys.map((key) => [key.id, key] as const)], replace);
}

/** Notes that a key is gone: its set-up was discarded, or its record purged. */
export function dropKey(id: string): void {
  putKeys([], [id]);
}

/** Reads the records of these keys again, as far as they are cached or on their way. */
export function renewKeys(ids: readonly string[]): void {
  const { byId } = useKeysStore.getState();
  want(ids.filter((id) => byId.has(id) || users.has(id) || asked.has(id)));
}

/**
 * Reads every cached record again, and takes it over even where its time of change is older: after the values were
 * locked or opened, or a backup was restored.
 */
export function renewAllKeys(): void {
  const ids = [...new Set([...useKeysStore.getState().byId.keys(), ...users.keys()])];
  void readAll(ids, true);
}

/** Asks for keys. All that are wanted in one turn are asked together. */
function want(ids: readonly string[]): void {
  if (ids.length === 0) return;
  if (wanted.size === 0) queueMicrotask(() => void askWanted());
  for (const id of ids) wanted.add(id);
}

async function askWanted(): Promise<void> {
  const ids = [...wanted];
  wanted.clear();
  await readAll(ids, false);
}

async function readAll(ids: readonly string[], replace: boolean): Promise<void> {
  const chunks: string[][] = [];
  for (let from = 0; from < ids.length; from += readAtOnce) chunks.push(ids.slice(from, from + readAtOnce));
  await Promise.all(chunks.map((chunk) => read(chunk, replace)));
}

/** Reads keys. Does not ask to unlock a locked vault: the unlock screen does. */
async function read(ids: readonly string[], replace: boolean): Promise<void> {
  const begun = era;
  for (const id of ids) asked.set(id, (asked.get(id) ?? 0) + 1);
  const answer = await request('keys.read', { ids: [...ids] }, true);
  if (begun !== era) return;
  for (const id of ids) {
    const left = (asked.get(id) ?? 1) - 1;
    if (left > 0) asked.set(id, left);
    else asked.delete(id);
  }
  if (answer.ok) putKeys(answer.value.keys, answer.value.gone, replace);
  const { byId, failure } = useKeysStore.getState();
  useKeysStore.setState({ failure: answer.ok ? null : answer.failure });
  // Main answers again: ask for what screens still wait for.
  if (answer.ok && failure) want([...users.keys()].filter((id) => !byId.has(id) && !asked.has(id)));
}

/**
 * Keeps these keys in the cache, and asks for those that it lacks, until the returned function is called. Each id may
 * be listed once.
 */
export function holdKeys(ids: readonly string[]): () => void {
  const { byId } = useKeysStore.getState();
  for (const id of ids) {
    users.set(id, (users.get(id) ?? 0) + 1);
    unused.delete(id);
  }
  want(ids.filter((id) => !byId.has(id) && !asked.has(id)));
  return () => release(ids);
}

function release(ids: readonly string[]): void {
  const { byId } = useKeysStore.getState();
  for (const id of ids) {
    const left = (users.get(id) ?? 1) - 1;
    if (left > 0) users.set(id, left);
    else {
      users.delete(id);
      if (byId.has(id)) unused.add(id);
    }
  }
}

/**
 * Keeps these keys in the cache while the component is mounted, and asks for them before the paint, to lose no frame. An
 * insertion effect, because the lock stops all others of the screen that it hides: that screen must find its keys again,
 * or it would lose what was typed into it.
 */
function useWanted(ids: readonly string[]): void {
  const list = ids.join();
  useInsertionEffect(() => holdKeys(list === '' ? [] : [...new Set(list.split(','))]), [list]);
}

/**
 * One record: undefined while it is not read yet, null when the key is gone or `id` is null. Reads it when the cache
 * lacks it. A component that uses this renders only when this key changes.
 */
export function useKey(id: string | null): KeyRecord | null | undefined {
  useWanted(id === null ? [] : [id]);
  return useKeysStore((store) => (id === null ? null : store.byId.get(id)));
}

/** Several records by id. Keys that are gone or not read yet are missing. Changes only when one of these keys does. */
export function useKeys(ids: readonly string[]): ReadonlyMap<string, KeyRecord> {
  useWanted(ids);
  return useKeysStore(
    useShallow(({ byId }) => {
      const found = new Map<string, KeyRecord>();
      for (const id of ids) {
        const record = byId.get(id);
        if (record) found.set(id, record);
      }
      return found;
    }),
  );
}

/** True once all these keys are read, or found to be gone. */
export function useAreRead(ids: readonly string[]): boolean {
  return useKeysStore(({ byId }) => ids.every((id) => byId.has(id)));
}

/** Why the last reading of records failed; null after one that succeeded. */
export function useReadFailure(): Failure | null {
  return useKeysStore((store) => store.failure);
}

/** One record for an act outside of components: null when the key is gone, undefined when it could not be read. */
export async function readKey(id: string): Promise<KeyRecord | null | undefined> {
  const { byId } = useKeysStore.getState();
  if (!byId.has(id)) await read([id], false);
  return useKeysStore.getState().byId.get(id);
}

/** Drops all records: they belong to another account, or to one that was reset. */
export function dropAllKeys(): void {
  era += 1;
  asked.clear();
  wanted.clear();
  unused.clear();
  useKeysStore.setState({ byId: new Map(), failure: null });
  want([...users.keys()]);
}

// Subscribed at module load, so that no screen of the new account shows a record of the old one.
useAppStore.subscribe(({ app }, { app: before }) => {
  if (!app || !before) return;
  if (app.settings.account !== before.settings.account) dropAllKeys();
  else if (app.vault.state !== 'locked' && before.vault.state === 'locked') renewAllKeys();
});
// A lock alone reads nothing: the screen behind it comes back as it was. Somebody who reads without unlocking must see
// which values are locked.
useProtectionStore.subscribe(({ readingLocked }, before) => {
  if (readingLocked && !before.readingLocked) renewAllKeys();
});
