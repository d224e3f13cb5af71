import { type ClipboardEvent, type FormEvent, useEffect, useId, useRef } from 'react';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import { useWipedAtLock } from '../../../state/wiped-at-lock';

type TypeInsteadProps = {
  readonly name: string;
  readonly onValue: (value: string) => void;
  readonly onCancel: () => void;
};

/**
 * A field for typing, pasting or filling in by a password manager. The value is sent at once and the field emptied, so
 * that the page keeps no copy. That is why it does not use the kit's field, which has state.
 */
export function TypeInstead({ name, onValue, onCancel }: TypeInsteadProps) {
  const t = useText();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  useWipedAtLock(() => {
    if (input.current) input.current.value = '';
  });
  const hand = (value: string) => {
    if (input.current) input.current.value = '';
    if (value !== '') onValue(value);
  };
  const paste = (event: ClipboardEvent<HTMLInputElement>) => {
    event.preventDefault();
    hand(event.clipboardData.getData('text/plain'));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    hand(input.current?.value ?? '');
  };
  return (
    <form className="type-form" onSubmit={submit}>
      <label htmlFor={id}>{t('setup.capture.typeLabel', { name })}</label>
      <div className="input-row">
        <input
          ref={input}
          id={id}
          className="input"
          type="password"
          autoComplete="off"
          maxLength={4096}
          onPaste={paste}
        />
        <Button type="submit" look="tint">
          {t('setup.capture.use')}
        </Button>
        <Button look="plain" onPress={onCancel}>
          {t('setup.capture.cancel')}
        </Button>
      </div>
    </form>
  );
}
