import { create } from 'zustand';
import type { ChecklistSummary } from '../../shared/checklists/checklist';
import { request } from '../api';

type ChecklistsStore = { readonly checklists: readonly ChecklistSummary[] };

/** The checklists as main last listed them, the running ones first. */
export const useChecklistsStore = create<ChecklistsStore>()(() => ({ checklists: [] }));

/** Reads them again. Does not ask to unlock a locked vault. */
export async function readChecklists(): Promise<void> {
  const answer = await request('checklists.list', {});
  if (answer.ok) useChecklistsStore.setState({ checklists: answer.value.checklists });
}
