import { ClipboardClock as Icon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Pill } from '../kit/badge';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';

/** How long a copied value still stays on the clipboard. Not a live region: a count read aloud would drown the page. */
export function ClipboardClock() {
  const t = useText();
  const { clipboardClearsAt } = useApp();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (clipboardClearsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [clipboardClearsAt]);
  if (clipboardClearsAt === null) return null;
  const seconds = Math.ceil((new Date(clipboardClearsAt).getTime() - now) / 1000);
  return seconds > 0 ? <Pill icon={Icon}>{t('app.clipboardClears', { seconds })}</Pill> : null;
}
