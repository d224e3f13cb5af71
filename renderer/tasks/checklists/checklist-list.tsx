import { Check } from 'lucide-react';
import { useEffect } from 'react';
import type { DrillSummary } from '../../../shared/checklists/checklist';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { readDrills, useDrillsStore } from '../../state/checklists-store';
import { go } from '../../state/route-store';
import { useDrillTitle } from './checklist-title';
import '../../styles/drills.css';
import 'texts:drills';

/** The lists that are kept, read afresh when this is drawn. */
export function useDrills(): readonly DrillSummary[] {
  const { account } = useApp().settings;
  const drills = useDrillsStore((store) => store.drills);
  useEffect(() => {
    if (account !== 'none') void readDrills();
  }, [account]);
  return drills;
}

/** Lists, each with how far it is and the way to it. */
export function DrillList({ drills }: { readonly drills: readonly DrillSummary[] }) {
  return (
    <ul className="drill-list">
      {drills.map((drill) => (
        <DrillRow key={drill.id} drill={drill} />
      ))}
    </ul>
  );
}

function DrillRow({ drill }: { readonly drill: DrillSummary }) {
  const t = useText();
  const title = useDrillTitle(drill.subject);
  const { done, total, endedAt, startedAt, id } = drill;
  return (
    <li>
      <div>
        <b>{title}</b>
        <p className="hint">
          {endedAt === null
            ? t('drills.startedOn', { day: dayWords(startedAt) })
            : t('drills.endedOn', { day: dayWords(endedAt) })}
        </p>
      </div>
      <State {...(done === total ? { tone: 'ok', icon: Check } : {})}>{t('drills.count', { done, total })}</State>
      <Button small label={t('drills.openNamed', { title })} onPress={() => go({ name: 'drill', id })}>
        {t('drills.open')}
      </Button>
    </li>
  );
}
