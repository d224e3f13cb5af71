import { useCallback } from 'react';
import type { ReportScope } from '../../../shared/reports/inventory-report';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { useFollowed } from '../../state/follow-inventory';
import { useCompanies } from '../../state/overview-store';
import { send } from '../../state/send';
import { ExportOutcome } from './export-outcome';
import { FormatButtons } from './format-buttons';
import { LongDocument } from './long-document';
import { chooseScope, useScope } from './scope-store';
import { useExport } from './use-export';

/** Reports of the inventory: their scope and formats. */
export function ReportsSection() {
  const t = useText();
  const scope = useScope();
  const companies = useCompanies();
  const { job, result, run, dialog } = useExport('records.export');
  const count = useScopeCount(scope);
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
        <span className="muted small">{count === null ? '' : t('records.exportCount', { count })}</span>
      </div>
      <LongDocument keys={count ?? 0} />
      {!job.running && (
        <FormatButtons busy={false} onPress={(format) => void run('reports.export', { format, scope, choice: null })} />
      )}
      <ExportOutcome job={job} result={result} />
      {dialog}
    </section>
  );
}

/** The number of keys in a scope; null until main has counted. Until it has counted anew, the last number stays. */
function useScopeCount({ company, includeKept }: ReportScope): number | null {
  const read = useCallback(() => send('inventory.countScope', { company, includeKept }), [company, includeKept]);
  return useFollowed(read).answer?.count ?? null;
}
