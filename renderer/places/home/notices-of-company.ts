import { useMemo } from 'react';
import type { Notice } from '../../../shared/contract/app-state';
import { isHidden, useChosenCompany } from '../../state/company-store';
import { useKeys } from '../../state/keys-store';
import { keysOf } from '../../state/notice-keys';

const none: readonly string[] = [];

/**
 * The notices without those that are only about keys of other companies, and how many these are. One about files, or
 * about a key that is gone or not read yet, is always shown.
 */
export function useNoticesOfCompany(notices: readonly Notice[]): {
  readonly notices: readonly Notice[];
  readonly hidden: number;
} {
  const company = useChosenCompany();
  const ids = useMemo(
    () => (company === null ? none : [...new Set(notices.flatMap((notice) => keysOf(notice)))]),
    [company, notices],
  );
  const keys = useKeys(ids);
  return useMemo(() => {
    const isOfOthers = (id: string) => isHidden(keys.get(id)?.company ?? company ?? '', company);
    const shown = notices.filter((notice) => {
      const about = keysOf(notice);
      return about.length === 0 || !about.every(isOfOthers);
    });
    return { notices: shown, hidden: notices.length - shown.length };
  }, [notices, keys, company]);
}
