import { useState } from 'react';
import type { ChecklistLine } from '../../../shared/checklists/checklist';
import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceOf, services } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { ExternalLink } from '../../kit/external-link';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { go, openKey } from '../../state/route-store';
import { EndKeyDialog, type EndTask } from '../key-tasks/end-key-dialog';
import { leftService } from './act-words';

type ChecklistActProps = { readonly line: ChecklistLine; readonly record: KeyRecord | null | undefined };

/** Opens the task that does an item: the rotation, the end of a key, the key itself, or the service's page. */
export function ChecklistAct({ line: { act }, record }: ChecklistActProps) {
  const t = useText();
  const [ending, setEnding] = useState<EndTask | null>(null);
  const left = leftService(act);
  if (left) {
    return <ExternalLink link={services[left].site}>{serviceText(left, 'checklists.go.leave-service')}</ExternalLink>;
  }
  if (!record || act === 'note' || act === 'copy') return null;
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
    const task: EndTask = serviceOf(record.system).endTask;
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
