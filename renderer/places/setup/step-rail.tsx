import { Check, CircleAlert, Hourglass, ShieldCheck } from 'lucide-react';
import type { Failure } from '../../../shared/contract/failure';
import { stepsOf } from '../../../shared/model/services/services';
import type { SetupStep } from '../../../shared/model/setup-steps';
import { FailureNote } from '../../kit/failure-note';
import { serviceText } from '../../messages/service-text';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { RotationLink } from '../../tasks/rotation/rotation-link';
import { DiscardSetup } from './discard-setup';
import { type StepState, stepState } from './places';
import { useStepNote } from './step-note';
import type { Drafted } from './use-setup';

type StepRailProps = {
  readonly record: Drafted;
  readonly onGo: (step: SetupStep) => void;
  /** Why the last change of step was not saved. */
  readonly failure: Failure | null;
};

const looks: Readonly<Record<StepState, string>> = {
  done: 'done',
  now: 'now',
  stuck: 'now stuck',
  open: 'open',
  later: '',
};

/** All steps with their states. Reached steps are links; the others are plain text. */
export function StepRail({ record, onGo, failure }: StepRailProps) {
  const t = useText();
  const note = useStepNote(record);
  return (
    <aside className="rail" aria-label={t('setup.rail')}>
      <div className="rail-title">
        <h2>{serviceText(record.system, 'setup.title.service')}</h2>
        <p>{record.company}</p>
        <RotationLink record={record} />
      </div>
      <ol className="steps" aria-label={t('setup.steps')}>
        {stepsOf(record.system).map((step, place) => {
          const state = stepState(record, record.setup, step);
          const here = state === 'now' || state === 'stuck';
          const waiting = step === 'check' && record.setup.state === 'waiting';
          const words = (
            <>
              <span className="dot">
                {state === 'done' ? (
                  <Check className="i i-sm" aria-hidden="true" />
                ) : state === 'stuck' ? (
                  <CircleAlert className="i i-sm" aria-hidden="true" />
                ) : waiting ? (
                  <Hourglass className="i i-sm" aria-hidden="true" />
                ) : (
                  place + 1
                )}
              </span>
              <span>
                {serviceText(record.system, `setup.step.service.${step}`)}
                {state === 'done' && <span className="hidden-label"> ({t('setup.done')})</span>}
                {here && note && <em>{note}</em>}
              </span>
            </>
          );
          return (
            <li className={looks[state]} key={step}>
              {state === 'later' ? (
                <span className="step">{words}</span>
              ) : (
                <button
                  type="button"
                  className="step"
                  aria-current={here ? 'step' : undefined}
                  onClick={() => onGo(step)}
                >
                  {words}
                </button>
              )}
            </li>
          );
        })}
      </ol>
      {failure && <FailureNote failure={failure} />}
      <p className="rail-discard">
        <DiscardSetup record={record} onGone={() => go({ name: 'home' })} />
      </p>
      <p className="rail-foot">
        <ShieldCheck className="i i-sm" aria-hidden="true" />
        <span>{t('setup.savedAsYouGo')}</span>
      </p>
    </aside>
  );
}
