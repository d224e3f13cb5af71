import { Ban, Check, CircleQuestionMark } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { StoppedKey } from '../../../shared/model/key-task';
import type { KeyTaskProps } from '../../../shared/model/key-task-state';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { unread, useKey } from '../../state/keys-store';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import { useKeyTask } from './use-key-task';
import { usePlaceGate } from './use-place-gate';
import { UsePlaces } from './use-places';

const badges = {
  stopped: { tone: 'bad', icon: Ban },
  works: { tone: 'ok', icon: Check },
  unsure: { tone: 'warn', icon: CircleQuestionMark },
} as const;

/** Tests every key of the company, to find one that was ended by mistake. */
export function FindStopped({ record }: KeyTaskProps) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [found, setFound] = useState<readonly StoppedKey[] | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { id } = record;
  useEffect(() => {
    heading.current?.focus();
    void run('keyTasks.findStopped', { id }).then((answer) => answer && setFound(answer.keys));
  }, [run, id]);
  const stopped = found?.filter((key) => key.stopped === true) ?? [];
  const words = found && t('keyTasks.find.result', { count: stopped.length, company: record.company });
  useEffect(() => {
    if (words) announce(words);
  }, [words]);
  return (
    <section className="card card-pad page-part" aria-labelledby="find-stopped" aria-busy={busy}>
      <h2 id="find-stopped" tabIndex={-1} ref={heading}>
        {t('keyTasks.find.title', { company: record.company })}
      </h2>
      {busy && <p role="status">{t('keyTasks.find.asking')}</p>}
      {failure && <FailureNote failure={failure} />}
      {found && (
        <>
          <p>{words}</p>
          <ul className="blast">
            {found.map((key) => (
              <FoundKey key={key.id} found={key} meant={record.id} task={record.care.task} />
            ))}
          </ul>
          <p className="hint">{t('keyTasks.find.limit')}</p>
        </>
      )}
    </section>
  );
}

type FoundKeyProps = {
  readonly found: StoppedKey;
  readonly meant: string;
  readonly task: 'rename' | 'change-role' | 'revoke' | 'delete';
};

function FoundKey({ found, meant, task }: FoundKeyProps) {
  const t = useText();
  const record = useKey(found.id);
  const state = found.stopped === null ? 'unsure' : found.stopped ? 'stopped' : 'works';
  const { tone, icon: Icon } = badges[state];
  return (
    <li>
      <Icon className="i" aria-hidden="true" />
      <div>
        <b>{record === undefined ? unread : record?.name.value || t('inventory.unnamed')}</b>
        {found.id === meant && <p>{t('keyTasks.find.meant')}</p>}
        {state === 'stopped' && record?.status.value === 'active' && (
          <>
            <p>{t('keyTasks.find.mistaken')}</p>
            <NoteEnded record={record} task={task} />
          </>
        )}
      </div>
      <State tone={tone}>{t(`keyTasks.find.state.${state}`)}</State>
    </li>
  );
}

/** Notes that a key was ended by mistake. What used it stands still by now, so each place is asked about here, too. */
function NoteEnded({ record, task }: { readonly record: KeyRecord; readonly task: FoundKeyProps['task'] }) {
  const t = useText();
  const asking = useKeyTask(record.id);
  const gate = usePlaceGate(record);
  const note = async () => {
    if (!gate.mayPass()) return;
    if ((await asking.start(task)) && (await asking.markDone())) go({ name: 'key-task', id: record.id });
  };
  return (
    <>
      {(gate.open > 0 || gate.tried) && (
        <UsePlaces record={record} gate={gate} title={t('keyTasks.places.stop')} asks />
      )}
      <Button small busy={asking.busy} onPress={() => void note()}>
        {t(task === 'delete' ? 'keyTasks.find.noteDeleted' : 'keyTasks.find.noteRevoked')}
      </Button>
      {asking.failure && <FailureNote failure={asking.failure} />}
    </>
  );
}
