import { useText } from '../../messages/t';
import { ChecklistList, useChecklists } from './checklist-list';
import { HiddenChecklists, useChecklistsOf } from './checklists-of-company';

/** The running checklists, for Home. Renders nothing when there are none. */
export function RunningChecklists() {
  const t = useText();
  const running = useChecklists().filter(({ endedAt }) => endedAt === null);
  const { shown, hidden, company } = useChecklistsOf(running);
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="running-checklists" className="running-checklists">
      <h2 id="running-checklists">{t('checklists.running')}</h2>
      <div className="card">
        {shown.length > 0 && <ChecklistList checklists={shown} />}
        <HiddenChecklists count={hidden} company={company} />
      </div>
    </section>
  );
}
