import type { TestRun } from '../../../../shared/model/test-run';
import { Button } from '../../../kit/button';
import { FailureNote } from '../../../kit/failure-note';
import { Text, useText } from '../../../messages/t';
import { useAction } from '../../../state/use-action';
import type { Drafted } from '../use-setup';
import { testKey } from './test-key';

type RowChoiceProps = { readonly record: Drafted; readonly run: TestRun };

/**
 * Several keys have the same name and different roles: only the person can say which one this is. Then it is tested
 * again.
 */
export function RowChoice({ record, run }: RowChoiceProps) {
  const t = useText();
  const { run: request, busy, failure } = useAction();
  const rows = run.checks.flatMap(({ candidates = [] }) => candidates);
  if (rows.length === 0) return null;
  const choose = async (serviceId: string) => {
    const changed = await request('tests.chooseRow', { id: record.id, serviceId });
    if (changed) await testKey(record.id);
  };
  return (
    <section className="card card-pad page-part" aria-labelledby="which-row">
      <h3 id="which-row">{t('rows.title')}</h3>
      <p className="hint">
        <Text id="rows.lead" values={{ name: record.name.value }} />
      </p>
      <div className="row-of-acts">
        {rows.map(({ serviceId, name, role }) => (
          <Button key={serviceId} busy={busy} onPress={() => void choose(serviceId)}>
            {t('rows.choose', { name, role: role.toLowerCase() })}
          </Button>
        ))}
      </div>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
