import type { KeyRecord } from '../../../shared/model/key-record';
import { keyTaskStageOf, pendingTask } from '../../../shared/model/key-task-state';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';

const tones = { open: 'info', waiting: 'warn', contradicted: 'bad' } as const;

/** Shown in a key's panel while a task is in progress or not confirmed, with the action that continues it. */
export function KeyTaskBanner({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const withTask = pendingTask(record);
  const state = withTask && keyTaskStageOf(withTask.care);
  if (!withTask || !state || state === 'confirmed') return null;
  return (
    <div className="key-task-banner">
      <Banner tone={tones[state]} live="none">
        <p>{t(`keyTasks.list.${state}.${withTask.care.task}`)}</p>
        <Button small onPress={() => go({ name: 'key-task', id: record.id })}>
          {t(`keyTasks.list.act.${state}`)}
        </Button>
      </Banner>
    </div>
  );
}
