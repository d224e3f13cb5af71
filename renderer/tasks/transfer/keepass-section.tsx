import { Suspense, useCallback, useState } from 'react';
import { firstView, noFilter } from '../../../shared/inventory/first-view';
import type { KeysView } from '../../../shared/inventory/keys-view';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useChosenCompany } from '../../state/company-store';
import { useFollowed } from '../../state/follow-inventory';
import { useKeyCounts } from '../../state/overview-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import { NeedsValues } from '../protection/needs-values';
import { KeepassCheckDialog } from './keepass-check-dialog';
import 'texts:keepass';

const KeepassDialog = lazyPage(() => import('./keepass-dialog').then((m) => m.KeepassDialog));

/** The current keys of a company, or of all, as a list. */
function currentKeys(company: string | null): KeysView {
  return { ...firstView('none'), company, filter: { ...noFilter, status: ['active', 'unknown'] } };
}

/** True when there are current keys. Until main has counted, most people have some: no button should move. */
function useAnyCurrent(company: string | null): boolean {
  const { current = 0 } = useKeyCounts() ?? {};
  const read = useCallback(() => send('keys.view', { view: currentKeys(company), from: 0, count: 0 }), [company]);
  const { answer } = useFollowed(read);
  return (answer?.listed ?? current) > 0;
}

/** Writes all current keys to a KeePass file, or checks one. */
export function KeepassSection() {
  const t = useText();
  const company = useChosenCompany();
  const any = useAnyCurrent(company);
  const { run, busy, failure } = useAction();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [checking, setChecking] = useState(false);
  const make = useCallback(async () => {
    const answer = await run('keys.viewIds', { view: currentKeys(company) });
    if (answer) setIds(answer.ids);
  }, [run, company]);
  return (
    <section className="card card-pad" aria-labelledby="records-keepass">
      <h2 id="records-keepass">{t('keepass.section')}</h2>
      <p className="muted">{t('keepass.why')}</p>
      <p className="muted">{t('keepass.whyMore')}</p>
      <NeedsValues
        others={
          <Button look="plain" onPress={() => setChecking(true)}>
            {t('keepass.check')}
          </Button>
        }
      >
        {any && (
          <Button busy={busy} onPress={() => void make()}>
            {t('keepass.act')}
          </Button>
        )}
      </NeedsValues>
      {failure && <FailureNote failure={failure} />}
      {ids && (
        <Suspense fallback={null}>
          <KeepassDialog ids={ids} onClose={() => setIds(null)} />
        </Suspense>
      )}
      {checking && <KeepassCheckDialog onClose={() => setChecking(false)} />}
    </section>
  );
}
