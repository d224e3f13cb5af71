import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { openKey } from '../../state/route-store';
import type { KeyTaskRequests } from './use-key-task';

/** Leaves a task before it is done: the key stays unchanged and nothing stays pending. */
export function StopNote({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  return (
    <div className="quiet-note key-task-stop">
      <p>{t('keyTasks.stop.text')}</p>
      <Button small look="plain" onPress={() => void asking.stop().then((stopped) => stopped && openKey(record.id))}>
        {t(`keyTasks.stop.${record.care.task}`)}
      </Button>
    </div>
  );
}
