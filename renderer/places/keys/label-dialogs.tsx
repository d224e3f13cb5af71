import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import { sameName } from '../../../shared/model/names';
import { asTags, labelLimits, tagsOf } from '../../../shared/model/tags';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useSuggestions } from '../../state/suggestions';
import { type Action, useAction } from '../../state/use-action';
import 'texts:inventory';
import 'texts:labels';

type LabelDialogProps = { readonly record: KeyRecord; readonly onClose: () => void };

type FormDialogProps = Pick<Action, 'busy' | 'failure'> & {
  readonly title: string;
  readonly saveLabel: string;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** More help beside the failure. */
  readonly help?: ReactNode;
};

function FormDialog({ title, saveLabel, onSave, onClose, children, help, busy, failure }: FormDialogProps) {
  const t = useText();
  const form = useRef<HTMLFormElement>(null);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void onSave();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {saveLabel}
          </Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={save}>
        {children}
        <button type="submit" hidden />
      </form>
      {failure && (
        <FailureNote failure={failure} takeFocus>
          {help}
        </FailureNote>
      )}
    </Dialog>
  );
}

/** The words of a text field as tags, and what keeps them from being saved. */
function useTags(typed: string, known: readonly string[]) {
  const t = useText();
  const tags = asTags(typed.split(','), known);
  const long = tags.find((tag) => tag.length > labelLimits.tag);
  if (long !== undefined) return { tags, error: t('labels.tags.tooLong', { tag: long, most: labelLimits.tag }) };
  const tooMany = tags.length > labelLimits.tags;
  return { tags, error: tooMany ? t('labels.tags.tooMany', { most: labelLimits.tags }) : null };
}

/** Asks for the tags of a key. */
export function TagsDialog({ record, onClose }: LabelDialogProps) {
  const t = useText();
  const [typed, setTyped] = useState(tagsOf(record).join(', '));
  const known = useSuggestions().tags;
  const { run, busy, failure } = useAction();
  const { tags, error } = useTags(typed, known);
  const others = known.filter((tag) => !tags.some((own) => sameName(own, tag)));
  const save = async () => {
    if (error === null && (await run('keys.changeTags', { id: record.id, tags: [...tags] }))) onClose();
  };
  return (
    <FormDialog
      title={t('labels.tags.title')}
      saveLabel={t('labels.tags.save')}
      {...{ busy, failure, onClose, onSave: save }}
    >
      <TextField
        label={t('labels.tags.label')}
        hint={t('labels.tags.hint')}
        value={typed}
        onChange={setTyped}
        error={error}
        maxLength={500}
        autoFocus
      />
      {others.length > 0 && (
        <div className="known-tags">
          <p className="hint">{t('labels.tags.known')}</p>
          {others.slice(0, 20).map((tag) => (
            <button key={tag} type="button" className="chip" onClick={() => setTyped([...tags, tag].join(', '))}>
              <Plus className="i" aria-hidden="true" />
              {tag}
            </button>
          ))}
        </div>
      )}
    </FormDialog>
  );
}

/** Asks for one tag that selected keys get. */
export function AddTagDialog({ ids, onClose }: { readonly ids: readonly string[]; readonly onClose: () => void }) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const known = useSuggestions().tags;
  const { run, busy, failure } = useAction();
  const { tags, error } = useTags(typed, known);
  const [tag, ...more] = tags;
  const wrong = error ?? (tag === undefined || more.length > 0 ? t('labels.addTag.one') : null);
  const save = async () => {
    setTried(true);
    if (wrong !== null || tag === undefined) return;
    const done = await run('keys.addTag', { ids: [...ids], tag });
    if (!done) return;
    announce(t('labels.addTag.done', { tag, count: done.added, full: done.full }));
    onClose();
  };
  return (
    <FormDialog
      title={t('labels.addTag.title', { count: ids.length })}
      saveLabel={t('labels.addTag.save')}
      {...{ busy, failure, onClose, onSave: save }}
    >
      <TextField
        label={t('labels.addTag.label')}
        hint={t('labels.addTag.hint')}
        value={typed}
        onChange={setTyped}
        error={tried ? wrong : null}
        maxLength={100}
        suggestions={known}
        autoFocus
      />
    </FormDialog>
  );
}

/** Asks for the note of a key. A text that looks like a value is saved only after the person says that it is none. */
export function NoteDialog({ record, onClose }: LabelDialogProps) {
  const t = useText();
  const id = useId();
  const [text, setText] = useState(record.note?.text ?? '');
  const { run, busy, failure, clear } = useAction();
  const left = labelLimits.note - text.length;
  const save = async (sure: boolean) => {
    if (left >= 0 && (await run('keys.changeNote', { id: record.id, text, sure }))) onClose();
  };
  return (
    <FormDialog
      title={t('labels.note.title')}
      saveLabel={t('labels.note.save')}
      {...{ busy, failure, onClose, onSave: () => save(false) }}
      help={
        failure?.code === 'text-looks-like-value' && (
          <Button small onPress={() => void save(true)}>
            {t('labels.note.sure')}
          </Button>
        )
      }
    >
      <div className="field">
        <label htmlFor={id}>{t('labels.note.label')}</label>
        <textarea
          id={id}
          className="input"
          rows={5}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-invalid={left < 0 ? true : undefined}
          // biome-ignore lint/a11y/noAutofocus: the dialog opens for this one field
          autoFocus
          onChange={(event) => {
            setText(event.target.value);
            clear();
          }}
        />
        <p className="hint" id={`${id}-hint`}>
          {left < 0 ? t('labels.note.tooLong', { over: -left }) : t('labels.note.hint', { left })}
        </p>
      </div>
    </FormDialog>
  );
}
