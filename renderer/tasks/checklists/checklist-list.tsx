import { Check } from 'lucide-react';
import { useEffect } from 'react';
import type { ChecklistSummary } from '../../../shared/checklists/checklist';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { readChecklists, useChecklistsStore } from '../../state/checklists-store';
import { go } from '../../state/route-store';
import { useChecklistTitle } from './checklist-title';
import '../../styles/checklists.css';
import 'texts:checklist-list';

/** All checklists, read again on mount. */
export function useChecklists(): readonly ChecklistSummary[] {
  const { account } = useApp().settings;
  const checklists = useChecklistsStore((store) => store.checklists);
  useEffect(() => {
    if (account !== 'none') void readChecklists();
  }, [account]);
  return checklists;
}

/** Checklists, each with its progress and a link. */
export function ChecklistList({ checklists }: { readonly checklists: readonly ChecklistSummary[] }) {
  return (
    <ul className="checklist-list">
      {checklists.map((checklist) => (
        <ChecklistRow key={checklist.id} checklist={checklist} />
      ))}
    </ul>
  );
}

function ChecklistRow({ checklist }: { readonly checklist: ChecklistSummary }) {
  const t = useText();
  const title = useChecklistTitle(checklist.subject);
  const { done, total, endedAt, startedAt, id } = checklist;
  return (
    <li>
      <div>
        <b>{title}</b>
        <p className="hint">
          {endedAt === null
            ? t('checklists.startedOn', { day: dayWords(startedAt) })
            : t('checklists.endedOn', { day: dayWords(endedAt) })}
        </p>
      </div>
      <State {...(done === total ? { tone: 'ok', icon: Check } : {})}>{t('checklists.count', { done, total })}</State>
      <Button small label={t('checklists.openNamed', { title })} onPress={() => go({ name: 'checklist', id })}>
        {t('checklists.open')}
      </Button>
    </li>
  );
}
