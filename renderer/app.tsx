import { Suspense, useEffect, useState } from 'react';
import type { Failure } from '../shared/contract/failure';
import { afterPaint } from './kit/after-paint';
import { Button } from './kit/button';
import { FailureNote } from './kit/failure-note';
import { lazyPage } from './kit/lazy-page';
import { LiveRegion } from './kit/live-region';
import { Toast } from './kit/toast';
import { useText } from './messages/t';
import { BehindLock, useInSight } from './shell/behind-lock';
import { Frame } from './shell/frame';
import { useAppShellStore } from './state/app-shell-store';
import { useAppStore } from './state/app-store';
import { useNewSetupStore } from './state/new-setup-store';
import { openApp } from './state/open-app';
import { useOverviewStore } from './state/overview-store';
import { useProtectionStore } from './state/protection-store';
import { useScreens } from './state/screen-store';
import { send } from './state/send';
import { useThemeAttribute } from './state/use-theme';

const FirstRun = lazyPage(() => import('./places/home/first-run').then((m) => m.FirstRun));
const NewSetupDialog = lazyPage(() => import('./places/home/new-setup-dialog').then((m) => m.NewSetupDialog));
const ProtectionDialog = lazyPage(() => import('./tasks/protection/unlock-page').then((m) => m.ProtectionDialog));
const LockSoon = lazyPage(() => import('./shell/lock-soon').then((m) => m.LockSoon));
const AppShellDialogs = lazyPage(() => import('./shell/app-shell-dialogs').then((m) => m.AppShellDialogs));
const UnlockPage = lazyPage(() => import('./tasks/protection/unlock-page').then((m) => m.UnlockPage));

type AppProps = {
  /** The first answer of main, on its way. */
  readonly opening: Promise<Failure | null>;
};

/** The root component: waits for main's first answer and shows the screen for the current state. */
export function App({ opening }: AppProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isAnswered, setAnswered] = useState(false);
  useEffect(() => {
    void opening.then((failed) => {
      setFailure(failed);
      setAnswered(true);
    });
  }, [opening]);
  // Once the screen is rendered: a frame can come between the answer and that.
  useEffect(() => {
    if (isAnswered) return afterPaint(() => void import('./shell/on-startup').then((m) => m.onStartup()));
  }, [isAnswered]);
  useThemeAttribute();
  return (
    <>
      <Screen failure={failure} onAgain={() => void openApp().then(setFailure)} />
      <Soon />
      <Toast />
      <LiveRegion />
    </>
  );
}

/** The dialogs that can open over any screen. */
function Dialogs() {
  const protection = useProtectionStore((store) => store.open !== null);
  const newSetup = useInSight(useNewSetupStore((store) => store.open));
  const hasDialog = useAppShellStore((store) => store.open !== null);
  return (
    <Suspense fallback={null}>
      {hasDialog && <AppShellDialogs />}
      {protection && <ProtectionDialog />}
      {newSetup && <NewSetupDialog />}
    </Suspense>
  );
}

function Soon() {
  const locksAt = useAppStore(({ app }) => app?.locksAt ?? null);
  return <Suspense fallback={null}>{locksAt && <LockSoon at={locksAt} />}</Suspense>;
}

function Screen({ failure, onAgain }: { readonly failure: Failure | null; readonly onAgain: () => void }) {
  const account = useAppStore((store) => store.app?.settings.account);
  // Without a reason, the vault is still being opened; that needs no screen.
  const locked = useAppStore(({ app }) => app?.vault.state === 'locked' && app.vault.reason !== null);
  const readingLocked = useProtectionStore((store) => store.readingLocked);
  const opened = useOverviewStore((store) => store.overview !== null);
  const { held, shown } = useScreens();
  if (failure) return <NotReady failure={failure} onAgain={onAgain} />;
  if (account === undefined) return <main className="start" aria-busy="true" />;
  if (account === 'none') {
    return (
      <>
        <Suspense fallback={<main className="start" aria-busy="true" />}>
          <FirstRun />
        </Suspense>
        <Dialogs />
      </>
    );
  }
  const gate = locked && !readingLocked;
  return (
    <>
      {[...(held === null ? [] : [held]), ...(gate ? [] : [shown])].map((screen) => (
        <BehindLock key={screen} hidden={screen === held}>
          <Frame ready={opened} />
          <Dialogs />
        </BehindLock>
      ))}
      {gate && (
        <>
          <Suspense fallback={<main className="start" aria-busy="true" />}>
            <UnlockPage />
          </Suspense>
          <Dialogs />
        </>
      )}
    </>
  );
}

function NotReady({ failure, onAgain }: { readonly failure: Failure; readonly onAgain: () => void }) {
  const t = useText();
  return (
    <main className="start">
      <div className="start-in">
        <h1>{t('app.notReady')}</h1>
        <FailureNote failure={failure} />
        <p className="start-act form-acts">
          <Button look="primary" onPress={onAgain}>
            {t('app.tryAgain')}
          </Button>
          {failure.code === 'newer-format' && (
            <Button onPress={() => void send('app.quit', {})}>{t('app.quit')}</Button>
          )}
        </p>
      </div>
    </main>
  );
}
