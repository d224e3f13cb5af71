import { create } from 'zustand';
import type { KeyRecord } from '../../shared/model/key-record';

type KeysStore = {
  readonly loaded: boolean;
  readonly byId: ReadonlyMap<string, KeyRecord>;
};

/** Every key record by id. Main owns them. A changed record is a new object; an unchanged one keeps its identity. */
export const useKeysStore = create<KeysStore>()(() => ({ loaded: false, byId: new Map() }));

/** Replaces all records. */
export function putAllKeys(keys: readonly KeyRecord[]): void {
  useKeysStore.setState({ loaded: true, byId: new Map(keys.map((key) => [key.id, key])) });
}

/** Stores some records. Of `asked`, records that did not come back are removed. */
export function putKeys(keys: readonly KeyRecord[], asked: readonly string[] = []): void {
  useKeysStore.setState(({ byId }) => {
    const next = new Map(byId);
    for (const id of asked) if (!keys.some((key) => key.id === id)) next.delete(id);
    for (const key of keys) {
      const held = next.get(key.id);
      // Answers and events can arrive out of order: keep the newer record.
      if (!held || held.updatedAt <= key.updatedAt) next.set(key.id, key);
    }
    return { byId: next };
  });
}

/** Removes one record after its set-up was discarded. */
export function dropKey(id: string): void {
  putKeys([], [id]);
}

/** One record; undefined when the inventory lacks it. A component that uses this renders only when this key changes. */
export function useKey(id: string | null): KeyRecord | undefined {
  return useKeysStore((store) => (id === null ? undefined : store.byId.get(id)));
}
