import { create } from 'zustand';
import type { KeyRecord } from '../../shared/model/key-record';

type KeysStore = {
  readonly loaded: boolean;
  readonly byId: ReadonlyMap<string, KeyRecord>;
};

/** Every key record by its id. Main owns them; a changed record is a new object, an unchanged one keeps its identity. */
export const useKeysStore = create<KeysStore>()(() => ({ loaded: false, byId: new Map() }));

/** Replaces all records. */
export function putAllKeys(keys: readonly KeyRecord[]): void {
  useKeysStore.setState({ loaded: true, byId: new Map(keys.map((key) => [key.id, key])) });
}

/** Takes over some records; of `asked`, those that did not come back are gone. */
export function putKeys(keys: readonly KeyRecord[], asked: readonly string[] = []): void {
  useKeysStore.setState(({ byId }) => {
    const next = new Map(byId);
    for (const id of asked) if (!keys.some((key) => key.id === id)) next.delete(id);
    for (const key of keys) {
      const held = next.get(key.id);
      // An answer and an event may cross on their way: the newer record stays.
      if (!held || held.updatedAt <= key.updatedAt) next.set(key.id, key);
    }
    return { byId: next };
  });
}

/** Takes one record away after its set-up was discarded. */
export function dropKey(id: string): void {
  putKeys([], [id]);
}

/** One record, or undefined when it is not in the inventory. A component that uses it is redrawn for this key only. */
export function useKey(id: string | null): KeyRecord | undefined {
  return useKeysStore((store) => (id === null ? undefined : store.byId.get(id)));
}
