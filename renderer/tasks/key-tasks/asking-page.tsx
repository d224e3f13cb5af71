import { useEffect } from 'react';
import { serviceNames } from '../../guide/coded-text';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { KeyTaskFrame } from './key-task-frame';
import type { KeyTaskProps } from './key-task-state';
import type { KeyTaskRequests } from './use-key-task';

/** While the service is being asked. What the person said is noted already. */
export function AskingPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const service = serviceNames[record.system];
  const words = t('keyTasks.asking.title', { service });
  useEffect(() => announce(words), [words]);
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={words}
      lead={t(`keyTasks.asking.${record.care.task}`, { service })}
    />
  );
}
