import { lazy, Suspense, useEffect } from 'react';
import { KeysPage } from '../inventory/keys-page';
import { useText } from '../messages/t';
import { HelpPage } from '../settings/help-page';
import { SettingsPage } from '../settings/settings-page';
import { useApp } from '../state/app-store';
import { goBack, goForward, type Route, useRoute } from '../state/route-store';
import { HomePage } from './home-page';
import { MainNav } from './main-nav';
import { TopBar } from './top-bar';

const CarePage = lazy(() => import('../care/care-page').then((m) => ({ default: m.CarePage })));
const SwapPage = lazy(() => import('../swap/swap-page').then((m) => ({ default: m.SwapPage })));
const KnownKeysPage = lazy(() => import('../known-keys/known-keys-page').then((m) => ({ default: m.KnownKeysPage })));
const SetupWizard = lazy(() => import('../setup/setup-wizard').then((m) => ({ default: m.SetupWizard })));

function stepThroughHistory(event: KeyboardEvent): void {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'ArrowLeft') goBack();
  else if (event.key === 'ArrowRight') goForward();
  else return;
  event.preventDefault();
}

function stepByMouse(event: MouseEvent): void {
  if (event.button === 3) goBack();
  else if (event.button === 4) goForward();
}

/** The window once an account is open: top bar, menu and the present place. Alt with an arrow goes back and forward. */
export function Frame() {
  const t = useText();
  const { account } = useApp().settings;
  const route = useRoute();
  useEffect(() => {
    window.addEventListener('keydown', stepThroughHistory);
    window.addEventListener('mouseup', stepByMouse);
    return () => {
      window.removeEventListener('keydown', stepThroughHistory);
      window.removeEventListener('mouseup', stepByMouse);
    };
  }, []);
  return (
    <div className={account === 'practice' ? 'app practice' : 'app'}>
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
        {t('app.skip')}
      </button>
      <TopBar />
      <Place route={route} />
    </div>
  );
}

/** The wizard brings its own body, with the rail in place of the menu: `<div class="body wizard">`. */
function Place({ route }: { readonly route: Route }) {
  if (route.name === 'setup') {
    return (
      <Suspense fallback={<div className="body wizard" aria-busy="true" />}>
        <SetupWizard key={route.id} id={route.id} />
      </Suspense>
    );
  }
  return (
    <div className={route.name === 'keys' ? 'body narrow' : 'body'}>
      <MainNav />
      {route.name === 'home' && <HomePage />}
      {route.name === 'keys' && <KeysPage id={route.id} group={route.group} />}
      <Suspense fallback={<main className="page" aria-busy="true" />}>
        {route.name === 'care' && <CarePage key={route.id} id={route.id} />}
        {route.name === 'swap' && <SwapPage key={route.id} id={route.id} />}
        {route.name === 'known-keys' && <KnownKeysPage key={route.id} id={route.id} />}
      </Suspense>
      {route.name === 'settings' && <SettingsPage />}
      {route.name === 'help' && <HelpPage />}
    </div>
  );
}
