import type { KeyRecord } from '../../../../shared/model/key-record';
import { lazyPage } from '../../../kit/lazy-page';
import { useText } from '../../../messages/t';
import { EndKeyDialog } from '../../../tasks/key-tasks/end-key-dialog';
import { ExportDialog } from '../../records/export-dialog';
import { UseDialog } from '../use-dialog';

const StartReview = lazyPage(() => import('../../reviews/start-review').then((m) => m.StartReview));
const HandOverDialog = lazyPage(() => import('../../../tasks/transfer/hand-over-dialog').then((m) => m.HandOverDialog));
const StartLeakDialog = lazyPage(() =>
  import('../../../tasks/checklists/start-leak-dialog').then((m) => m.StartLeakDialog),
);

/** The actions that open a dialog first. */
export type RowDialogAct = 'place' | 'give' | 'review' | 'export' | 'leak' | 'revoke' | 'delete';

type RowDialogProps = {
  readonly act: RowDialogAct;
  readonly record: KeyRecord;
  readonly onAct: (act: RowDialogAct) => void;
  readonly onClose: () => void;
};

/** The dialog of a row menu's action. */
export function RowDialog({ act, record, onAct, onClose }: RowDialogProps) {
  const t = useText();
  const ids = [record.id];
  switch (act) {
    case 'place':
      return <UseDialog record={record} use={null} onClose={onClose} />;
    case 'give':
      return <HandOverDialog ids={ids} onClose={onClose} />;
    case 'review':
      return <StartReview picked={ids} onClose={onClose} />;
    case 'export':
      return <ExportDialog ids={ids} filters={[t('records.filter.picked')]} onClose={onClose} />;
    case 'leak':
      return <StartLeakDialog record={record} onClose={onClose} />;
    default:
      return <EndKeyDialog record={record} task={act} onTask={onAct} onClose={onClose} />;
  }
}
