import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';

type BringValuesProps = { readonly id: string; readonly look: 'tint' | 'default' };

/** Opens the step of a key's set-up that takes its values. */
export function BringValues({ id, look }: BringValuesProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const bring = async () => {
    if (await run('setups.bringValues', { id })) go({ name: 'setup', id });
  };
  return (
    <>
      <Button small look={look} busy={busy} onPress={() => void bring()}>
        {t('knownKeys.bringValues')}
      </Button>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
