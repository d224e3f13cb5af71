import { RotateCw } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import type { Action } from '../../state/use-action';

type RestartAppProps = { readonly action: Action; readonly look?: 'primary' };

/** Restarts Keyquilt: it can ask the system's keyring only once per start (Electron, safeStorage). */
export function RestartApp({ action: { run }, look }: RestartAppProps) {
  const t = useText();
  const [restarts, setRestarts] = useState(false);
  const restart = async () => {
    setRestarts(true);
    // After an accepted request the button stays busy until the window closes.
    setRestarts((await run('app.restart', {})) !== null);
  };
  return (
    <Button {...(look ? { look } : {})} busy={restarts} onPress={() => void restart()}>
      <RotateCw className="i" aria-hidden="true" />
      {t('protection.restart')}
    </Button>
  );
}
