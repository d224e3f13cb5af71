import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { rotationPlan } from '../../../shared/model/rotation-plan';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { Question } from '../../kit/question';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import { RotationStepRow } from './rotation-step-row';

type UnderWayProps = {
  readonly old: KeyRecord;
  /** The key that replaces it; undefined when that is gone. */
  readonly next: KeyRecord | undefined;
};

/** A rotation in progress: its steps in order, the next one open. */
export function RotationUnderWay({ old, next }: UnderWayProps) {
  const t = useText();
  const plan = rotationPlan(old, next);
  const again = useAction();
  const [stopping, setStopping] = useState(false);
  const names = { old: old.name.value || t('inventory.unnamed'), new: next?.name.value || t('rotation.newKey') };
  return (
    <>
      <p className="lead">{t(plan.now === null ? 'rotation.done.lead' : 'rotation.underWay.lead', names)}</p>
      {plan.now === null && next && (
        <div className="page-part">
          <Banner
            tone="ok"
            action={
              <Button small onPress={() => go({ name: 'keys', id: next.id, group: null })}>
                {t('rotation.openNewKey')}
              </Button>
            }
          >
            {t('rotation.done')}
          </Banner>
        </div>
      )}
      {!next && (
        <div className="page-part">
          <Banner
            tone="warn"
            action={
              <Button small busy={again.busy} onPress={() => void again.run('rotation.start', { id: old.id })}>
                {t('rotation.beginAgain')}
              </Button>
            }
          >
            {t('rotation.discarded')}
          </Banner>
          {again.failure && <FailureNote failure={again.failure} />}
        </div>
      )}
      <ol className="card rotation-steps page-part" aria-label={t('rotation.steps')}>
        {plan.steps.map((step, place) => (
          <RotationStepRow key={step.id} step={step} number={place + 1} old={old} next={next} />
        ))}
      </ol>
      {plan.now !== null && (
        <div className="form-acts">
          <Button look="plain" onPress={() => setStopping(true)}>
            {t('rotation.stop')}
          </Button>
        </div>
      )}
      {stopping && <StopRotation id={old.id} onClose={() => setStopping(false)} />}
    </>
  );
}

type StopRotationProps = { readonly id: string; readonly onClose: () => void };

/** Asks once before the two keys are unlinked: they cannot be linked again, only rotated anew. */
function StopRotation({ id, onClose }: StopRotationProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const stop = async () => {
    if (await run('rotation.stop', { id })) onClose();
  };
  return (
    <Question
      title={t('rotation.stop.title')}
      lead={t('rotation.stop.lead')}
      keep={t('rotation.stop.keep')}
      act={t('rotation.stop')}
      busy={busy}
      failure={failure}
      onKeep={onClose}
      onAct={() => void stop()}
    />
  );
}
