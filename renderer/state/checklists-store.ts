import { create } from 'zustand';
import type { DrillSummary } from '../../shared/checklists/checklist';
import { request } from '../api';

type DrillsStore = { readonly drills: readonly DrillSummary[] };

/** The lists of what to do that main keeps, the running ones first. */
export const useDrillsStore = create<DrillsStore>()(() => ({ drills: [] }));

/** Reads them afresh. A locked vault is not asked to open for this. */
export async function readDrills(): Promise<void> {
  const answer = await request('drills.list', {});
  if (answer.ok) useDrillsStore.setState({ drills: answer.value.drills });
}
