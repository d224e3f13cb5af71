import { go } from '../../state/route-store';

/** Leads to a key in the inventory. */
export function openKey(id: string): void {
  go({ name: 'keys', id, group: null });
}
