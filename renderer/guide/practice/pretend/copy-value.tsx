import { Check, Clipboard } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import type { SecretField } from '../../../../shared/model/key-record';
import type { PractisedSystem } from '../../../../shared/model/services/services';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';
import { send } from '../../../state/send';

type CopyValueProps = {
  readonly system: PractisedSystem;
  readonly id: string;
  readonly field: SecretField;
  readonly label: string;
};

const shownMilliseconds = 3000;

/** The small clipboard next to a value. Main copies, so the page does not need the value. */
export function CopyValue({ system, id, field, label }: CopyValueProps) {
  const t = useText();
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), shownMilliseconds);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    const answer = await send('practice.copyValue', { system, id, field });
    announce(answer.ok ? t('kit.copied') : answer.failure.title);
    if (answer.ok) setCopied((turn) => turn + 1);
  };
  return (
    <Button className={copied ? 'site-icon done' : 'site-icon'} aria-label={label} onPress={() => void copy()}>
      {copied ? <Check className="i i-sm" aria-hidden="true" /> : <Clipboard className="i i-sm" aria-hidden="true" />}
      {copied > 0 && <span className="site-tip">{t('kit.copied')}</span>}
    </Button>
  );
}
