import { useState } from 'react';
import type { ChecklistLine } from '../../../shared/checklists/checklist';
import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { ExternalLink } from '../../kit/external-link';
import { useText } from '../../messages/t';
import { go, openKey } from '../../state/route-store';
import { EndKeyDialog, type EndTask } from '../key-tasks/end-key-dialog';

type ChecklistActProps = { readonly line: ChecklistLine; readonly record: KeyRecord | undefined };

/** Opens the task that does an item: the rotation, the end of a key, the key itself, or the service's page. */
export function ChecklistAct({ line: { act }, record }: ChecklistActProps) {
  const t = useText();
  const [ending, setEnding] = useState<EndTask | null>(null);
  if (act === 'leave-plytix' || act === 'leave-patchworks') {
    const link = act === 'leave-plytix' ? 'plytix-accounts' : 'patchworks-login';
    return <ExternalLink link={link}>{t(`checklists.go.${act}`)}</ExternalLink>;
  }
  if (!record || act === 'note') return null;
  if (act === 'swap' || act === 'make-new' || act === 'change') {
    return (
      <Button small onPress={() => go({ name: 'rotation', id: record.id })}>
        {t('checklists.go.rotation')}
      </Button>
    );
  }
  if (act === 'end') {
    if (record.care) {
      return (
        <Button small onPress={() => go({ name: 'key-task', id: record.id })}>
          {t('checklists.go.carryOn')}
        </Button>
      );
    }
    const task: EndTask = record.system === 'patchworks' ? 'revoke' : 'delete';
    return (
      <>
        <Button small onPress={() => setEnding(task)}>
          {t(`checklists.go.${task}`)}
        </Button>
        {ending && <EndKeyDialog record={record} task={ending} onTask={setEnding} onClose={() => setEnding(null)} />}
      </>
    );
  }
  return (
    <Button small onPress={() => openKey(record.id)}>
      {t('checklists.go.key')}
    </Button>
  );
}
