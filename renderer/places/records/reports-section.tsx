import { isInScope } from '../../../shared/reports/inventory-report';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { useCompanies } from '../../state/company-store';
import { useKeysStore } from '../../state/keys-store';
import { ExportOutcome } from './export-outcome';
import { FormatButtons } from './format-buttons';
import { LongDocument } from './long-document';
import { chooseScope, useScope } from './scope-store';
import { useExport } from './use-export';

/** Reports of the inventory: their scope and formats. */
export function ReportsSection() {
  const t = useText();
  const scope = useScope();
  const keys = useKeysStore((store) => store.byId);
  const companies = useCompanies();
  const { job, result, run } = useExport('records.export');
  const count = [...keys.values()].filter((key) => isInScope(key, scope)).length;
  return (
    <section className="card card-pad" aria-labelledby="records-reports">
      <h2 id="records-reports">{t('records.reports')}</h2>
      <p className="muted">{t('records.reportsText')}</p>
      <div className="scope">
        {companies.length > 1 && (
          <label className="company-switch">
            <span>{t('records.company')}</span>
            <select
              className="input"
              value={scope.company ?? ''}
              onChange={(event) => chooseScope({ company: event.target.value === '' ? null : event.target.value })}
            >
              <option value="">{t('records.company.all')}</option>
              {companies.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <Tick checked={scope.includeKept} onChange={(includeKept) => chooseScope({ includeKept })}>
          {t('records.includeKept')}
        </Tick>
        <span className="muted small">{t('records.exportCount', { count })}</span>
      </div>
      <LongDocument keys={count} />
      {!job.running && (
        <FormatButtons busy={false} onPress={(format) => void run('reports.export', { format, scope, choice: null })} />
      )}
      <ExportOutcome job={job} result={result} />
    </section>
  );
}
