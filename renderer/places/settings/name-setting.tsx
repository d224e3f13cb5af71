import { useState } from 'react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { saveSetting } from './save-setting';

/** The person's name in greetings and timelines. */
export function NameSetting() {
  const t = useText();
  const { settings } = useApp();
  const [name, setName] = useState(settings.displayName);
  const { run, failure } = useAction();
  return (
    <section>
      <h2>{t('settings.name')}</h2>
      <form
        className="one-line"
        onSubmit={(event) => {
          event.preventDefault();
          void saveSetting(run, { displayName: name.trim() });
        }}
      >
        <TextField
          label={t('settings.nameLabel')}
          hint={t('settings.nameHint')}
          value={name}
          onChange={setName}
          maxLength={80}
          autoComplete="name"
        />
        <Button type="submit">{t('settings.nameSave')}</Button>
      </form>
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
