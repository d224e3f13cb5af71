import { useState } from 'react';
import { isAsked } from '../../../shared/model/dependents';
import type { KeyRecord } from '../../../shared/model/key-record';
import { pendingTask } from '../../../shared/model/key-task-state';
import type { RotationStepId } from '../../../shared/model/rotation-plan';
import { handsOver, serviceOf, stepsOf } from '../../../shared/model/services/services';
import type { SetupStep } from '../../../shared/model/setup-steps';
import { Button } from '../../kit/button';
import { CopyButton } from '../../kit/copy-button';
import { FailureNote } from '../../kit/failure-note';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { go } from '../../state/route-store';
import { send } from '../../state/send';
import { useAction } from '../../state/use-action';
import { EndKeyDialog, type EndTask } from '../key-tasks/end-key-dialog';
import { usePlaceGate } from '../key-tasks/use-place-gate';
import { UsePlaces } from '../key-tasks/use-places';

type RotationActProps = { readonly id: RotationStepId; readonly old: KeyRecord; readonly next: KeyRecord };

/** The control for the current step. */
export function RotationAct({ id, old, next }: RotationActProps) {
  switch (id) {
    case 'create':
      return <OpenSetup record={next} act="create" step={null} />;
    case 'test':
      return <OpenSetup record={next} act="test" step="test" />;
    case 'change':
      if (handsOver(next.system)) return <OpenSetup record={next} act="change" step="handover" />;
      return (
        <>
          <KnownPlaces old={old} next={next} />
          <RotationTick record={next} tick="swap.changed" />
        </>
      );
    case 'confirm':
      return <RotationTick record={next} tick="swap.confirmed" />;
    case 'retire':
      return <Retire old={old} />;
  }
}

type OpenSetupProps = {
  readonly record: KeyRecord;
  readonly act: 'create' | 'test' | 'change';
  /** The step to open the set-up at; null keeps its current one. */
  readonly step: SetupStep | null;
};

/** Opens the new key's set-up. Moves it back to `step` when it is past that; `change` always moves it. */
function OpenSetup({ record, act, step }: OpenSetupProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const open = async () => {
    const order = stepsOf(record.system);
    const here = record.setup ? order.indexOf(record.setup.step) : -1;
    const isBehind = step !== null && (act === 'change' || here > order.indexOf(step));
    if (isBehind && !(await run('setups.change', { id: record.id, change: { step, page: 0 } }))) return;
    go({ name: 'setup', id: record.id });
  };
  return (
    <div className="rotation-act">
      <Button look="primary" busy={busy} onPress={() => void open()}>
        {t(`rotation.act.${act}`)}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

/** Ends the old key with the task that its service's documentation recommends, after the usual confirmation. */
function Retire({ old }: { readonly old: KeyRecord }) {
  const t = useText();
  const main = serviceOf(old.system).endTask;
  const [task, setTask] = useState<EndTask | null>(null);
  const isUnderWay = pendingTask(old);
  const { places } = usePlaceGate(old);
  const names = places.filter(isAsked).map(({ name }) => name || t('keyTasks.places.unnamed'));
  return (
    <div className="rotation-act">
      <p className="hint">
        {t('rotation.retire.left', {
          count: names.length,
          names: names.join(', '),
          moved: places.some((p) => p.moved) ? 'yes' : 'no',
        })}
      </p>
      <Button look="primary" onPress={() => (isUnderWay ? go({ name: 'key-task', id: old.id }) : setTask(main))}>
        {t(isUnderWay ? 'rotation.act.taskUnderWay' : `rotation.act.${main}`)}
      </Button>
      {task && <EndKeyDialog record={old} task={task} onTask={setTask} onClose={() => setTask(null)} />}
    </div>
  );
}

type KnownPlacesProps = { readonly old: KeyRecord; readonly next: KeyRecord };

/** The noted places of the old Patchworks key, with a button that copies the new one. */
function KnownPlaces({ old, next }: KnownPlacesProps) {
  const t = useText();
  const gate = usePlaceGate(old);
  const { clipboardSeconds } = useApp().settings;
  const done = clipboardSeconds === 0 ? t('kit.copied') : t('inventory.copiedFor', { seconds: clipboardSeconds });
  return (
    <div className="rotation-places">
      <UsePlaces record={old} gate={gate} title={t('rotation.places')} />
      <p className="hint">
        <Text id="rotation.places.more" />
      </p>
      <CopyButton copy={() => send('secrets.copy', { id: next.id, field: 'apiKey' })} done={done}>
        {t('rotation.copyNewKey')}
      </CopyButton>
    </div>
  );
}

type RotationTickProps = { readonly record: KeyRecord; readonly tick: 'swap.changed' | 'swap.confirmed' };

/** A step that only a person can confirm. The tick is stored with the new key. */
function RotationTick({ record, tick }: RotationTickProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  return (
    <div className="rotation-act">
      <Button look="primary" busy={busy} onPress={() => void run('setups.tick', { id: record.id, tick, done: true })}>
        {t(`rotation.act.${tick}`)}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
