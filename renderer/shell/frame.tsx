import { Suspense, useEffect } from 'react';
import { Button } from '../kit/button';
import { FailureNote } from '../kit/failure-note';
import { lazyPage, loadTheRest } from '../kit/lazy-page';
import { useText } from '../messages/t';
import { HomePage } from '../places/home/home-page';
import { useApp } from '../state/app-store';
import { readOverview, useOverview, useOverviewStore } from '../state/overview-store';
import { goBack, goForward, type Route, useRoute } from '../state/route-store';
import { useInSight } from './behind-lock';
import { CompanyLine } from './company-line';
import { MainNav } from './main-nav';
import { TopBar } from './top-bar';

// In the order in which they load when the page is idle: the likeliest next places first.
const KeysPage = lazyPage(() => import('../places/keys/keys-page').then((m) => m.KeysPage));
const SetupWizard = lazyPage(() => import('../places/setup/setup-wizard').then((m) => m.SetupWizard));
const KeyTaskPage = lazyPage(() => import('../tasks/key-tasks/key-task-page').then((m) => m.KeyTaskPage));
const SettingsPage = lazyPage(() => import('../places/settings/settings-page').then((m) => m.SettingsPage));
const HelpPage = lazyPage(() => import('../places/help/help-page').then((m) => m.HelpPage));
const ReviewsPage = lazyPage(() => import('../places/reviews/reviews-page').then((m) => m.ReviewsPage));
const ReviewPage = lazyPage(() => import('../places/reviews/review-page').then((m) => m.ReviewPage));
const ActivityPage = lazyPage(() => import('../places/activity/activity-page').then((m) => m.ActivityPage));
const RecordsPage = lazyPage(() => import('../places/records/records-page').then((m) => m.RecordsPage));
const RotationPage = lazyPage(() => import('../tasks/rotation/rotation-page').then((m) => m.RotationPage));
const ChecklistPage = lazyPage(() => import('../tasks/checklists/checklist-page').then((m) => m.ChecklistPage));
const KnownKeysPage = lazyPage(() => import('../tasks/known-keys/known-keys-page').then((m) => m.KnownKeysPage));

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

/**
 * The window once an account is open: top bar, menu and the current place. Alt with an arrow goes back and forward. It
 * is shown before the first answer about the keys (`ready`), so that the window is not empty meanwhile.
 */
export function Frame({ ready }: { readonly ready: boolean }) {
  const t = useText();
  const { account } = useApp().settings;
  const route = useInSight(useRoute());
  useEffect(() => {
    window.addEventListener('keydown', stepThroughHistory);
    window.addEventListener('mouseup', stepByMouse);
    return () => {
      window.removeEventListener('keydown', stepThroughHistory);
      window.removeEventListener('mouseup', stepByMouse);
    };
  }, []);
  useEffect(() => {
    if (ready) loadTheRest();
  }, [ready]);
  return (
    <div className={account === 'practice' ? 'app practice' : 'app'}>
      <button type="button" className="skip" onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
        {t('app.skip')}
      </button>
      <TopBar />
      <CompanyLine route={route} />
      <Place route={route} ready={ready} />
    </div>
  );
}

/** The wizard renders its own body, with the rail instead of the menu: `<div class="body wizard">`. */
function Place({ route, ready }: { readonly route: Route; readonly ready: boolean }) {
  if (route.name === 'setup') {
    return (
      <Suspense fallback={<div className="body wizard" aria-busy="true" />}>
        <SetupWizard key={route.id} id={route.id} />
      </Suspense>
    );
  }
  return (
    <div className={route.name === 'keys' || route.name === 'review' ? 'body narrow' : 'body'}>
      <MainNav />
      {ready ? <Opened route={route} /> : <Opening />}
    </div>
  );
}

/** In place of every place until main has answered. Asks by itself, because the page may not have opened the account. */
function Opening() {
  const t = useText();
  useOverview();
  const failure = useOverviewStore((store) => store.failure);
  return (
    <main className="page" aria-busy={failure === null}>
      {failure && (
        <div className="page-in">
          <FailureNote failure={failure}>
            <Button small onPress={() => void readOverview()}>
              {t('app.tryAgain')}
            </Button>
          </FailureNote>
        </div>
      )}
    </main>
  );
}

function Opened({ route }: { readonly route: Route }) {
  return (
    <>
      {route.name === 'home' && <HomePage />}
      <Suspense fallback={<main className="page" aria-busy="true" />}>
        {route.name === 'keys' && <KeysPage id={route.id} group={route.group} />}
        {route.name === 'key-task' && <KeyTaskPage key={route.id} id={route.id} />}
        {route.name === 'reviews' && <ReviewsPage />}
        {route.name === 'activity' && <ActivityPage keyId={route.key} />}
        {route.name === 'records' && <RecordsPage />}
        {route.name === 'review' && <ReviewPage key={route.id} id={route.id} />}
        {route.name === 'rotation' && <RotationPage key={route.id} id={route.id} />}
        {route.name === 'known-keys' && <KnownKeysPage key={route.id} id={route.id} />}
        {route.name === 'checklist' && <ChecklistPage key={route.id} id={route.id} />}
        {route.name === 'settings' && <SettingsPage />}
        {route.name === 'help' && <HelpPage />}
      </Suspense>
    </>
  );
}
