import { Suspense, useState } from 'react';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useKeyCounts } from '../../state/overview-store';
import { NeedsValues } from '../protection/needs-values';
import { ChooseFileButton } from './choose-file-button';
import { useGivableCount } from './use-givable-count';
import 'texts:transfer';

const HandOverDialog = lazyPage(() => import('./hand-over-dialog').then((m) => m.HandOverDialog));

/** Handing keys to a colleague, and taking keys from one. */
export function ShareSection() {
  const t = useText();
  const [giving, setGiving] = useState(false);
  const count = useGivableCount(null);
  const isLocked = useApp().vault.state === 'locked';
  const { current = 0 } = useKeyCounts() ?? {};
  // Until main has counted, most people have some: the buttons beside it should not move.
  const canGive = (count ?? current) > 0;
  return (
    <section className="card card-pad" aria-labelledby="records-share">
      <h2 id="records-share">{t('transfer.share.title')}</h2>
      <p className="muted">{t('transfer.share.lead')}</p>
      {count === 0 && !isLocked && <p className="muted">{t('transfer.share.none')}</p>}
      <NeedsValues>
        {canGive && <Button onPress={() => setGiving(true)}>{t('transfer.share.give')}</Button>}
        <ChooseFileButton expected="handover">{t('transfer.share.receive')}</ChooseFileButton>
      </NeedsValues>
      {giving && (
        <Suspense fallback={null}>
          <HandOverDialog ids={[]} onClose={() => setGiving(false)} />
        </Suspense>
      )}
    </section>
  );
}
