import { Dialog } from '../../kit/dialog';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { closeProtection, readLocked, useProtectionStore } from '../../state/protection-store';
import { PassphraseForm } from './passphrase-form';
import { UnlockForm } from './unlock-form';
import 'texts:protection';

/** Opens over any screen whose request needs protection first. The caller repeats its request afterwards. */
export function ProtectionDialog() {
  const t = useText();
  const open = useProtectionStore((store) => store.open);
  if (open === null) return null;
  if (open === 'unlock') {
    const done = () => {
      readLocked(false);
      closeProtection(true);
    };
    return (
      <Dialog
        open
        onClose={() => closeProtection(false)}
        title={t('protection.unlockTitle')}
        lead={t('protection.unlockLead')}
      >
        <UnlockForm onDone={done} />
      </Dialog>
    );
  }
  return (
    <Dialog
      open
      onClose={() => closeProtection(false)}
      art={<QuiltArt picture="no-keyring" />}
      title={t('protection.noKeyring')}
      lead={t('protection.noKeyringLead')}
    >
      <PassphraseForm onDone={() => closeProtection(true)} />
    </Dialog>
  );
}
