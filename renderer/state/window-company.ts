import { useChosenCompany } from './company-store';
import { useKey } from './keys-store';
import { isTask, keyOf, useRoute } from './route-store';

/**
 * The company that the window's title names: that of the key in a task, otherwise the one that narrows every place. Null
 * where all companies are shown. A task is named by its own company, so that a screenshot of it tells the truth.
 */
export function useWindowCompany(): string | null {
  const route = useRoute();
  const chosen = useChosenCompany();
  const isOfOneKey = isTask(route) || route.name === 'known-keys';
  const company = useKey(isOfOneKey ? keyOf(route) : null)?.company;
  return chosen === null ? null : company || chosen;
}
