import { useEffect, useState } from 'react';
import type { Failure } from '../shared/failure';
import { FirstRun } from './home/first-run';
import { Frame } from './home/frame';
import { NewSetupDialog } from './home/new-setup-dialog';
import { Button } from './kit/button';
import { FailureNote } from './kit/failure-note';
import { LiveRegion } from './kit/live-region';
import { Toast } from './kit/toast';
import { useText } from './messages/t';
import { ProtectionDialog } from './protection/protection-dialog';
import { UnlockPage } from './protection/unlock-page';
import { useAppStore } from './state/app-store';
import { followEvents, readEverything } from './state/connect';
import { useKeysStore } from './state/keys-store';
import { useProtectionStore } from './state/protection-store';
import { useThemeAttribute } from './state/use-theme';

/** The whole page: it reads once, follows what changes, and shows the screen that fits the state. */
export function App() {
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const stop = followEvents();
    void readEverything().then(setFailure);
    return stop;
  }, []);
  useThemeAttribute();
  return (
    <>
      <Screen failure={failure} onAgain={() => void readEverything().then(setFailure)} />
      <ProtectionDialog />
      <NewSetupDialog />
      <Toast />
      <LiveRegion />
    </>
  );
}

function Screen({ failure, onAgain }: { readonly failure: Failure | null; readonly onAgain: () => void }) {
  const t = useText();
  const account = useAppStore((store) => store.app?.settings.account);
  // Without a reason the vault is only still being opened, and that is not worth a screen.
  const locked = useAppStore(({ app }) => app?.vault.state === 'locked' && app.vault.reason !== null);
  const readingLocked = useProtectionStore((store) => store.readingLocked);
  const loaded = useKeysStore((store) => store.loaded);
  if (failure) {
    return (
      <main className="start">
        <div className="start-in">
          <h1>{t('app.notReady')}</h1>
          <FailureNote failure={failure} />
          <p className="start-act">
            <Button look="primary" onPress={onAgain}>
              {t('app.tryAgain')}
            </Button>
          </p>
        </div>
      </main>
    );
  }
  if (account === undefined) return <main className="start" aria-busy="true" />;
  if (account === 'none') return <FirstRun />;
  if (locked && !readingLocked) return <UnlockPage />;
  if (!loaded && !locked) return <main className="start" aria-busy="true" />;
  return <Frame />;
}
