import { useCallback } from 'react';
import type { ReportScope } from '../../../shared/reports/inventory-report';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';
import { useFollowed } from '../../state/follow-inventory';
import { send } from '../../state/send';
import { ExportOutcome } from './export-outcome';
import { FormatButtons } from './format-buttons';
import { LongDocument } from './long-document';
import { includeKept, useScope } from './scope-store';
import { useExport } from './use-export';

/** Reports of the inventory: their scope and formats. */
export function ReportsSection() {
  const t = useText();
  const scope = useScope();
  const { job, result, run, dialog } = useExport('records.export');
  const count = useScopeCount(scope);
  return (
    <section className="card card-pad" aria-labelledby="records-reports">
      <h2 id="records-reports">{t('records.reports')}</h2>
      <p className="muted">{t('records.reportsText')}</p>
      <div className="scope">
        <Tick checked={scope.includeKept} onChange={includeKept}>
          {t('records.includeKept')}
        </Tick>
        <span className="muted small">
          {count === null
            ? ''
            : scope.company === null
              ? t('records.exportCount', { count })
              : t('records.exportCountOf', { count, company: scope.company })}
        </span>
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
