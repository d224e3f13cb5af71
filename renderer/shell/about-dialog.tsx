import { useEffect, useState } from 'react';
import type { AppDetails } from '../../shared/contract/app-shell';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { FailureNote } from '../kit/failure-note';
import { useText } from '../messages/t';
import { closeAppShellDialog } from '../state/app-shell-store';
import { useAction } from '../state/use-action';
import 'texts:app-shell';

/** What this program is, its versions and its licence. */
export function AboutDialog() {
  const t = useText();
  const { run, failure } = useAction();
  const [facts, setFacts] = useState<AppDetails | null>(null);
  useEffect(() => {
    void run('about.read', {}).then(setFacts);
  }, [run]);
  const rows = facts && [
    [t('desk.about.version'), facts.version],
    ['Electron', facts.electron || t('desk.about.notElectron')],
    ['Chromium', facts.chromium || t('desk.about.notElectron')],
    ['Node', facts.node],
    [t('desk.about.system'), facts.system],
    [t('desk.about.licence'), t('desk.about.licenceText')],
  ];
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('desk.about.title')}
      lead={t('desk.about.lead')}
      closeOnOutside
      actions={<Button onPress={closeAppShellDialog}>{t('desk.close')}</Button>}
    >
      {rows && (
        <dl className="desk-facts">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className="muted small">{t('desk.about.makers')}</p>
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
