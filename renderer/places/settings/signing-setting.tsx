import { useEffect, useState } from 'react';
import type { SignerKey, SigningState } from '../../../shared/contract/signing-requests';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { TypedQuestion } from '../../kit/typed-question';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { useAction } from '../../state/use-action';
import { SignerPrint } from '../../tasks/signing/signer-dialog';
import { useSigner } from '../../tasks/signing/use-signer';
import 'texts:signing';

/** The person's signing key, and the public keys that files are judged by. */
export function SigningSetting() {
  const t = useText();
  const locked = useApp().vault.state === 'locked';
  const { run, busy, failure } = useAction();
  const signer = useSigner();
  const [state, setState] = useState<SigningState | null>(null);
  const [isAsking, setAsking] = useState(false);
  useEffect(() => {
    void run('signing.read', {}).then(setState);
  }, [run]);
  const own = state?.keys.find(({ fingerprint }) => fingerprint === state.current) ?? null;
  const others = state?.keys.filter((key) => key !== own) ?? [];
  const word = t('signing.giveUp.word');
  const make = async () => {
    if (await signer.ensure()) setState(await run('signing.read', {}));
  };
  const giveUp = async () => {
    if (!own) return;
    const after = await run('signing.giveUp', { fingerprint: own.fingerprint, confirmed: 'give up' });
    if (!after) return;
    setState(after);
    setAsking(false);
  };
  return (
    <section>
      <h2>{t('signing.title')}</h2>
      <p className="muted">{t(state?.protected === false ? 'signing.unprotected' : 'signing.text')}</p>
      {own && (
        <>
          <p>{t('signing.own', { name: own.name, when: dateTimeWords(own.madeAt) })}</p>
          <SignerPrint fingerprint={own.fingerprint} />
          <p className="hint">{t('signing.printHint')}</p>
        </>
      )}
      <div className="form-acts">
        {own && !locked && <Button onPress={() => setAsking(true)}>{t('signing.giveUp')}</Button>}
        {state?.protected && !own && !locked && <Button onPress={() => void make()}>{t('signing.make')}</Button>}
      </div>
      {others.length > 0 && (
        <>
          <h3>{t('signing.others')}</h3>
          <ul className="plain-list">
            {others.map((key) => (
              <li key={key.fingerprint}>
                {t(`signing.key.${kindOf(key)}`, { name: key.name, when: dateTimeWords(key.givenUpAt ?? key.since) })}
                <SignerPrint fingerprint={key.fingerprint} />
                {key.role === 'known' && !locked && (
                  <LinkButton
                    onPress={() =>
                      void run('signing.forget', { fingerprint: key.fingerprint }).then((to) => to && setState(to))
                    }
                  >
                    {t('signing.forget', { name: key.name })}
                  </LinkButton>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {failure && !isAsking && <FailureNote failure={failure} />}
      {signer.dialog}
      {isAsking && (
        <TypedQuestion
          title={t('signing.giveUp.title')}
          lead={t('signing.giveUp.lead')}
          keep={t('signing.giveUp.keep')}
          act={t('signing.giveUp')}
          label={t('signing.giveUp.label', { word })}
          wrong={t('signing.giveUp.wrong', { word })}
          isRight={(typed) => typed.trim().toLowerCase() === word}
          busy={busy}
          failure={failure}
          onKeep={() => setAsking(false)}
          onAct={() => void giveUp()}
        />
      )}
    </section>
  );
}

function kindOf({ role, how, givenUpAt, isGone }: SignerKey) {
  if (givenUpAt) return role === 'own' ? 'givenUp' : 'knownGivenUp';
  if (role === 'known') return how === 'backup' ? 'backup' : 'compared';
  return isGone ? 'gone' : 'earlier';
}
