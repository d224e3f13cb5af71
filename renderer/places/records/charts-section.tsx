import { ChartColumn, Table } from 'lucide-react';
import { useCallback, useRef, useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useOnScreen } from '../../kit/use-on-screen';
import { useText } from '../../messages/t';
import { useFollowed } from '../../state/follow-inventory';
import { send } from '../../state/send';
import { AgesChart } from './ages-chart';
import { MonthsChart } from './months-chart';
import { useScope } from './scope-store';

/** Two charts of the inventory, or the same numbers as tables. */
export function ChartsSection() {
  const t = useText();
  const { company } = useScope();
  const section = useRef<HTMLElement>(null);
  const read = useCallback(() => send('reports.charts', { company, includeKept: true }), [company]);
  const { answer: charts, failure } = useFollowed(read, useOnScreen(section));
  const [asTable, setAsTable] = useState(false);
  const Icon = asTable ? ChartColumn : Table;
  return (
    <section className="card card-pad" aria-labelledby="records-charts" ref={section}>
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
