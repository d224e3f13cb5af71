import { useState } from 'react';
import { LinkButton } from '../../kit/link-button';
import { useText } from '../../messages/t';
import { RequirePassphraseDialog } from '../../tasks/protection/require-passphrase-dialog';
import 'texts:lock';

/** Offers a lock at the first run, before there is anything to lose: the keyring alone asks nobody. Home then offers a kit. */
export function FirstLock() {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className="small muted first-lock">
        {t('lock.firstOffer')} <LinkButton onPress={() => setOpen(true)}>{t('lock.firstOfferAct')}</LinkButton>
      </p>
      {open && <RequirePassphraseDialog onClose={() => setOpen(false)} onDone={() => setOpen(false)} />}
    </>
  );
}
