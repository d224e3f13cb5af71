import { useCallback, useEffect, useState } from 'react';
import type { System } from '../../shared/key-record';
import type { PracticeKey } from '../../shared/practice';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { useAction } from '../state/use-action';
import { PracticeForm } from './practice-form';
import { PracticeRow } from './practice-row';

type PracticeKeysProps = { readonly system: System; readonly company: string };

/** The simulated service's key page: the form that makes a key, and the list with what it lets a person copy. */
export function PracticeKeys({ system, company }: PracticeKeysProps) {
  const t = useText();
  const { run, failure, busy } = useAction();
  const [keys, setKeys] = useState<readonly PracticeKey[]>([]);
  const read = useCallback(async () => {
    const answer = await run('practice.keys', { system, company });
    if (answer) setKeys(answer.keys.toReversed());
  }, [run, system, company]);
  useEffect(() => void read(), [read]);
  const create = async (name: string, role: string) => {
    if (await run('practice.createKey', { system, company, name, role })) await read();
  };
  const changeRole = async (id: string, role: string) => {
    if (await run('practice.changeRole', { id, role })) await read();
  };
  return (
    <div className="stack">
      <PracticeForm system={system} busy={busy} onCreate={create} />
      {failure && <FailureNote failure={failure} />}
      {keys.length === 0 ? (
        <p className="hint">{t('practice.none')}</p>
      ) : (
        <ul className="practice-keys">
          {keys.map((key) => (
            <PracticeRow key={key.id} system={system} row={key} onRole={(role) => void changeRole(key.id, role)} />
          ))}
        </ul>
      )}
    </div>
  );
}
