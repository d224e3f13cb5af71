import { Pin } from 'lucide-react';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import type { CompactWindow } from './use-compact-window';

/** Makes the window a narrow column that stays above the browser while values are carried over. */
export function KeepOnTop({ compact }: { readonly compact: CompactWindow }) {
  const t = useText();
  return (
    <Button small autoFocus={compact.wasOn} onPress={() => void compact.enter()}>
      <Pin className="i" aria-hidden="true" />
      {t('handover.top.on')}
    </Button>
  );
}
