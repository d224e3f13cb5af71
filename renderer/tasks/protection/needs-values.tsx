import { LockOpen } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { readLocked } from '../../state/protection-store';
import 'texts:protection';

type NeedsValuesProps = {
  /** The acts that read or store values. They stay mounted, because a dialog of theirs may be open behind a lock. */
  readonly children: ReactNode;
  /** Acts beside them that need no value. */
  readonly others?: ReactNode;
};

/** A row of acts. While the values are locked, it says so and offers what opens them in place of those that need them. */
export function NeedsValues({ children, others }: NeedsValuesProps) {
  const t = useText();
  const { state, reason } = useApp().vault;
  const isLocked = state === 'locked';
  const canUnlock = reason === 'passphrase-not-given';
  return (
    <>
      {isLocked && <p>{t(canUnlock ? 'protection.needsUnlock' : 'protection.needsOpening')}</p>}
      <div className="form-acts">
        {isLocked && (
          <Button onPress={() => readLocked(false)}>
            <LockOpen className="i" aria-hidden="true" />
            {t(canUnlock ? 'app.unlock' : 'app.whatHelps')}
          </Button>
        )}
        <span className={isLocked ? undefined : 'acts-here'} hidden={isLocked}>
          {children}
        </span>
        {others}
      </div>
    </>
  );
}
