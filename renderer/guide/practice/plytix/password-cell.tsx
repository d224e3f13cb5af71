import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { send } from '../../../state/send';
import { CopyValue } from '../pretend/copy-value';

const dots = '••••••••••';

/**
 * A masked password with its eye. A click requests the value from main; it is dropped when the password is hidden or
 * the row is removed.
 */
export function PasswordCell({ id, name }: { readonly id: string; readonly name: string }) {
  const t = useText();
  const [value, setValue] = useState<string | null>(null);
  const show = async () => {
    const answer = await send('practice.reveal', { system: 'plytix', id, field: 'apiPassword' });
    if (answer.ok) setValue(answer.value.value);
    else announce(answer.failure.title);
  };
  const Icon = value === null ? Eye : EyeOff;
  return (
    <span className="plx-value">
      {value === null ? (
        <span className="plx-dots">
          {dots}
          <span className="hidden-label">{t('practice.plytix.masked')}</span>
        </span>
      ) : (
        <code>{value}</code>
      )}
      {value !== null && (
        <CopyValue system="plytix" id={id} field="apiPassword" label={t('practice.copyPassword', { name })} />
      )}
      <Button
        className="site-icon"
        aria-label={t(value === null ? 'practice.show' : 'practice.hide', { name })}
        onPress={() => (value === null ? void show() : setValue(null))}
      >
        <Icon className="i i-sm" aria-hidden="true" />
      </Button>
    </span>
  );
}
