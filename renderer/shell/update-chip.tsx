import { RefreshCw } from 'lucide-react';
import { useText } from '../messages/t';
import { openAppShellDialog } from '../state/app-shell-store';
import '../styles/app-shell.css';
import 'texts:app-shell';

/** Shows that a new version is ready. */
export function UpdateChip() {
  const t = useText();
  return (
    <button type="button" className="pill app-shell-chip" onClick={() => openAppShellDialog('update')}>
      <RefreshCw className="i" aria-hidden="true" />
      {t('appShell.update.chip')}
    </button>
  );
}
