import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { PracticeKey } from '../../../../shared/contract/practice';
import { IconButton } from '../../../kit/icon-button';
import { useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { CopyValue } from '../pretend/copy-value';

type NewKeyProps = { readonly made: PracticeKey; readonly onClose: () => void };

/** The new key. Its value can be copied only while this is shown; the list does not offer it again. */
export function NewKey({ made: { id, name }, onClose }: NewKeyProps) {
  const t = useText();
  const [value, setValue] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    void send('practice.reveal', { system: 'patchworks', id, field: 'apiKey' }).then((answer) => {
      if (answer.ok) setValue(answer.value.value);
    });
    // Runs after the panel that created the key has returned the focus.
    const timer = setTimeout(() => title.current?.focus(), 60);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <section className="pwx-new" aria-label={t('practice.patchworks.newKey', { name })}>
      <div className="pwx-new-top">
        <h3 ref={title} tabIndex={-1}>
          {t('practice.patchworks.newKey', { name })}
        </h3>
        <IconButton small icon={X} label={t('practice.patchworks.dismiss')} onPress={onClose} />
      </div>
      <p className="hint">{t('practice.patchworks.once')}</p>
      <div className="pwx-new-value">
        <code>{value}</code>
        <CopyValue system="patchworks" id={id} field="apiKey" label={t('practice.copyKey', { name })} />
      </div>
    </section>
  );
}
