import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { closeAppShellDialog, useAppShellStore } from '../state/app-shell-store';
import { useAction } from '../state/use-action';
import 'texts:app-shell';

/** The release notes of the new version, and the restart that installs it. */
export function UpdateDialog() {
  const t = useText();
  const { run, busy, failure } = useAction();
  const updates = useAppShellStore((store) => store.updates);
  if (updates?.state !== 'ready') return null;
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('appShell.update.title', { version: updates.version ?? '' })}
      lead={t('appShell.update.lead')}
      actions={
        <>
          <Button onPress={closeAppShellDialog}>{t('appShell.update.later')}</Button>
          <Button look="primary" busy={busy} onPress={() => void run('updates.restart', {})}>
            {t('appShell.update.restart')}
          </Button>
        </>
      }
    >
      <h2>{t('appShell.update.new')}</h2>
      {updates.notes === '' ? (
        <p className="muted">{t('appShell.update.noNotes')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <section className="app-shell-notes" aria-label={t('appShell.update.new')} tabIndex={0}>
          {updates.notes}
        </section>
      )}
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
