import { useId, useState } from 'react';
import type { ChecklistView } from '../../../shared/checklists/checklist';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';

type ChecklistNoteProps = { readonly checklist: ChecklistView; readonly keep: (view: ChecklistView | null) => void };

/** A person's note on what happened. It is stored with the checklist and must not contain a value. */
export function ChecklistNote({ checklist, keep }: ChecklistNoteProps) {
  const t = useText();
  const field = useId();
  const { run, busy, failure } = useAction();
  const [note, setNote] = useState(checklist.note);
  if (checklist.endedAt !== null)
    return checklist.note === '' ? null : <p className="checklist-said">{checklist.note}</p>;
  return (
    <div className="checklist-note">
      <label htmlFor={field}>{t('checklists.note')}</label>
      <textarea
        id={field}
        className="input"
        rows={3}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className="hint">{t('checklists.noteHint')}</p>
      {note.trim() !== checklist.note && (
        <Button small busy={busy} onPress={() => void run('checklists.note', { id: checklist.id, note }).then(keep)}>
          {t('checklists.saveNote')}
        </Button>
      )}
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
