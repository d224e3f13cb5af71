import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { t } from '../../../messages/t';
import { useCompanyStore } from '../../../state/company-store';
import type { KeysList } from '../../../state/listed-keys';
import { toast } from '../../../state/toast-store';
import { createSelection, type SelectedKeys } from './create-selection';

/** The selected keys, and how to select. */
export type Selection = Pick<SelectedKeys, 'pick' | 'pickShown' | 'clear'> & {
  readonly picked: ReadonlySet<string>;
  /** Whether all, some or none of the listed keys are selected. */
  readonly shown: 'all' | 'some' | 'none';
  /** The number of selected keys that the list does not show. */
  readonly hidden: number;
};

/**
 * Holds the selection of rows. A key hidden by a filter stays selected and is counted in the bar; a removed key is
 * deselected.
 */
export function useSelection(list: KeysList | null): Selection {
  const [{ store, show, pick, pickShown, clear, ofCompany }] = useState(createSelection);
  const { picked, listed } = useStore(store);
  useEffect(() => show(list), [show, list]);
  useEffect(
    () =>
      useCompanyStore.subscribe(({ chosen }, before) => {
        if (chosen === before.chosen) return;
        const count = ofCompany(chosen);
        if (count > 0) toast(t('inventory.selected.dropped', { count }));
      }),
    [ofCompany],
  );
  const all = list?.listed ?? 0;
  return useMemo(() => {
    const some = picked.size === 0 ? 'none' : 'some';
    const shown = all > 0 && listed >= all ? 'all' : some;
    return { picked, shown, hidden: Math.max(0, picked.size - listed), pick, pickShown, clear };
  }, [picked, listed, all, pick, pickShown, clear]);
}
