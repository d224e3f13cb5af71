import { useEffect, useState } from 'react';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import { announce } from '../../../state/announcer';

type WaitAndRetryProps = {
  /** When the service asked to wait. */
  readonly since: string;
  readonly seconds: number;
  readonly onRetry: () => void;
};

function secondsLeft(since: string, seconds: number): number {
  const left = Math.ceil((Date.parse(since) - Date.now()) / 1000 + seconds);
  // A clock that was set back must not extend the wait beyond what the service asked for.
  return Math.min(Math.max(0, left), seconds);
}

/** Counts down the time that the service asked to wait, then offers the test again. */
export function WaitAndRetry({ since, seconds, onRetry }: WaitAndRetryProps) {
  const t = useText();
  const [left, setLeft] = useState(() => secondsLeft(since, seconds));
  const waiting = left > 0;
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => {
      const now = secondsLeft(since, seconds);
      setLeft(now);
      // Only the end is announced: a spoken countdown would drown out the page.
      if (now === 0) announce(t('setup.test.canAgain'));
    }, 1000);
    return () => clearInterval(timer);
  }, [waiting, since, seconds, t]);
  if (waiting) return <p className="hint">{t('setup.test.againIn', { seconds: left })}</p>;
  return (
    <Button look="primary" onPress={onRetry}>
      {t('setup.test.again')}
    </Button>
  );
}
