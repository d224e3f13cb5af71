import { Lock } from 'lucide-react';
import { useRef, useState } from 'react';
import { Badge } from '../../kit/badge';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { useSigner } from '../../tasks/signing/use-signer';
import type { ReviewSession } from './use-review';

type SignOffProps = { readonly session: ReviewSession; readonly left: number };

/** The sign-off of a review: what is still missing, or the field for the typed name that locks it. */
export function SignOffPart({ session, left }: SignOffProps) {
  const t = useText();
  return (
    <section className="sign-off" aria-labelledby="sign-off">
      <h2 id="sign-off" tabIndex={-1}>
        {t('review.sign.title')}
      </h2>
      <p className="hint">{t(left > 0 ? 'review.sign.waits' : 'review.sign.ready')}</p>
      {left > 0 ? <Waiting left={left} /> : <SignForm session={session} />}
    </section>
  );
}

function Waiting({ left }: { readonly left: number }) {
  const t = useText();
  const { person, settings } = useApp();
  const name = settings.displayName || person;
  return (
    <>
      <div className="sigline" aria-hidden="true" />
      <p className="small">{t('review.sign.line', { name, day: dayWords(new Date().toISOString()) })}</p>
      <p>
        <Badge icon={Lock}>{t('review.sign.left', { count: left })}</Badge>
      </p>
    </>
  );
}

function SignForm({ session }: { readonly session: ReviewSession }) {
  const t = useText();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [attempt, setAttempt] = useState(0);
  const missing = attempt > 0 && name.trim() === '' ? t('review.sign.needsName') : null;
  const signer = useSigner();
  const sign = async () => {
    setAttempt(attempt + 1);
    if (name.trim() === '') return field.current?.focus();
    if (!(await signer.ensure(name.trim()))) return;
    if (await session.sign(name.trim())) announce(t('review.sign.done'));
  };
  return (
    <>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <TextField
          ref={field}
          label={t('review.sign.name')}
          hint={dayWords(new Date().toISOString())}
          value={name}
          onChange={setName}
          maxLength={120}
          autoComplete="name"
          error={missing}
        />
        <Button look="primary" type="submit" busy={session.busy}>
          <Lock className="i" aria-hidden="true" />
          {t('review.sign.act')}
        </Button>
        {session.failure && <FailureNote failure={session.failure} />}
      </form>
      {signer.dialog}
    </>
  );
}
