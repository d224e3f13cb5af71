import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import 'texts:protection';

/** How many values are locked now, and of how many keys; nothing where none is. */
export function ClosedCount({ className }: { readonly className?: string }) {
  const t = useText();
  const { values, keys } = useApp().closed;
  return values > 0 && <p className={className}>{t('protection.closedNow', { values, keys })}</p>;
}
