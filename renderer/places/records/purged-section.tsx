import { FileSpreadsheet, FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { PurgedKey } from '../../../shared/model/purged-key';
import { services } from '../../../shared/model/services/services';
import { codedText } from '../../guide/coded-text';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import { ExportOutcome } from './export-outcome';
import { useExport } from './use-export';
import 'texts:inventory';

/** The number of rows shown at first, and more with each press. */
const rowsAtOnce = 50;

/** What is left of the keys whose records were purged, and that list as a file. */
export function PurgedSection() {
  const t = useText();
  const { run, failure } = useAction();
  const { job, result, run: save, dialog } = useExport('records.purged');
  const [keys, setKeys] = useState<readonly PurgedKey[] | null>(null);
  const [most, setMost] = useState(rowsAtOnce);
  useEffect(() => {
    let here = true;
    void run('keys.purged', {}).then((answer) => here && answer && setKeys(answer.keys));
    return () => {
      here = false;
    };
  }, [run]);
  return (
    <section className="card card-pad" aria-labelledby="records-purged">
      <h2 id="records-purged">{t('records.purged')}</h2>
      <p className="muted">{t('records.purgedText')}</p>
      {failure && <FailureNote failure={failure} />}
      {keys?.length === 0 && <p>{t('records.purged.none')}</p>}
      {keys && keys.length > 0 && (
        <>
          <table className="chart-table purged">
            <caption className="hidden-label">{t('records.purged')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('records.purged.key')}</th>
                <th scope="col">{t('records.purged.ended')}</th>
                <th scope="col">{t('records.purged.when')}</th>
                <th scope="col">{t('records.purged.why')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.slice(0, most).map((key) => (
                <Tombstone key={`${key.id} ${key.at}`} purged={key} />
              ))}
            </tbody>
          </table>
          {keys.length > most && (
            <Button small onPress={() => setMost(most + rowsAtOnce)}>
              {t('records.purged.more', { count: Math.min(rowsAtOnce, keys.length - most) })}
            </Button>
          )}
          <div className="form-acts">
            <Button busy={job.running} onPress={() => void save('reports.purged', { format: 'csv' })}>
              <FileSpreadsheet className="i" aria-hidden="true" />
              {t('records.purged.csv')}
            </Button>
            <Button busy={job.running} onPress={() => void save('reports.purged', { format: 'pdf' })}>
              <FileText className="i" aria-hidden="true" />
              {t('records.purged.pdf')}
            </Button>
          </div>
          <ExportOutcome job={job} result={result} />
          {dialog}
        </>
      )}
    </section>
  );
}

function Tombstone({ purged }: { readonly purged: PurgedKey }) {
  const t = useText();
  const { name, system, company, status, statusKnown, at, who, machine, reason, leak } = purged;
  const service = Object.entries(services).find(([id]) => id === system)?.[1].name ?? system;
  return (
    <tr>
      <th scope="row">
        {name || t('inventory.unnamed')}
        <span className="sub">
          {service}, {company}
        </span>
      </th>
      <td>
        {codedText(`inventory.status.${status}`) ?? status}
        {statusKnown !== '' && <span className="sub">{codedText(`kit.known.${statusKnown}`) ?? statusKnown}</span>}
      </td>
      <td>
        {dateTimeWords(at)}
        <span className="sub">{t('records.purged.by', { who, machine })}</span>
      </td>
      <td>
        {reason || <span className="muted">{t('records.purged.noReason')}</span>}
        {leak === 'open' && <span className="sub">{t('records.purged.leak')}</span>}
      </td>
    </tr>
  );
}
