import { Lock } from 'lucide-react';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { Text, useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { readLocked } from '../../state/protection-store';

/** Reminds a person who reads the records that the values are locked. */
export function LockedBanner() {
  const t = useText();
  const { vault } = useApp();
  if (vault.state !== 'locked') return null;
  const canUnlock = vault.reason === 'passphrase-not-given';
  return (
    <Banner
      tone="warn"
      icon={Lock}
      action={
        <Button small onPress={() => readLocked(false)}>
          {t(canUnlock ? 'app.unlock' : 'app.whatHelps')}
        </Button>
      }
    >
      <p>
        <Text id={canUnlock ? 'protection.banner' : 'protection.banner.closed'} />
      </p>
    </Banner>
  );
}
