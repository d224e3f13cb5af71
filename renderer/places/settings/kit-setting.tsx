import { useState } from 'react';
import { kitMark } from '../../../shared/model/kit-mark';
import { Button } from '../../kit/button';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { protectionJob } from '../../state/protection-store';
import { useJob } from '../../state/use-job';
import { GiveUpKitDialog } from '../../tasks/recovery/give-up-kit-dialog';
import { MakeKit } from '../../tasks/recovery/make-kit';
import 'texts:recovery';

/** The recovery kit: which one opens the keys, a new one, and giving it up. */
export function KitSetting() {
  const t = useText();
  const { vault, settings, openers } = useApp();
  const [open, setOpen] = useState<'make' | 'give-up' | null>(null);
  const job = useJob(protectionJob);
  const { kit } = openers;
  if (settings.account !== 'real' || vault.protection === 'none' || vault.protection === 'practice') return null;
  // The event about the new lock comes before the answer: by then another dialog may be open.
  const close = (dialog: 'make' | 'give-up') => () => setOpen((now) => (now === dialog ? null : now));
  const show = (dialog: 'make' | 'give-up') => {
    job.clear();
    setOpen(dialog);
  };
  return (
    <div className="lock-ask">
      <h3>{t('kit.setting')}</h3>
      <p className="muted">
        {kit === null
          ? t('kit.setting.none')
          : t('kit.setting.has', {
              number: kit.number,
              made: dateTimeWords(kit.madeAt),
              person: kit.madeBy,
              mark: kitMark(kit.kit),
            })}
      </p>
      {vault.state === 'ready' ? (
        <div className="form-acts">
          <Button onPress={() => show('make')}>{t(kit === null ? 'kit.make' : 'kit.makeNew')}</Button>
          {kit !== null && <Button onPress={() => show('give-up')}>{t('kit.giveUp')}</Button>}
        </div>
      ) : (
        <p className="hint">{t('kit.setting.locked')}</p>
      )}
      {open === 'make' && <MakeKit reminds={false} onClose={close('make')} />}
      {open === 'give-up' && kit !== null && <GiveUpKitDialog number={kit.number} onClose={close('give-up')} />}
    </div>
  );
}
