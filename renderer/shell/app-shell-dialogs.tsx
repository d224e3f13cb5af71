import type { ReactNode } from 'react';
import { Button } from '../kit/button';
import { Dialog } from '../kit/dialog';
import { useText } from '../messages/t';
import { type AppShellDialog, closeAppShellDialog, useAppShellStore } from '../state/app-shell-store';
import { go } from '../state/route-store';
import { AboutDialog } from './about-dialog';
import { LogDialog } from './log-dialog';
import { ShortcutSheet } from './shortcut-sheet';
import { UndoFailedDialog } from './undo-failed-dialog';
import { UpdateDialog } from './update-dialog';
import '../styles/app-shell.css';
import 'texts:app-shell';

/** A dialog with one message and at most one further action. */
function NoLockDialog() {
  const t = useText();
  const toSettings = () => {
    closeAppShellDialog();
    go({ name: 'settings' });
  };
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('appShell.noLock.title')}
      lead={t('appShell.noLock.lead')}
      actions={
        <>
          <Button onPress={closeAppShellDialog}>{t('appShell.close')}</Button>
          <Button look="primary" onPress={toSettings}>
            {t('appShell.noLock.settings')}
          </Button>
        </>
      }
    />
  );
}

function UnknownLinkDialog() {
  const t = useText();
  return (
    <Dialog
      open
      onClose={closeAppShellDialog}
      title={t('appShell.unknownLink.title')}
      lead={t('appShell.unknownLink.lead')}
      actions={
        <Button look="primary" onPress={closeAppShellDialog}>
          {t('appShell.close')}
        </Button>
      }
    />
  );
}

const dialogs: Readonly<Record<AppShellDialog, () => ReactNode>> = {
  shortcuts: ShortcutSheet,
  about: AboutDialog,
  log: LogDialog,
  update: UpdateDialog,
  'no-lock': NoLockDialog,
  'unknown-link': UnknownLinkDialog,
  'undo-failed': UndoFailedDialog,
};

/** The dialog that the menu, a link or the update chip opened. */
export function AppShellDialogs() {
  const open = useAppShellStore((store) => store.open);
  if (open === null) return null;
  const Asked = dialogs[open];
  return <Asked key={open} />;
}
