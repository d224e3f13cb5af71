import { useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { serviceFacts } from '../../../shared/model/services/services';
import { LinkButton } from '../../kit/link-button';
import { Question } from '../../kit/question';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { dropKey } from '../../state/keys-store';
import { useAction } from '../../state/use-action';
import { usePlaceGate } from '../../tasks/key-tasks/use-place-gate';
import { UsePlaces } from '../../tasks/key-tasks/use-places';
import 'texts:key-tasks';

type DiscardSetupProps = {
  readonly record: KeyRecord;
  /** Leaves the page whose set-up is about to be removed. */
  readonly onGone: () => void;
};

/** Discards a set-up that was started by mistake. Asks once, because captured values cannot be restored. */
export function DiscardSetup({ record, onGone }: DiscardSetupProps) {
  const t = useText();
  const [asking, setAsking] = useState(false);
  const { run, busy, failure } = useAction();
  const gate = usePlaceGate(record);
  if (record.status.value !== 'draft' || !record.setup || record.setup.state === 'finished') return null;
  const discard = async () => {
    if (!gate.mayPass()) return;
    if (!(await run('setups.discard', { id: record.id }))) return;
    // Leave first; otherwise the page would briefly say that the set-up is missing.
    onGone();
    dropKey(record.id);
    announce(t('setup.discard.done'));
  };
  return (
    <>
      <LinkButton onPress={() => setAsking(true)}>{t('setup.discard')}</LinkButton>
      {asking && (
        <Question
          title={t('setup.discard.title')}
          lead={t('setup.discard.lead', { ...serviceFacts(record.system) })}
          keep={t('setup.discard.keep')}
          act={t('setup.discard.act')}
          busy={busy}
          failure={failure}
          onKeep={() => setAsking(false)}
          onAct={() => void discard()}
        >
          {(gate.open > 0 || gate.tried) && (
            <UsePlaces record={record} gate={gate} title={t('setup.discard.places')} asks />
          )}
        </Question>
      )}
    </>
  );
}
