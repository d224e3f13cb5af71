import { CircleQuestionMark, Lock, Target, Wifi, WifiOff } from 'lucide-react';
import { Pill } from '../kit/badge';
import { Button } from '../kit/button';
import { IconButton } from '../kit/icon-button';
import { Logo } from '../kit/logo';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';
import { ask } from '../state/ask';
import { useKey } from '../state/keys-store';
import { readLocked } from '../state/protection-store';
import { go, useRoute } from '../state/route-store';
import { useWhereStore } from '../state/where-store';
import { ClipboardClock } from './clipboard-clock';

/** Whose key is open, on every screen that is about one key. */
function useCompanyHere(): string | null {
  const route = useRoute();
  const record = useKey('id' in route ? route.id : null);
  return record?.company || null;
}

async function lockNow(): Promise<void> {
  readLocked(false);
  await ask('vault.lock', {});
}

/** The same on every screen: name, where you are, practice, connection, Lock and Help. */
export function TopBar() {
  const t = useText();
  const { settings, online, machine, vault } = useApp();
  const practising = settings.account === 'practice';
  const where = useWhereStore((store) => store.where);
  const company = useCompanyHere();
  const elsewhere = practising ? t('app.practiceAccount') : t('app.onMachine', { machine });
  return (
    <header className="topbar">
      <span className="brand">
        <Logo />
        Keyquilt
      </span>
      {company && <span className="whose">{company}</span>}
      <span className="where">{where ?? elsewhere}</span>
      <span className="end">
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
        <IconButton icon={CircleQuestionMark} label={t('app.help')} onPress={() => go({ name: 'help' })} />
      </span>
    </header>
  );
}
