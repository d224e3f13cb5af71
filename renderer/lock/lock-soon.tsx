import { LockKeyhole } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from '../kit/button';
import { useText } from '../messages/t';
import { announce } from '../state/announcer';
import { ask } from '../state/ask';
import { useSecondsLeft } from './use-seconds-left';
import 'texts:lock';

/** The last minute before the app locks: how long it still is, said once aloud, and the way to stay. */
export function LockSoon({ at }: { readonly at: string }) {
  const t = useText();
  const seconds = useSecondsLeft(Date.parse(at));
  useEffect(() => announce(t('lock.soonSaid')), [t]);
  return (
    <section className="lock-soon" aria-label={t('lock.setting')}>
      <LockKeyhole className="i" aria-hidden="true" />
      <p>{t('lock.soon', { seconds })}</p>
      <Button small look="primary" onPress={() => void ask('lock.stay', {})}>
        {t('lock.stay')}
      </Button>
    </section>
  );
}
