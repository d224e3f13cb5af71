import { useId } from 'react';
import type { KeyRecord } from '../../shared/key-record';
import { SystemTag } from '../kit/system-tag';
import { Tick } from '../kit/tick';
import { useText } from '../messages/t';

type KeyPicksProps = {
  readonly keys: readonly KeyRecord[];
  readonly picked: ReadonlySet<string>;
  readonly onChange: (picked: ReadonlySet<string>) => void;
  readonly error: string | null;
};

/** Which keys go. The list scrolls by itself, with the ticked ones on top when it opens. */
export function KeyPicks({ keys, picked, onChange, error }: KeyPicksProps) {
  const t = useText();
  const id = useId();
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
      <ul>
        {keys.map((key) => (
          <li key={key.id}>
            <Tick checked={picked.has(key.id)} onChange={(on) => toggle(key.id, on)} hint={key.company}>
              {key.name.value} <SystemTag system={key.system} />
            </Tick>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
