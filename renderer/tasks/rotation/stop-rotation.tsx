import { Question } from '../../kit/question';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';

type StopRotationProps = { readonly id: string; readonly onClose: () => void };

/** Asks once before the two keys are taken apart: they cannot be put together again, only rotated anew. */
export function StopRotation({ id, onClose }: StopRotationProps) {
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
