import { create } from 'zustand';
import type { Output } from '../../shared/contract/contract';
import type { Failure } from '../../shared/contract/failure';

type Changed = NonNullable<Output<'undo.run'>['document']>;

type UndoneStore = {
  /** How often an undo changed each document, by kind and id. */
  readonly turns: Readonly<Record<string, number>>;
  /** The last undo that failed: what was done before, in words, and why it stays. */
  readonly failed: { readonly what: string; readonly failure: Failure } | null;
};

/** What undoing did to documents that no event tells of. */
export const useUndoneStore = create<UndoneStore>()(() => ({ turns: {}, failed: null }));

/** Notes that an undo changed a document. */
export function documentUndone({ kind, id }: Changed): void {
  const name = `${kind} ${id}`;
  useUndoneStore.setState(({ turns }) => ({ turns: { ...turns, [name]: (turns[name] ?? 0) + 1 } }));
}

/** A number that increases with each undo that changes this document: its page reads it again. */
export function useUndone(kind: Changed['kind'], id: string): number {
  return useUndoneStore(({ turns }) => turns[`${kind} ${id}`] ?? 0);
}
