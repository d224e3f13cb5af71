import { plytixSeeAgain } from '../../../shared/guides/plytix-see-again';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { useText } from '../../messages/t';
import { KeyTaskGuide } from './key-task-guide';
import { RowDetails } from './row-details';

type SeeAgainDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

/** How to copy the key or reveal its password in Plytix again. */
export function SeeAgainDialog({ record, onClose }: SeeAgainDialogProps) {
  const t = useText();
  return (
    <Dialog
      open
      onClose={onClose}
      closeOnOutside
      title={t('keyTasks.seeAgain.title')}
      lead={t('keyTasks.seeAgain.lead')}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('kit.close')}
        </Button>
      }
    >
      <div className="narrow-guide">
        <RowDetails record={record} />
        <KeyTaskGuide guide={plytixSeeAgain} open />
      </div>
    </Dialog>
  );
}
