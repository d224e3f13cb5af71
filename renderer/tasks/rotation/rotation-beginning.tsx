import { ArrowRightLeft } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { rotationSteps } from '../../../shared/model/rotation-plan';
import { serviceFacts } from '../../../shared/model/services/services';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { serviceKey } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { useAction } from '../../state/use-action';

/** Before a rotation: what happens in which order, the start button, and the reasons to rotate. */
export function RotationBeginning({ old }: { readonly old: KeyRecord }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  return (
    <>
      <p className="lead">{t('rotation.lead')}</p>
      <section className="card card-pad page-part" aria-labelledby="rotation-what">
        <h2 id="rotation-what">{t('rotation.what')}</h2>
        <ol className="rotation-preview">
          {rotationSteps.map((id) => (
            <li key={id}>
              <Text id={serviceKey(old.system, `rotation.service.${id}.title`)} values={serviceFacts(old.system)} />
            </li>
          ))}
        </ol>
        <p className="hint">{t('rotation.what.safe')}</p>
      </section>
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        <Button look="primary" busy={busy} onPress={() => void run('rotation.start', { id: old.id })}>
          <ArrowRightLeft className="i" aria-hidden="true" />
          {t('rotation.begin')}
        </Button>
        <Button look="plain" onPress={goBack}>
          {t('rotation.notNow')}
        </Button>
      </div>
      <section className="card card-pad page-part rotation-why" aria-labelledby="rotation-why">
        <h2 id="rotation-why">{t('rotation.why')}</h2>
        <ul className="rotation-reasons">
          {(['suspect', 'person', 'age'] as const).map((reason) => (
            <li key={reason}>{t(`rotation.why.${reason}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
