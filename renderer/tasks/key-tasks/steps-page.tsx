import { useState } from 'react';
import { keyTaskGuide } from '../../../shared/guides/key-task-guides';
import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { endsKey, needsText } from '../../../shared/model/key-task-state';
import { serviceFacts } from '../../../shared/model/services/services';
import { CopyButton } from '../../kit/copy-button';
import { serviceKey, serviceText } from '../../messages/service-text';
import { Text, useText } from '../../messages/t';
import { goBack } from '../../state/route-store';
import { send } from '../../state/send';
import { KeyTaskFrame } from './key-task-frame';
import { KeyTaskGuide } from './key-task-guide';
import { RowDetails } from './row-details';
import { StopNote } from './stop-note';
import type { KeyTaskRequests } from './use-key-task';
import { usePlaceGate } from './use-place-gate';
import { UsePlaces } from './use-places';

/** The steps of a task in the dashboard, the key's row there, and the button that says it is done. */
export function StepsPage({ record, asking }: KeyTaskProps & { readonly asking: KeyTaskRequests }) {
  const t = useText();
  const { system, company, care } = record;
  const { task, wanted } = care;
  const gate = usePlaceGate(record);
  // Shown for a place that was noted since the start, and still there once that is answered for.
  const [asks, setAsks] = useState(false);
  const isOpen = endsKey(task) && gate.open > 0;
  if (isOpen && !asks) setAsks(true);
  const guide = keyTaskGuide(system, task);
  const back = needsText(task) ? () => void asking.change({ page: 0 }) : goBack;
  return (
    <KeyTaskFrame
      record={record}
      asking={asking}
      title={serviceText(system, `keyTasks.steps.service.${task}.title`)}
      lead={
        <Text
          id={serviceKey(system, `keyTasks.steps.service.${task}.lead`)}
          values={{ ...serviceFacts(system), company }}
        />
      }
      onBack={back}
      primary={{
        label: serviceText(system, `keyTasks.steps.service.${task}.act`),
        press: () => void ((!endsKey(task) || gate.mayPass()) && asking.markDone()),
        last: true,
      }}
    >
      <RowDetails record={record} name={care.was} />
      {needsText(task) && (
        <div className="page-part">
          <p className="label">{t(`keyTasks.wanted.${task}`)}</p>
          <div className="copy-row">
            <span>{wanted}</span>
            {task === 'rename' && (
              <CopyButton copy={() => send('clipboard.copyText', { text: wanted })}>
                {t('guide.copy.suggested-name')}
              </CopyButton>
            )}
          </div>
        </div>
      )}
      {asks && <UsePlaces record={record} gate={gate} title={t('keyTasks.places.stop')} asks />}
      {guide && <KeyTaskGuide guide={guide} open hasStopped={record.status.value === 'revoked'} />}
      <StopNote record={record} asking={asking} />
    </KeyTaskFrame>
  );
}
