import type { ChecklistSummary } from '../../../shared/checklists/checklist';
import { useText } from '../../messages/t';
import { isHidden, useChosenCompany } from '../../state/company-store';
import 'texts:companies';

type ChecklistsOfCompany = {
  readonly shown: readonly ChecklistSummary[];
  /** The number of those that have no key of the chosen company. */
  readonly hidden: number;
  readonly company: string | null;
};

/** The checklists that have a key of the chosen company. One that is about no key is shown whatever the company. */
export function useChecklistsOf(checklists: readonly ChecklistSummary[]): ChecklistsOfCompany {
  const company = useChosenCompany();
  const shown = checklists.filter(
    ({ companies }) => companies.length === 0 || companies.some((name) => !isHidden(name, company)),
  );
  return { shown, hidden: checklists.length - shown.length, company };
}

/** Says how many checklists are not shown because they have no key of the chosen company. */
export function HiddenChecklists({ count, company }: { readonly count: number; readonly company: string | null }) {
  const t = useText();
  if (count === 0 || company === null) return null;
  return <p className="hint card-pad">{t('companies.checklistsHidden', { count, company })}</p>;
}
