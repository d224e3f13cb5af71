import { useMemo, useState } from 'react';
import { Button } from '../kit/button';
import { Card } from '../kit/card';
import { useText } from '../messages/t';
import { useNarrowedKeys } from '../state/use-companies';
import { KeepassCheckDialog } from './keepass-check-dialog';
import { KeepassDialog } from './keepass-dialog';
import 'texts:keepass';

/** A KeePass file of all current keys, and a look into one. */
export function KeepassSection() {
  const t = useText();
  const { keys } = useNarrowedKeys();
  const [open, setOpen] = useState<'make' | 'check' | null>(null);
  const current = useMemo(
    () =>
      [...keys.values()]
        .filter(({ status }) => status.value === 'active' || status.value === 'unknown')
        .map(({ id }) => id),
    [keys],
  );
  const close = () => setOpen(null);
  return (
    <Card pad className="record-part">
      <h2>{t('keepass.section')}</h2>
      <p className="hint">{t('keepass.why')}</p>
      <p className="hint">{t('keepass.whyMore')}</p>
      <div className="acts">
        {current.length > 0 && (
          <Button small onPress={() => setOpen('make')}>
            {t('keepass.act')}
          </Button>
        )}
        <Button small look="plain" onPress={() => setOpen('check')}>
          {t('keepass.check')}
        </Button>
      </div>
      {open === 'make' && <KeepassDialog ids={current} onClose={close} />}
      {open === 'check' && <KeepassCheckDialog onClose={close} />}
    </Card>
  );
}
