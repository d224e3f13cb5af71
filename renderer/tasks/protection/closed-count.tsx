import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import 'texts:protection';

/** The number of locked values and their keys; renders nothing when there are none. */
export function ClosedCount({ className }: { readonly className?: string }) {
  const t = useText();
  const { values, keys } = useApp().closed;
  return values > 0 && <p className={className}>{t('protection.closedNow', { values, keys })}</p>;
}
