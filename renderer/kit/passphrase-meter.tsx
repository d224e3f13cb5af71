import { Check, ShieldCheck, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { minPassphraseLength } from '../../shared/model/passphrase';
import type { PassphraseJudgement } from '../../shared/model/passphrase-judgement';
import { useText } from '../messages/t';
import { send } from '../state/send';
import { State } from './badge';
import 'texts:protection';

/** Rest after the last letter before main is asked, in milliseconds. */
const restMs = 250;

/**
 * What main thinks of a passphrase while it is chosen; null until it has said so. A late answer about an earlier text
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

/** Stands below the field where a passphrase is chosen: how many characters it lacks, then how hard it is to guess. */
export function PassphraseMeter({ value }: { readonly value: string }) {
  const t = useText();
  const judged = useJudgement(value);
  const missing = minPassphraseLength - [...value].length;
  return (
    <p className="facts" aria-live="polite">
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
