import { useId, useState } from 'react';
import type { KeyRow } from '../../../shared/inventory/key-row';
import { wordMatcher } from '../../../shared/inventory/key-words';
import { searchText } from '../../../shared/inventory/search-text';
import { SystemTag } from '../../kit/system-tag';
import { TextField } from '../../kit/text-field';
import { Tick } from '../../kit/tick';
import { useText } from '../../messages/t';

type KeyPicksProps = {
  readonly keys: readonly KeyRow[];
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
  readonly error: string | null;
};

/** The maximum number of keys in the list; a search field finds the others. */
const maxShown = 100;

/** Selects keys. The list scrolls inside; keys selected when it opened come first. */
export function KeyPicks({ keys, picked, onChange, error }: KeyPicksProps) {
  const t = useText();
  const id = useId();
  const [find, setFind] = useState('');
  const [first] = useState(picked);
  const isFound = wordMatcher(find);
  const found = isFound ? keys.filter(({ name, company }) => isFound(searchText(`${name}\n${company}`))) : keys;
  const inOrder = [...found.filter((key) => first.has(key.id)), ...found.filter((key) => !first.has(key.id))];
  const toggle = (key: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <fieldset className="key-picks" aria-describedby={error ? id : undefined}>
      <legend className="label">{t('transfer.give.keys')}</legend>
      {error && (
        <p className="field-error" id={id} role="alert">
          {error}
        </p>
      )}
      {keys.length > maxShown && (
        <TextField label={t('transfer.give.find')} type="search" value={find} onChange={setFind} />
      )}
      <ul>
        {inOrder.slice(0, maxShown).map((key) => (
          <li key={key.id}>
            <Tick checked={picked.has(key.id)} onChange={(on) => toggle(key.id, on)} hint={key.company}>
              {key.name} <SystemTag system={key.system} />
            </Tick>
          </li>
        ))}
        {inOrder.length > maxShown && (
          <li className="muted">{t('transfer.outcome.more', { count: inOrder.length - maxShown })}</li>
        )}
      </ul>
    </fieldset>
  );
}
