import { useEffect, useState } from 'react';
import type { AppDetails } from '../../shared/contract/app-shell';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { closeAppShellDialog } from '../state/app-shell-store';
import { useAction } from '../state/use-action';
import 'texts:app-shell';

/** The app's purpose, versions and licence. */
export function AboutDialog() {
  const t = useText();
  const { run, failure } = useAction();
  const [facts, setFacts] = useState<AppDetails | null>(null);
  useEffect(() => {
    void run('about.read', {}).then(setFacts);
  }, [run]);
  const rows = facts && [
    [t('appShell.about.version'), facts.version],
    ['Electron', facts.electron || t('appShell.about.notElectron')],
    ['Chromium', facts.chromium || t('appShell.about.notElectron')],
    ['Node', facts.node],
    [t('appShell.about.system'), facts.system],
    [t('appShell.about.licence'), t('appShell.about.licenceText')],
  ];
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('appShell.about.title')}
      lead={t('appShell.about.lead')}
      closeOnOutside
      actions={<Button onPress={closeAppShellDialog}>{t('appShell.close')}</Button>}
    >
      {rows && (
        <dl className="app-details">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="muted small">{t('appShell.about.makers')}</p>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
