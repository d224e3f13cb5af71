import { CircleQuestionMark, ClipboardClock as ClockIcon, Lock, LockOpen, Target, Wifi, WifiOff } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Pill } from '../kit/badge';
import { Button } from '../kit/button';
import { lazyPage } from '../kit/lazy-page';
import { Logo } from '../kit/logo';
import { useText } from '../messages/t';
import { useAppShellStore } from '../state/app-shell-store';
import { useApp } from '../state/app-store';
import { useBreadcrumbStore } from '../state/breadcrumb-store';
import { isHidden, useChosenCompany, useCompanyStore } from '../state/company-store';
import { useJobStore } from '../state/job-store';
import { useKey } from '../state/keys-store';
import { readLocked } from '../state/protection-store';
import { go, isTask, keyOf, useRoute } from '../state/route-store';
import { send } from '../state/send';
import { CompanySwitch } from './company-switch';

const UpdateChip = lazyPage(() => import('./update-chip').then((m) => m.UpdateChip));

/** The company of the open key, on every screen about one key, unless the switch beside it names that company. */
function useCompanyHere(): string | null {
  const company = useKey(keyOf(useRoute()))?.company || null;
  const chosen = useChosenCompany();
  const several = useCompanyStore(({ companies }) => companies.length > 1);
  return company !== null && several && (chosen === null || isHidden(company, chosen)) ? company : null;
}

/** True when a restart may be offered: an update is ready, no task is open and no job runs. */
function useUpdateOffer(): boolean {
  const ready = useAppShellStore(({ updates }) => updates?.state === 'ready');
  const running = useJobStore((places) => Object.values(places).some(({ id }) => id !== null));
  return !isTask(useRoute()) && ready && !running;
}

async function lockNow(): Promise<void> {
  readLocked(false);
  await send('vault.lock', {});
}

/** The top bar, the same on every screen: name, current place, practice, connection, Lock and Help. */
export function TopBar() {
  const t = useText();
  const { settings, online, machine, vault } = useApp();
  const practising = settings.account === 'practice';
  const canUnlock = vault.reason === 'passphrase-not-given';
  const where = useBreadcrumbStore((store) => store.where);
  const company = useCompanyHere();
  const updateReady = useUpdateOffer();
  const elsewhere = practising ? t('app.practiceAccount') : t('app.onMachine', { machine });
  return (
    <header className="topbar">
      <span className="brand">
        <Logo />
        Keyquilt
      </span>
      <CompanySwitch />
      {company && <span className="whose">{company}</span>}
      <span className="where">{where ?? elsewhere}</span>
      <span className="end">
        {updateReady && (
          <Suspense fallback={null}>
            <UpdateChip />
          </Suspense>
        )}
        <ClipboardClock />
        {practising && (
          <Pill icon={Target} tone="practice">
            {t('app.practice')}
          </Pill>
        )}
        <Pill icon={online ? Wifi : WifiOff} tone={online ? 'plain' : 'off'}>
          {t(online ? 'app.online' : 'app.offline')}
        </Pill>
        {vault.protection === 'passphrase' && vault.state === 'ready' && (
          <Button look="plain" small onPress={() => void lockNow()}>
            <Lock className="i" aria-hidden="true" />
            {t('app.lock')}
          </Button>
        )}
        {vault.state === 'locked' && (
          <Button
            look="plain"
            small
            label={t(canUnlock ? 'app.unlockValues' : 'app.whatHelpsValues')}
            onPress={() => readLocked(false)}
          >
            <LockOpen className="i" aria-hidden="true" />
            {t(canUnlock ? 'app.unlock' : 'app.whatHelps')}
          </Button>
        )}
        {/* Not the kit's icon button: positioning its tooltip would add a twentieth to the first screen's code. */}
        <span className="tip below">
          <button type="button" className="icon-btn" aria-label={t('app.help')} onClick={() => go({ name: 'help' })}>
            <CircleQuestionMark className="i" aria-hidden="true" />
          </button>
          <span role="tooltip" aria-hidden="true">
            {t('app.help')}
          </span>
        </span>
      </span>
    </header>
  );
}

/**
 * Seconds until the copied value is cleared from the clipboard. Not a live region: a spoken countdown would drown out
 * the page.
 */
function ClipboardClock() {
  const t = useText();
  const { clipboardClearsAt } = useApp();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (clipboardClearsAt === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [clipboardClearsAt]);
  if (clipboardClearsAt === null) return null;
  const seconds = Math.ceil((new Date(clipboardClearsAt).getTime() - now) / 1000);
  return seconds > 0 ? <Pill icon={ClockIcon}>{t('app.clipboardClears', { seconds })}</Pill> : null;
}
