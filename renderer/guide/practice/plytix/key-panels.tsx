import type { PracticeKey, PracticeRole } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { practiceRoles } from '../../../../shared/model/roles';
import { useText } from '../../../messages/t';
import { Panel } from '../pretend/panel';
import { SiteButton } from '../pretend/site-button';
import { KeyFields } from './key-fields';

type EditPanelProps = {
  readonly row: PracticeKey;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSave: (name: string, role: PracticeRole) => void;
};

/** The pop-up behind the pencil: edits name and role. */
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

type CreatePanelProps = {
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onCreate: (name: string, role: PracticeRole) => void;
};

/** The panel for a new key. */
export function CreatePanel({ busy, onClose, onCreate }: CreatePanelProps) {
  return (
    <Panel title={plytixLabels.createKey.text} onClose={onClose}>
      <KeyFields
        name=""
        firstRole="user"
        submit={plytixLabels.createKey.text}
        busy={busy}
        onCancel={onClose}
        onSubmit={onCreate}
      />
    </Panel>
  );
}

type DeletePanelProps = {
  readonly name: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onDelete: () => void;
};

/** The confirmation behind the bin. Plytix does not document its wording, so this one is plain. */
export function DeletePanel({ name, busy, onClose, onDelete }: DeletePanelProps) {
  const t = useText();
  return (
    <Panel title={t('practice.plytix.deleteTitle', { name })} onClose={onClose}>
      <p>{t('practice.plytix.deleteLead')}</p>
      <div className="site-acts">
        <SiteButton quiet onPress={onClose}>
          {t('practice.cancel')}
        </SiteButton>
        <SiteButton busy={busy} onPress={onDelete}>
          {t('practice.plytix.deleteAct')}
        </SiteButton>
      </div>
    </Panel>
  );
}
