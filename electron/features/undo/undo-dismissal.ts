import type { UndoableAct } from './undo-log';

/**
 * The act of dismissing a notice. An undo leaves no line in the journal, as a dismissal leaves none: what the notice
 * tells of has its own.
 * @param bringBack lists the notice again; false when its cause is gone
 * @param changed tells the page
 */
export function undoableDismissal(bringBack: () => boolean, changed: () => void): UndoableAct {
  return {
    act: 'notice',
    name: '',
    company: '',
    count: 1,
    undo: async () => {
      if (!bringBack()) return { undone: 0, changed: 1, lost: 0 };
      changed();
      return { undone: 1, changed: 0, lost: 0 };
    },
  };
}
