import { create } from 'zustand';
import type { ChecklistSummary } from '../../shared/checklists/checklist';
import { request } from '../api';

type ChecklistsStore = { readonly checklists: readonly ChecklistSummary[] };

/** The lists of what to do that main keeps, the running ones first. */
export const useChecklistsStore = create<ChecklistsStore>()(() => ({ checklists: [] }));

/** Reads them afresh. A locked vault is not asked to open for this. */
export async function readChecklists(): Promise<void> {
  const answer = await request('checklists.list', {});
  if (answer.ok) useChecklistsStore.setState({ checklists: answer.value.checklists });
}
