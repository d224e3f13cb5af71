import type { PracticeRole } from '../../../../shared/contract/practice';
import { plytixLabels } from '../../../../shared/guides/labels';
import { Panel } from '../pretend/panel';
import { KeyFields } from './key-fields';

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
