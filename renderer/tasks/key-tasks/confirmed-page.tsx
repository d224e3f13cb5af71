import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { serviceFacts, serviceOf } from '../../../shared/model/services/services';
import { serviceKey } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { openKey } from '../../state/route-store';
import { KeyTaskFrame } from './key-task-frame';
import { SealCard } from './seal-card';
import type { KeyTaskRequests } from './use-key-task';
import { whenWords } from './when-words';

/** The service confirmed what the person did. The time is in the record. */
export function ConfirmedPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { system, care, name } = record;
  const { task, wanted, proof } = care;
  const service = serviceOf(system).name;
  const ended = task === 'revoke' || task === 'delete';
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={t(`keyTasks.confirmed.${task}`)}
      later={false}
      primary={{
        label: t('keyTasks.done'),
        press: () => void asking.stop().then((stopped) => stopped && openKey(record.id)),
        last: true,
      }}
    >
      <SealCard
        tone="ok"
        title={t('keyTasks.confirmed.by', { service, when: whenWords(proof?.at ?? record.updatedAt) })}
      >
        {proof?.list ? (
          <Text id="keyTasks.confirmed.list" values={{ by: proof.list.by, task }} />
        ) : (
          <Text
            id={serviceKey(system, `keyTasks.confirmed.service.${task}`)}
            values={{ ...serviceFacts(system), wanted, name: name.value }}
          />
        )}
      </SealCard>
      {ended && <p className="page-part">{t('keyTasks.confirmed.kept')}</p>}
      {task === 'rename' && <p className="page-part">{t('keyTasks.confirmed.tell')}</p>}
    </KeyTaskFrame>
  );
}
