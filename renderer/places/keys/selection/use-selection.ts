import { useCallback, useMemo, useRef, useState } from 'react';
import type { KeyRecord } from '../../../../shared/model/key-record';

/** The selected keys, and how to select. */
export type Selection = {
  readonly picked: ReadonlySet<string>;
  /** Whether all, some or none of the shown keys are selected. */
  readonly shown: 'all' | 'some' | 'none';
  /** Selects a key. With `asRange`, also every row between this one and the last selected. */
  readonly pick: (id: string, picked: boolean, asRange: boolean) => void;
  readonly pickShown: (picked: boolean) => void;
  readonly clear: () => void;
};

/**
 * Holds the selection of rows. A key hidden by a filter stays selected and is counted in the bar; a removed key is
 * deselected.
 */
export function useSelection(shownKeys: readonly KeyRecord[], all: ReadonlyMap<string, KeyRecord>): Selection {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  const keys = useRef(shownKeys);
  keys.current = shownKeys;
  const picked = useMemo(() => {
    const there = [...ticked].filter((id) => all.has(id));
    return there.length === ticked.size ? ticked : new Set(there);
  }, [ticked, all]);
  const pick = useCallback((id: string, on: boolean, asRange: boolean) => {
    const order = keys.current;
    const to = order.findIndex((key) => key.id === id);
    const from = asRange ? order.findIndex((key) => key.id === anchor.current) : to;
    anchor.current = id;
    const range = from < 0 ? [id] : order.slice(Math.min(from, to), Math.max(from, to) + 1).map((key) => key.id);
    setTicked((before) => {
      const next = new Set(before);
      for (const one of range)
        if (on) next.add(one);
        else next.delete(one);
      return next;
    });
  }, []);
  const pickShown = useCallback((on: boolean) => {
    setTicked(on ? new Set(keys.current.map((key) => key.id)) : new Set());
  }, []);
  const clear = useCallback(() => setTicked(new Set()), []);
  const shown = useMemo(() => {
    if (picked.size === 0) return 'none';
    return shownKeys.length > 0 && shownKeys.every((key) => picked.has(key.id)) ? 'all' : 'some';
  }, [picked, shownKeys]);
  return useMemo(() => ({ picked, shown, pick, pickShown, clear }), [picked, shown, pick, pickShown, clear]);
}
