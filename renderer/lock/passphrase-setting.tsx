import { useState } from 'react';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { useApp } from '../state/app-store';
import { useAction } from '../state/use-action';
import { AskPassphraseDialog } from './ask-passphrase-dialog';

/** Whether a passphrase is asked for, on top of being signed in to the computer. */
export function PassphraseSetting() {
  const t = useText();
  const { vault } = useApp();
  const [open, setOpen] = useState<'ask' | 'stop' | null>(null);
  const asks = vault.protection === 'passphrase';
  return (
    <div className="lock-ask">
      <h3>{t('lock.ask')}</h3>
      {asks && <p className="muted">{t('lock.askOn')}</p>}
      {vault.state === 'ready' ? (
        <div className="form-acts">
          <Button onPress={() => setOpen('ask')}>{t(asks ? 'lock.askChange' : 'lock.askSet')}</Button>
          {asks && <Button onPress={() => setOpen('stop')}>{t('lock.askStop')}</Button>}
        </div>
      ) : (
        <p className="hint">{t('lock.lockedNow')}</p>
      )}
      {open === 'ask' && <AskPassphraseDialog onClose={() => setOpen(null)} />}
      {open === 'stop' && <StopAskingDialog onClose={() => setOpen(null)} />}
    </div>
  );
}

function StopAskingDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const stop = async () => {
    if (!(await run('lock.stopAsking', {}))) return;
    announce(t('lock.stopDone'));
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      title={t('lock.stopTitle')}
      lead={t('lock.stopText')}
      actions={
        <>
          <Button onPress={onClose}>{t('lock.stopKeep')}</Button>
          <Button look="primary" busy={busy} onPress={() => void stop()}>
            {t('lock.stopAct')}
          </Button>
        </>
      }
    >
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
