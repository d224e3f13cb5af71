import type { PracticeKey, PracticeRole } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { practiceRoles } from '../../../../shared/model/roles';
import { useText } from '../../../messages/t';
import { Panel } from '../pretend/panel';
import { KeyFields } from './key-fields';

type EditPanelProps = {
  readonly row: PracticeKey;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSave: (name: string, role: PracticeRole) => void;
};

/** The pop-up behind the pencil: another name, another role. */
export function EditPanel({ row, busy, onClose, onSave }: EditPanelProps) {
  const t = useText();
  const role = practiceRoles.find((each) => each === row.role);
  return (
    <Panel title={t('practice.plytix.editTitle', { name: row.name })} onClose={onClose}>
      <KeyFields
        name={row.name}
        firstRole={role ?? 'user'}
        submit={plytixLabels.saveKey.text}
        busy={busy}
        onCancel={onClose}
        onSubmit={onSave}
      />
    </Panel>
  );
}
