import { Clock } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LinkButton } from '../../../kit/link-button';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { go } from '../../../state/route-store';

/** How long the copied value stays on the clipboard, with a link to change that. */
export function ClipboardNote() {
  const t = useText();
  const { clipboardClearsAt, settings } = useApp();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!clipboardClearsAt) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [clipboardClearsAt]);
  const seconds = clipboardClearsAt ? Math.ceil((Date.parse(clipboardClearsAt) - now) / 1000) : 0;
  const words =
    seconds > 0
      ? t('setup.clipboard.left', { seconds })
      : settings.clipboardSeconds > 0
        ? t('setup.clipboard.rule', { seconds: settings.clipboardSeconds })
        : t('setup.clipboard.never');
  return (
    <p className="hint clipboard-note">
      <Clock className="i i-sm" aria-hidden="true" />
      <span>
        {words} <LinkButton onPress={() => go({ name: 'settings' })}>{t('setup.clipboard.change')}</LinkButton>
      </span>
    </p>
  );
}
