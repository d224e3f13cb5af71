import { LockKeyhole } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/button';
import { TopLayer } from '../kit/top-layer';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { send } from '../state/send';
import { useSecondsLeft } from '../state/use-seconds-left';
import 'texts:lock';

function stay(): void {
  void send('lock.stay', {});
}

/** Shows the last minute before the app locks, announces it once, and offers to stay. */
export function LockSoon({ at }: { readonly at: string }) {
  const t = useText();
  const seconds = useSecondsLeft(Date.parse(at));
  useEffect(() => announce(t('lock.soonSaid')), [t]);
  // An open dialog keeps Tab inside, so the keyboard cannot reach the button; and not every system counts a key stroke
  // as activity (Wayland).
  useEffect(() => {
    window.addEventListener('keydown', stay, true);
    return () => window.removeEventListener('keydown', stay, true);
  }, []);
  return (
    <TopLayer>
      <section className="lock-soon" aria-label={t('lock.setting')}>
        <LockKeyhole className="i" aria-hidden="true" />
        <p>{t('lock.soon', { seconds })}</p>
        <Button small look="primary" onPress={stay}>
          {t('lock.stay')}
        </Button>
      </section>
    </TopLayer>
  );
}
