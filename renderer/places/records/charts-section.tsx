import { ChartColumn, Table } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useInventoryRevision } from '../../state/overview-store';
import { useAction } from '../../state/use-action';
import { AgesChart } from './ages-chart';
import { MonthsChart } from './months-chart';
import { useScope } from './scope-store';

/** Two charts of the inventory, or the same numbers as tables. */
export function ChartsSection() {
  const t = useText();
  const { company } = useScope();
  const revision = useInventoryRevision();
  const { run, failure } = useAction();
  const [charts, setCharts] = useState<Output<'reports.charts'> | null>(null);
  const [asTable, setAsTable] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the numbers follow every change of a key
  useEffect(() => {
    let here = true;
    void run('reports.charts', { company, includeKept: true }).then((read) => here && read && setCharts(read));
    return () => {
      here = false;
    };
  }, [run, company, revision]);
  const Icon = asTable ? ChartColumn : Table;
  return (
    <section className="card card-pad" aria-labelledby="records-charts">
      <div className="section-head">
        <h2 id="records-charts">{t('records.charts')}</h2>
        <Button small look="plain" className="end" onPress={() => setAsTable(!asTable)}>
          <Icon className="i" aria-hidden="true" />
          {t(asTable ? 'records.charts.picture' : 'records.charts.table')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {charts && (
        <div className="charts">
          <AgesChart ages={charts.ages} asTable={asTable} />
          <MonthsChart months={charts.months} asTable={asTable} />
        </div>
      )}
    </section>
  );
}
