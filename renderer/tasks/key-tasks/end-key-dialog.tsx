import { Ban, Trash2 } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { sameName } from '../../../shared/model/names';
import { serviceOf } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { SystemTag } from '../../kit/system-tag';
import { TypedQuestion } from '../../kit/typed-question';
import { serviceText } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';
import { useKeyTask } from './use-key-task';
import { usePlaceGate } from './use-place-gate';
import { UsePlaces } from './use-places';
import { whenWords } from './when-words';

/** The two ways to end a key. Plytix has only the second. */
export type EndTask = 'revoke' | 'delete';

type EndKeyDialogProps = {
  readonly record: KeyRecord;
  readonly task: EndTask;
  readonly onTask: (task: EndTask) => void;
  readonly onClose: () => void;
};

/**
 * Before a key is ended: what stops, what cannot be undone, and the typed confirmation of its name. The steps in the
 * dashboard follow.
 */
export function EndKeyDialog(props: EndKeyDialogProps) {
  // As it stands now: answers about its places change the key while the question is open.
  const record = useKey(props.record.id) ?? props.record;
  // Another act is another question: what was typed for one, and its errors, say nothing about the other.
  return <EndKeyQuestion key={props.task} {...props} record={record} />;
}

function EndKeyQuestion({ record, task, onTask, onClose }: EndKeyDialogProps) {
  const t = useText();
  const asking = useKeyTask(record.id);
  const gate = usePlaceGate(record);
  const { system, company } = record;
  const name = record.name.value || company;
  // A revoked key has stopped already: deleting it stops nothing more.
  const hasStopped = record.status.value === 'revoked';
  const words = `keyTasks.end.service.${task}` as const;
  const end = async () => {
    if (!gate.mayPass()) return;
    if (await asking.start(task)) go({ name: 'key-task', id: record.id });
  };
  const Icon = task === 'revoke' ? Ban : Trash2;
  const other: EndTask = task === 'revoke' ? 'delete' : 'revoke';
  return (
    <TypedQuestion
      art={<SystemTag system={system} filled />}
      title={t(`keyTasks.end.${task}.title`, { name })}
      lead={serviceText(system, hasStopped ? 'keyTasks.end.service.delete.stoppedLead' : `${words}.lead`)}
      aside={<span className="why">{serviceText(system, `${words}.next`)}</span>}
      keep={t('keyTasks.end.keep')}
      act={
        <>
          <Icon className="i" aria-hidden="true" />
          {t(`keyTasks.end.${task}.act`)}
        </>
      }
      label={t('keyTasks.end.type', { name })}
      wrong={t('keyTasks.end.notTheName', { name })}
      isRight={(typed) => sameName(typed, name)}
      busy={asking.busy}
      failure={asking.failure}
      onKeep={onClose}
      onAct={() => void end()}
      after={
        serviceOf(system).tasks.includes(other) &&
        !hasStopped && (
          <div className="quiet-note">
            <p>
              <Text id={`keyTasks.end.instead.${other}`} />
            </p>
            <Button look="plain" small onPress={() => onTask(other)}>
              {t(`keyTasks.end.instead.${other}.act`)}
            </Button>
          </div>
        )
      }
    >
      {(!hasStopped || gate.open > 0) && (
        <UsePlaces
          record={record}
          gate={gate}
          asks
          title={t('keyTasks.places.stop')}
          message={t(`keyTasks.end.message.${task}`, { name, company, service: serviceOf(system).name })}
        />
      )}
      <Replacement record={record} />
    </TypedQuestion>
  );
}

/** The key that replaces this one in a rotation: shows whether it works, which decides everything. */
function Replacement({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const next = useKey(record.replacedBy);
  if (!next) return null;
  const passed = next.lastTest?.verdict.tone === 'passed';
  return (
    <p className="hint">
      {passed
        ? t('keyTasks.end.replacedPassed', {
            name: next.name.value,
            when: whenWords(next.lastTest?.finishedAt ?? next.updatedAt),
          })
        : t('keyTasks.end.replacedNotYet', { name: next.name.value })}
    </p>
  );
}
