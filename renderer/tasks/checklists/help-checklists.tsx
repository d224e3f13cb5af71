import { useState } from 'react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useKeyCounts } from '../../state/overview-store';
import { go } from '../../state/route-store';
import { StartLeaverDialog } from './start-leaver-dialog';
import '../../styles/checklists.css';
import 'texts:checklists';

/** Both checklists on the Help page: one starts here, the other from the key that leaked. */
export function HelpChecklists() {
  const t = useText();
  const any = (useKeyCounts()?.total ?? 0) > 0;
  const [starting, setStarting] = useState(false);
  return (
    <section className="card card-pad" aria-labelledby="help-checklists">
      <h2 id="help-checklists">{t('checklists.section')}</h2>
      <p>{t('checklists.sectionText')}</p>
      {any ? (
        <>
          <div className="form-acts">
            <Button onPress={() => setStarting(true)}>{t('checklists.help.leaver')}</Button>
            <Button onPress={() => go({ name: 'keys', id: null, group: null })}>{t('checklists.help.leak')}</Button>
          </div>
          <p className="hint">{t('checklists.help.leakText')}</p>
        </>
      ) : (
        <p className="hint">{t('checklists.noKeys')}</p>
      )}
      {starting && <StartLeaverDialog onClose={() => setStarting(false)} />}
    </section>
  );
}
