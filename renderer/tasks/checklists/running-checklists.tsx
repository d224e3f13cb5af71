import { useText } from '../../messages/t';
import { ChecklistList, useChecklists } from './checklist-list';

/** The running lists, for Home. Nothing while none runs. */
export function RunningChecklists() {
  const t = useText();
  const running = useChecklists().filter(({ endedAt }) => endedAt === null);
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="running-drills" className="running-drills">
      <h2 id="running-drills">{t('drills.running')}</h2>
      <div className="card">
        <ChecklistList drills={running} />
      </div>
    </section>
  );
}
