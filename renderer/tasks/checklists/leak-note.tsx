import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { Suspense, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { leakStateOf } from '../../../shared/model/leak';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { lazyPage } from '../../kit/lazy-page';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';

const WithdrawLeakDialog = lazyPage(() => import('./withdraw-leak-dialog').then((m) => m.WithdrawLeakDialog));

/** That the key leaked, and whether it is proven gone; with the way to its list. Nothing for any other key. */
export function LeakNote({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [withdrawing, setWithdrawing] = useState(false);
  const { leaked } = record;
  if (leaked === undefined) return null;
  const said = { by: leaked.by, when: dateTimeWords(leaked.at) };
  if (leakStateOf(record) === 'gone') {
    return (
      <div className="detail-note">
        <State tone="ok" icon={ShieldCheck}>
          {t('inventory.leak.gone')}
        </State>
        <p className="hint">{t('inventory.leak.goneText', { ...said, gone: dateTimeWords(leaked.gone?.at ?? '') })}</p>
      </div>
    );
  }
  const open = async () => {
    // Answers with the list that runs; one that has ended is begun again.
    const subject = { kind: 'leak', keyId: record.id, choice: 'end-now' } as const;
    const checklist = await run('checklists.start', { subject });
    if (checklist) go({ name: 'checklist', id: checklist.id });
  };
  return (
    <div className="detail-note">
      <State tone="bad" icon={ShieldAlert}>
        {t('inventory.leak.open')}
      </State>
      <p>{t('inventory.leak.openText', said)}</p>
      {leaked.replaced && <p>{t('inventory.leak.replaced', { day: dayWords(leaked.replaced.at) })}</p>}
      <div className="acts">
        <Button small busy={busy} onPress={() => void open()}>
          {t('inventory.leak.list')}
        </Button>
        <Button small onPress={() => setWithdrawing(true)}>
          {t('inventory.leak.withdraw')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {withdrawing && (
        <Suspense fallback={null}>
          <WithdrawLeakDialog record={record} onClose={() => setWithdrawing(false)} />
        </Suspense>
      )}
    </div>
  );
}
