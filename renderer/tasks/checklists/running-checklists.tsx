import { useText } from '../../messages/t';
import { DrillList, useDrills } from './checklist-list';

/** The running lists, for Home. Nothing while none runs. */
export function RunningDrills() {
  const t = useText();
  const running = useDrills().filter(({ endedAt }) => endedAt === null);
  if (running.length === 0) return null;
  return (
    <section aria-labelledby="running-drills" className="running-drills">
      <h2 id="running-drills">{t('drills.running')}</h2>
      <div className="card">
        <DrillList drills={running} />
      </div>
    </section>
  );
}
