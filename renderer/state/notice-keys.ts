import type { Notice } from '../../shared/contract/app-state';
import { useAppStore } from './app-store';

/**
 * The ids of the keys that a notice is about; empty for one about no key, or of a version that did not name them. Main
 * joins them with spaces. The vault file holds notices in clear, so a text that is no id is left out.
 */
export function keysOf({ facts }: Notice): readonly string[] {
  const { ids } = facts;
  return typeof ids === 'string' ? ids.split(' ').filter((id) => /^[0-9a-f]{24}$/.test(id)) : [];
}

/** When Keyquilt noticed that this key's record was changed outside; null when no unread notice says so. */
export function useChangedOutside(id: string): string | null {
  return useAppStore(({ app }) => {
    const notice = app?.notices.find((each) => each.code === 'records-changed' && keysOf(each).includes(id));
    return notice?.at ?? null;
  });
}
