import type { KeyRecord } from '../../../shared/model/key-record';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';

type RotationTickProps = { readonly record: KeyRecord; readonly tick: 'swap.changed' | 'swap.confirmed' };

/** Something that only a person can say of a rotation. It is noted with the new key. */
export function RotationTick({ record, tick }: RotationTickProps) {
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
