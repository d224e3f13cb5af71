import { useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { useText } from '../../messages/t';
import { useAction } from '../../state/use-action';
import { FileVerdict } from './file-verdict';
import 'texts:signing';

/** Checks whether a report file, made on any computer, is as its signer made it. */
export function FileCheckSection() {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [found, setFound] = useState<Output<'reports.checkFile'> | null>(null);
  const check = async (input: { again?: true }) => {
    setFound(null);
    setFound(await run('reports.checkFile', input));
  };
  return (
    <section className="card card-pad" aria-labelledby="records-check">
      <h2 id="records-check">{t('records.check')}</h2>
      <p className="muted">{t('records.checkText')}</p>
      <div className="form-acts">
        <Button busy={busy} onPress={() => void check({})}>
          {t('records.check.choose')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {found && found.outcome !== 'closed' && (
        <FileVerdict found={found} outcome={found.outcome} onKnown={() => void check({ again: true })} />
      )}
    </section>
  );
}
