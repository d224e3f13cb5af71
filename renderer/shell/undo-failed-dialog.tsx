import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { closeAppShellDialog } from '../state/app-shell-store';
import { useUndoneStore } from '../state/undone-store';
import 'texts:undo';

/** Why nothing was undone. It stays until it is closed: a toast would leave before it is read. */
export function UndoFailedDialog() {
  const t = useText();
  const failed = useUndoneStore((store) => store.failed);
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('undo.failed')}
      lead={failed?.what}
      actions={
        <Button look="primary" onPress={closeAppShellDialog}>
          {t('kit.close')}
        </Button>
      }
    >
      {failed && <FailureNote failure={failed.failure} />}
    </Dialog>
  );
}
