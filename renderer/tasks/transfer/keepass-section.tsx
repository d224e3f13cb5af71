import { Suspense, useMemo, useState } from 'react';
import { isCurrent } from '../../../shared/model/key-status';
import { Button } from '../../kit/button';
import { lazyPage } from '../../kit/lazy-page';
import { useText } from '../../messages/t';
import { useNarrowedKeys } from '../../state/company-store';
import { KeepassCheckDialog } from './keepass-check-dialog';
import 'texts:keepass';

const KeepassDialog = lazyPage(() => import('./keepass-dialog').then((m) => m.KeepassDialog));

/** Writes all current keys to a KeePass file, or checks one. */
export function KeepassSection() {
  const t = useText();
  const { keys } = useNarrowedKeys();
  const [open, setOpen] = useState<'make' | 'check' | null>(null);
  const current = useMemo(() => [...keys.values()].filter(isCurrent).map(({ id }) => id), [keys]);
  const close = () => setOpen(null);
  return (
    <section className="card card-pad" aria-labelledby="records-keepass">
      <h2 id="records-keepass">{t('keepass.section')}</h2>
      <p className="muted">{t('keepass.why')}</p>
      <p className="muted">{t('keepass.whyMore')}</p>
      <div className="form-acts">
        {current.length > 0 && <Button onPress={() => setOpen('make')}>{t('keepass.act')}</Button>}
        <Button look="plain" onPress={() => setOpen('check')}>
          {t('keepass.check')}
        </Button>
      </div>
      {open === 'make' && (
        <Suspense fallback={null}>
          <KeepassDialog ids={current} onClose={close} />
        </Suspense>
      )}
      {open === 'check' && <KeepassCheckDialog onClose={close} />}
    </section>
  );
}
