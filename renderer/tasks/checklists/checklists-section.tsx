import { useState } from 'react';
import { Button } from '../../kit/button';
import { WholeAccount } from '../../kit/several-companies';
import { useText } from '../../messages/t';
import { useKeyCounts } from '../../state/overview-store';
import { ChecklistList, useChecklists } from './checklist-list';
import { HiddenChecklists, useChecklistsOf } from './checklists-of-company';
import { StartLeaverDialog } from './start-leaver-dialog';

/** Checklists for a person who leaves or a key that leaked: starts one and lists all. */
export function ChecklistsSection() {
  const t = useText();
  const checklists = useChecklists();
  const any = (useKeyCounts()?.total ?? 0) > 0;
  const { shown, hidden, company } = useChecklistsOf(checklists);
  const [starting, setStarting] = useState(false);
  return (
    <section className="card card-pad" aria-labelledby="records-checklists">
      <h2 id="records-checklists">{t('checklists.section')}</h2>
      <p className="muted">{t('checklists.sectionText')}</p>
      {any ? (
        <>
          <div className="form-acts">
            <Button onPress={() => setStarting(true)}>{t('checklists.leaver.entry')}</Button>
          </div>
          <p className="hint">{t('checklists.leak.where')}</p>
          <WholeAccount>{t('companies.leaver')}</WholeAccount>
        </>
      ) : (
        <p className="hint">{t('checklists.noKeys')}</p>
      )}
      {shown.length > 0 && <ChecklistList checklists={shown} />}
      <HiddenChecklists count={hidden} company={company} />
      {starting && <StartLeaverDialog onClose={() => setStarting(false)} />}
    </section>
  );
}
