import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';
import { useText } from '../messages/t';
import { useWipedAtLock } from '../state/wiped-at-lock';
import { IconButton } from './icon-button';
import { TextField } from './text-field';

type PassphraseFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  /** `new-password`: a password manager may suggest one. `current-password`: it may fill one in. */
  readonly purpose: 'new-password' | 'current-password';
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
};

/**
 * A field for a passphrase, which can be shown, pasted and filled by a password manager. Empty the value once it is
 * sent. Locking the app empties it.
 */
export function PassphraseField({ purpose, ...rest }: PassphraseFieldProps) {
  const t = useText();
  const [shown, setShown] = useState(false);
  useWipedAtLock(() => {
    rest.onChange('');
    setShown(false);
  });
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      autoComplete={purpose}
      maxLength={1024}
      after={
        <IconButton
          icon={shown ? EyeOff : Eye}
          label={t(shown ? 'kit.hidePassphrase' : 'kit.showPassphrase')}
          onPress={() => setShown(!shown)}
        />
      }
    />
  );
}
