import { Check } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { RotationStep } from '../../../shared/model/rotation-plan';
import { serviceFacts } from '../../../shared/model/services/services';
import { State } from '../../kit/badge';
import { dateTimeWords } from '../../messages/dates';
import { serviceKey } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { RotationAct } from './rotation-act';

type RotationStepRowProps = {
  readonly step: RotationStep;
  readonly number: number;
  readonly old: KeyRecord;
  readonly next: KeyRecord | undefined;
};

/** One step of a rotation. Done steps show when, the next one is open, later ones wait. */
export function RotationStepRow({ step, number, old, next }: RotationStepRowProps) {
  const t = useText();
  const { id, state, at } = step;
  const names = { old: old.name.value || t('inventory.unnamed'), new: next?.name.value || t('rotation.newKey') };
  return (
    <li className={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className="dot" aria-hidden="true">
        {state === 'done' ? <Check className="i i-sm" /> : number}
      </span>
      <div>
        <h2>
          <Text id={serviceKey(old.system, `rotation.service.${id}.title`)} values={serviceFacts(old.system)} />
        </h2>
        {state === 'done' && at && (
          <State tone="ok" icon={Check}>
            {t('rotation.doneAt', { when: dateTimeWords(at) })}
          </State>
        )}
        {state === 'later' &&
          (id === 'retire' ? (
            <p className="hint">{t('rotation.later.retire')}</p>
          ) : (
            <span className="hidden-label">{t('rotation.later')}</span>
          ))}
        {state === 'now' && (
          <>
            <p className="hint">
              <Text
                id={serviceKey(old.system, `rotation.service.${id}.text`)}
                values={{ ...names, ...serviceFacts(old.system) }}
              />
            </p>
            {next && <RotationAct id={id} old={old} next={next} />}
          </>
        )}
      </div>
    </li>
  );
}
