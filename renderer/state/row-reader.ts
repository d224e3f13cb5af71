import { request } from '../api';
import { type KeysList, showListFailure, useListedKeys } from './listed-keys';
import type { RowRange } from './row-chunks';

/** The rows in sight, by place, both ends included. */
export type WatchedRows = {
  readonly first: number;
  readonly last: number;
  /** True while the list is not scrolled: it then stays at its top when keys change. */
  readonly atTop: boolean;
};

/** Reads the rows of the list that the person comes to. */
export type RowReader = {
  /** Takes note of the rows in sight, and reads what is missing there and ahead. Null: no table is shown. */
  readonly watch: (rows: WatchedRows | null) => void;
  readonly watched: () => WatchedRows | null;
  /** Reads the other rows once the list has rested and the page is idle. */
  readonly prefetchSoon: () => void;
};

/** Rows are read this far beyond those in sight: in both directions, and in the direction of scrolling. */
export const margin = 25;
const ahead = 200;
/** A list rests when it has not changed for this many milliseconds. */
const restMs = 300;

/**
 * Creates the reader.
 * @param onOther called when an answer names another revision than that of the list
 */
export function createRowReader(onOther: (revision: number) => void): RowReader {
  let watched: WatchedRows | null = null;
  /** The list whose other rows are being read. */
  let prefetched: KeysList | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Resolves to whether the rows are here now. */
  const read = async (list: KeysList, chunk: RowRange): Promise<boolean> => {
    const answer = await request('keys.view', { view: list.view, ...chunk });
    if (useListedKeys.getState().list !== list) return false;
    if (!answer.ok) {
      list.rows.giveUp(chunk);
      showListFailure(answer.failure);
      return false;
    }
    const { revision, rows } = answer.value;
    if (revision !== list.revision) {
      onOther(revision);
      return false;
    }
    list.rows.putText(chunk, rows);
    const isInSight = watched && chunk.from <= watched.last && chunk.from + chunk.count > watched.first;
    if (isInSight) useListedKeys.setState(({ arrivals }) => ({ arrivals: arrivals + 1 }));
    return true;
  };

  /** The nearest rows come first, until the cache is full. */
  const prefetch = () => {
    timer = undefined;
    const { list } = useListedKeys.getState();
    if (!list || list === prefetched) return;
    prefetched = list;
    const next = async () => {
      const isShown = useListedKeys.getState().list === list && watched !== null;
      const chunk = isShown ? list.rows.takeNearest() : null;
      if (chunk && (await read(list, chunk))) requestIdleCallback(() => void next());
      else if (prefetched === list) prefetched = null;
    };
    requestIdleCallback(() => void next());
  };
  const prefetchSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(prefetch, restMs);
  };

  return {
    watch(rows) {
      const moved = (rows?.first ?? 0) - (watched?.first ?? 0);
      watched = rows;
      const { list } = useListedKeys.getState();
      if (!list || !rows) return;
      const { first, last } = rows;
      list.rows.centre(first);
      const missing = list.rows.takeMissing(first - (moved < 0 ? ahead : margin), last + (moved > 0 ? ahead : margin));
      for (const chunk of missing) void read(list, chunk);
      if (prefetched !== list && timer === undefined) prefetchSoon();
    },
    watched: () => watched,
    prefetchSoon,
  };
}
