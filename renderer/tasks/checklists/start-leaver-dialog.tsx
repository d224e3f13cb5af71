import { useEffect, useRef, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { go } from '../../state/route-store';
import { useAction } from '../../state/use-action';
import 'texts:checklists';

type Person = Output<'checklists.people'>['people'][number];

/** Asks who leaves, out of those who own keys or saw a value, and starts the checklist. */
export function StartLeaverDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    void run('checklists.people', {}).then((answer) => setPeople(answer?.people ?? []));
  }, [run]);
  const start = async () => {
    setMissing(name.trim() === '');
    if (name.trim() === '') return input.current?.focus();
    const checklist = await run('checklists.start', { subject: { kind: 'leaver', person: name.trim() } });
    if (checklist) go({ name: 'checklist', id: checklist.id });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('checklists.leaver.start')}
      lead={t('checklists.leaver.startLead')}
      actions={
        <>
          <Button onPress={onClose}>{t('checklists.notNow')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('checklists.make')}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <TextField
          ref={input}
          label={t('checklists.person')}
          hint={t('checklists.personHint')}
          value={name}
          onChange={setName}
          error={missing && name.trim() === '' ? t('checklists.personMissing') : null}
          suggestions={people.map((person) => person.name)}
          autoFocus
        />
      </form>
      {people.length > 0 && (
        <ul className="checklist-people">
          {people.slice(0, 12).map((person) => (
            <li key={person.name}>
              <button type="button" className="link-btn" onClick={() => setName(person.name)}>
                {person.name}
              </button>
              <span className="muted">{t('checklists.personKeys', { owns: person.owns, saw: person.saw })}</span>
            </li>
          ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
