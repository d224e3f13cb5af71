import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { TextField } from '../../kit/text-field';
import { dateTimeWords } from '../../messages/dates';
import { Text, useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import { SignerPrint } from '../../tasks/signing/signer-dialog';
import { Fingerprint } from './export-outcome';
import 'texts:records';
import 'texts:signing';

type Found = Output<'reports.checkFile'>;

const tones = { holds: 'ok', fails: 'bad', unjudged: 'warn' } as const;

type FileVerdictProps = {
  readonly found: Found;
  readonly outcome: keyof typeof tones;
  /** Called when the person has noted the key of the file as known. */
  readonly onKnown: () => void;
};

/** The verdict on a file with its reason, who signed it, and what it differs in. */
export function FileVerdict({ found, outcome, onKnown }: FileVerdictProps) {
  const t = useText();
  const { file, reason, signature, made, lines, notes, reencoded, differs, longer } = found;
  const values = {
    file,
    name: signature?.knownAs ?? signature?.signedBy ?? '',
    when: signature ? dateTimeWords(signature.signedAt) : '',
    since: signature ? dateTimeWords(signature.givenUpAt ?? signature.keyMadeAt) : '',
    signedFile: signature?.file ?? '',
  };
  return (
    <>
      <Banner tone={tones[outcome]}>
        <p>
          <b>{t(`signing.outcome.${outcome}`)}</b>
        </p>
        <p>
          <Text id={`signing.reason.${reason}`} values={values} />
        </p>
        {reencoded && <p>{t(`signing.reencoded.${reencoded}`)}</p>}
        {differs && <p>{differenceWords(differs, t)}</p>}
        {reason === 'changed' && !differs && !reencoded && longer !== 0 && (
          <p>{t(longer < 0 ? 'signing.shorter' : 'signing.longer', { count: Math.abs(longer) })}</p>
        )}
        {signature && (
          <>
            <p>
              {t(`signing.who.${signature.who}`, { name: values.name, claimed: signature.signedBy })}{' '}
              {t('signing.signedAs', { title: signature.title, when: values.when })}
            </p>
            <SignerPrint fingerprint={signature.fingerprint} />
          </>
        )}
        {notes.map((note) => (
          <p key={note}>{t(`signing.note.${note}`, { ...values, claimed: signature?.signedBy ?? '' })}</p>
        ))}
        {made && (
          <p>
            {t('signing.made', {
              title: t(`records.check.what.${made.what}`, { title: made.title }),
              when: dateTimeWords(made.at),
              who: made.who,
            })}
          </p>
        )}
        {lines && lines.outcome !== 'unreadable' && (
          <p>{t(`records.check.lines.${lines.outcome}`, { count: lines.count, line: lines.line ?? 0 })}</p>
        )}
        {found.sha256 !== '' && <Fingerprint sha256={found.sha256} />}
      </Banner>
      {signature?.who === 'unknown' && reason === 'unknown-key' && (
        <NoteKnown fingerprint={signature.fingerprint} claimed={signature.signedBy} onKnown={onKnown} />
      )}
    </>
  );
}

function differenceWords(differs: NonNullable<Found['differs']>, t: ReturnType<typeof useText>): string {
  if (differs.moved) return t('signing.differs.moved');
  const parts = (['changed', 'added', 'missing'] as const)
    .filter((kind) => differs[kind] > 0)
    .map((kind) => t(`signing.differs.${kind}`, { count: differs[kind] }));
  const where = t('signing.differs.where', { count: differs.first.length, lines: differs.first.join(', ') });
  const cut = differs.cutShort ? ` ${t('signing.differs.cutShort')}` : '';
  return `${parts.join(', ')}. ${where}${cut}`;
}

type NoteKnownProps = {
  readonly fingerprint: string;
  readonly claimed: string;
  readonly onKnown: () => void;
};

/** Notes the key of a colleague, once the person has compared its fingerprint. */
function NoteKnown({ fingerprint, claimed, onKnown }: NoteKnownProps) {
  const t = useText();
  const [name, setName] = useState(claimed);
  const { run, busy, failure } = useAction();
  const note = async () => {
    if (name.trim() !== '' && (await run('signing.noteKnown', { fingerprint, name: name.trim() }))) onKnown();
  };
  return (
    <form
      className="stack note-known"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void note();
      }}
    >
      <h3>{t('signing.known.title')}</h3>
      <p className="muted">{t('signing.known.text')}</p>
      <TextField
        label={t('signing.known.name')}
        value={name}
        onChange={setName}
        maxLength={80}
        error={name.trim() === '' ? t('signing.confirm.needsName') : null}
      />
      <div className="form-acts">
        <Button type="submit" busy={busy}>
          {t('signing.known.act')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
    </form>
  );
}
