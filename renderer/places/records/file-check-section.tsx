import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { dateTimeWords } from '../../messages/dates';
import { Text, useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import { Fingerprint } from './export-outcome';

const tones = { known: 'ok', changed: 'bad', unknown: 'warn' } as const;

/** Checks whether a report file was made here and is unchanged. */
export function FileCheckSection() {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [found, setFound] = useState<Output<'reports.checkFile'> | null>(null);
  const check = async () => {
    setFound(null);
    setFound(await run('reports.checkFile', {}));
  };
  return (
    <section className="card card-pad" aria-labelledby="records-check">
      <h2 id="records-check">{t('records.check')}</h2>
      <p className="muted">{t('records.checkText')}</p>
      <div className="form-acts">
        <Button busy={busy} onPress={() => void check()}>
          {t('records.check.choose')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {found && found.outcome !== 'closed' && <Found found={found} outcome={found.outcome} />}
    </section>
  );
}

type FoundProps = { readonly found: Output<'reports.checkFile'>; readonly outcome: keyof typeof tones };

function Found({ found: { file, sha256, made, lines }, outcome }: FoundProps) {
  const t = useText();
  const values = made
    ? {
        file,
        title: t(`records.check.what.${made.what}`, { title: made.title }),
        when: dateTimeWords(made.at),
        who: made.who,
      }
    : { file };
  return (
    <Banner tone={tones[outcome]}>
      <p>
        <Text id={`records.check.${outcome}`} values={values} />
      </p>
      {lines && <p>{t(`records.check.lines.${lines.outcome}`, { count: lines.count, line: lines.line ?? 0 })}</p>}
      <Fingerprint sha256={sha256} />
    </Banner>
  );
}
