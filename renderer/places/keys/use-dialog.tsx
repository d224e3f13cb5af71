import { type FormEvent, useId, useRef, useState } from 'react';
import type { KeyRecord } from '../../../shared/model/key-record';
import type { PlaceKind, UsedBy } from '../../../shared/model/used-by';
import { handedOverPlace } from '../../../shared/model/uses';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { FailureNote } from '../../kit/failure-note';
import { placeIcons } from '../../kit/key-badges';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useSuggestions } from '../../state/suggestions';
import { useAction } from '../../state/use-action';

type UseDialogProps = {
  readonly record: KeyRecord;
  /** The place to edit; null for a new one. */
  readonly use: UsedBy | null;
  readonly onClose: () => void;
};

const kinds = Object.keys(placeIcons) as PlaceKind[];

/**
 * Asks for a place that uses the key, its kind, and its contact. The instance of a set-up becomes a noted place when it
 * is first edited.
 */
export function UseDialog({ record, use, onClose }: UseDialogProps) {
  const t = useText();
  const kindId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { people, places } = useSuggestions();
  const [place, setPlace] = useState(use?.place ?? '');
  const [kind, setKind] = useState<PlaceKind>(use?.kind ?? 'other-app');
  const [contact, setContact] = useState(use?.contact ?? '');
  const [note, setNote] = useState(use?.note ?? '');
  const [tried, setTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { run, busy, failure } = useAction(kind);
  const missing = tried && place.trim() === '' ? t('inventory.use.placeMissing') : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (place.trim() === '') {
      input.current?.focus();
      return;
    }
    const { id } = record;
    const written = { place: place.trim(), kind, contact: contact.trim(), note: note.trim() };
    const isNew = use === null || use.id === handedOverPlace;
    const saved = isNew
      ? await run('keys.addUse', { id, use: written })
      : await run('keys.changeUse', { id, useId: use.id, use: written });
    if (saved) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(use === null ? 'inventory.use.new' : 'inventory.use.edit')}
      actions={
        <>
          <Button onPress={onClose}>{t('inventory.cancel')}</Button>
          <Button look="primary" busy={busy} onPress={() => form.current?.requestSubmit()}>
            {t('inventory.use.save')}
          </Button>
        </>
      }
    >
      <form ref={form} className="stack" noValidate onSubmit={(event) => void save(event)}>
        <TextField
          ref={input}
          label={t('inventory.use.place')}
          hint={t('inventory.use.placeHint')}
          value={place}
          onChange={setPlace}
          error={missing}
          suggestions={places}
          autoFocus
        />
        <div className="field">
          <label htmlFor={kindId}>{t('inventory.use.kind')}</label>
          <select
            className="input select"
            id={kindId}
            value={kind}
            onChange={(event) => setKind(event.target.value as PlaceKind)}
          >
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`inventory.place.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <TextField label={t('inventory.use.contact')} value={contact} onChange={setContact} suggestions={people} />
        <TextField label={t('inventory.use.note')} hint={t('inventory.use.noteHint')} value={note} onChange={setNote} />
        <button type="submit" hidden />
      </form>
      {failure && <FailureNote failure={failure} takeFocus />}
    </Dialog>
  );
}
