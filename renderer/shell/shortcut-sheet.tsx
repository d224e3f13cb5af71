import type { MenuCommand } from '../../shared/contract/app-shell';
import { accelerators, type FurtherShortcut, furtherShortcuts, keysOf } from '../../shared/contract/shortcuts';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { useText } from '../messages/t';
import { closeAppShellDialog } from '../state/app-shell-store';
import { useApp } from '../state/app-store';
import 'texts:app-shell';

const own = Object.entries(accelerators) as [
  keyof typeof accelerators & Exclude<MenuCommand, 'log' | 'about'>,
  string,
][];
const further = Object.entries(furtherShortcuts) as [FurtherShortcut, string][];

/** Every shortcut, with this computer's key labels. */
export function ShortcutSheet() {
  const t = useText();
  const { platform } = useApp();
  return (
    <Dialog
      readable
      open
      onClose={closeAppShellDialog}
      title={t('appShell.shortcuts.title')}
      lead={t('appShell.shortcuts.lead')}
      closeOnOutside
      actions={<Button onPress={closeAppShellDialog}>{t('appShell.close')}</Button>}
    >
      <table className="app-shell-keys">
        <thead className="hidden-label">
          <tr>
            <th scope="col">{t('appShell.shortcuts.column.act')}</th>
            <th scope="col">{t('appShell.shortcuts.column.keys')}</th>
          </tr>
        </thead>
        <tbody>
          {[...own, ...further].map(([name, accelerator]) => (
            <tr key={name}>
              <th scope="row">{t(`appShell.shortcuts.${name}`)}</th>
              <td>
                {keysOf(accelerator, platform).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
                {name === 'help' && <kbd>?</kbd>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
