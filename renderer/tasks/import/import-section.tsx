import { useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { ProgressLine } from '../../kit/progress-line';
import { useText } from '../../messages/t';
import { useJobStore } from '../../state/job-store';
import { useJob } from '../../state/use-job';
import type { OpenList } from './import-columns';
import { ImportDialog } from './import-dialog';
import 'texts:import';
import 'texts:job';

const place = 'import.open';

/** Imports a list of keys from a CSV file: asks for the file and opens the import dialog. */
export function ImportSection() {
  const t = useText();
  const job = useJob(place);
  const [list, setList] = useState<OpenList | null>(null);
  const choose = async () => {
    const opening = job.run('import.open', {});
    const id = useJobStore.getState()[place]?.id;
    const opened = await opening;
    if (id && opened && opened.fileName !== '') setList({ ...opened, id });
  };
  return (
    <section className="card card-pad" aria-labelledby="records-import">
      <h2 id="records-import">{t('import.section')}</h2>
      <p className="muted">{t('import.what')}</p>
      <p className="muted">{t('import.never')}</p>
      {!job.running && (
        <div className="form-acts">
          <Button onPress={() => void choose()}>{t('import.act')}</Button>
        </div>
      )}
      <ProgressLine job={job} label={t('import.reading')} />
      {job.failure && <FailureNote failure={job.failure} takeFocus />}
      {list && <ImportDialog list={list} onClose={() => setList(null)} />}
    </section>
  );
}
