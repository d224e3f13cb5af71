import { ArrowRightLeft } from 'lucide-react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { rotationSteps } from '../../../shared/model/rotation-plan';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { useAction } from '../../state/use-action';

/** Before a swap: what happens, in which order, the way to begin it, and for whoever hesitates why one does it. */
export function RotationBeginning({ old }: { readonly old: KeyRecord }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  return (
    <>
      <p className="lead">{t('swap.lead')}</p>
      <section className="card card-pad page-part" aria-labelledby="swap-what">
        <h2 id="swap-what">{t('swap.what')}</h2>
        <ol className="swap-preview">
          {rotationSteps.map((id) => (
            <li key={id}>
              <Text id={`swap.${old.system}.${id}.title`} />
            </li>
          ))}
        </ol>
        <p className="hint">{t('swap.what.safe')}</p>
      </section>
      {failure && <FailureNote failure={failure} />}
      <div className="form-acts">
        <Button look="primary" busy={busy} onPress={() => void run('swap.start', { id: old.id })}>
          <ArrowRightLeft className="i" aria-hidden="true" />
          {t('swap.begin')}
        </Button>
        <Button look="plain" onPress={goBack}>
          {t('swap.notNow')}
        </Button>
      </div>
      <section className="card card-pad page-part swap-why" aria-labelledby="swap-why">
        <h2 id="swap-why">{t('swap.why')}</h2>
        <ul className="swap-reasons">
          {(['suspect', 'person', 'age'] as const).map((reason) => (
            <li key={reason}>{t(`swap.why.${reason}`)}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
