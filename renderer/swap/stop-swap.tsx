import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { useAction } from '../state/use-action';

type StopSwapProps = { readonly id: string; readonly onClose: () => void };

/** Asks once before the two keys are taken apart: they cannot be put together again, only swapped anew. */
export function StopSwap({ id, onClose }: StopSwapProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const stop = async () => {
    if (await run('swap.stop', { id })) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      role="alertdialog"
      title={t('swap.stop.title')}
      lead={t('swap.stop.lead')}
      actions={
        <>
          <Button onPress={onClose}>{t('swap.stop.keep')}</Button>
          <Button look="primary" busy={busy} onPress={() => void stop()}>
            {t('swap.stop')}
          </Button>
        </>
      }
    >
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
