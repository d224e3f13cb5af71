import { isDeepStrictEqual } from 'node:util';
import type { Checklist, ChecklistItem } from '../../../shared/checklists/checklist';
import type { EventParams } from '../../../shared/model/event';
import type { Vault } from '../../storage/vault/vault';
import type { UndoableAct, UndoResult } from '../undo/undo-log';

type Tick = Checklist['ticks'][string] | undefined;

/** A tick that was set or taken back, and what it needs to be undone. */
type TickChange = {
  readonly id: string;
  readonly item: ChecklistItem;
  readonly before: Tick;
  readonly after: Tick;
  /** The facts of the tick's own line. */
  readonly facts: EventParams;
  /** Returns the checklist; null when it is gone or has ended. */
  readonly find: (id: string) => Checklist | null;
  readonly keep: (checklist: Checklist) => void;
  readonly vault: Pick<Vault, 'note'>;
  readonly runExclusive: <T>(work: () => Promise<T>) => Promise<T>;
};

/** The act of a tick. An undo puts back who ticked and when, if the tick is still as this act left it. */
export function undoableTick(change: TickChange): UndoableAct {
  const { id, item, before, after, vault, find, keep, runExclusive } = change;
  const undo = async (): Promise<UndoResult> => {
    const checklist = find(id);
    if (!checklist) return { undone: 0, changed: 0, lost: 1 };
    const { [item.id]: present, ...others } = checklist.ticks;
    if (!isDeepStrictEqual(present, after)) return { undone: 0, changed: 1, lost: 0 };
    const facts = { ...change.facts, undid: after ? 'drill-ticked' : 'drill-unticked' };
    await vault.note({ type: 'undone', keyId: item.keyId, known: 'typed', facts });
    keep({ ...checklist, ticks: before ? { ...others, [item.id]: before } : others });
    return { undone: 1, changed: 0, lost: 0 };
  };
  return {
    act: 'list-tick',
    name: '',
    company: '',
    count: 1,
    document: { kind: 'checklist', id },
    undo: () => runExclusive(undo),
  };
}
