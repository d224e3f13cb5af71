import { Check, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { minPassphraseLength } from '../../shared/model/passphrase';
import type { PassphraseJudgement } from '../../shared/model/passphrase-judgement';
import { useText } from '../messages/t';
import { send } from '../state/send';
import { State } from './badge';
import 'texts:protection';

/** Milliseconds after the last key stroke until main is asked. */
const restMs = 250;

/**
 * Main's judgement of a passphrase while the person chooses it; null before the answer. An answer about an earlier text
 * is dropped.
 */
function useJudgement(passphrase: string): PassphraseJudgement | null {
  const [judged, setJudged] = useState<PassphraseJudgement | null>(null);
  const isShort = [...passphrase].length < minPassphraseLength;
  useEffect(() => {
    setJudged(null);
    if (isShort) return;
    let isCurrent = true;
    const timer = setTimeout(async () => {
      const answer = await send('passphrase.judge', { passphrase });
      if (isCurrent && answer.ok) setJudged(answer.value);
    }, restMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [passphrase, isShort]);
  return judged;
}

/**
 * Shown below the field where a passphrase is chosen: how many characters are missing, then how hard it is to guess.
 */
export function PassphraseMeter({ value }: { readonly value: string }) {
  const t = useText();
  const judged = useJudgement(value);
  const missing = minPassphraseLength - [...value].length;
  return (
    <p className="facts meter" aria-live="polite">
      {value !== '' && missing > 0 && <State>{t('protection.missing', { missing })}</State>}
      {judged && judged.reason !== null && judged.reason !== 'short' && (
        <State tone="warn" icon={TriangleAlert}>
          {t(`protection.weak.${judged.reason}`)}
        </State>
      )}
      {(judged?.strength === 'good' || judged?.strength === 'strong') && (
        <State tone="ok" icon={judged.strength === 'good' ? Check : ShieldCheck}>
          {t(`protection.${judged.strength}`)}
        </State>
      )}
    </p>
  );
}
