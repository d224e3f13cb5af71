import type { System } from '../../../../shared/model/key-record';
import type { TestRun } from '../../../../shared/model/test-run';
import { CopyButton } from '../../../kit/copy-button';
import { Disclosure } from '../../../kit/disclosure';
import { ExternalLink } from '../../../kit/external-link';
import { useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { aroundLines, detailsText, exchangeLine } from './details-text';

type TechnicalDetailsProps = { readonly run: TestRun; readonly system: System };

/** What was asked and answered, with secrets hidden, for people who want it. */
export function TechnicalDetails({ run, system }: TechnicalDetailsProps) {
  const t = useText();
  return (
    <Disclosure title={t('kit.details')}>
      <p className="hint">{t('setup.test.details')}</p>
      {run.exchanges.length > 0 ? (
        <pre className="details-text">{[...run.exchanges.map(exchangeLine), ...aroundLines(run)].join('\n')}</pre>
      ) : (
        <p className="hint">{t('setup.test.nothingAsked')}</p>
      )}
      <div className="row-of-acts">
        <CopyButton copy={() => send('clipboard.copyText', { text: detailsText(run) })}>
          {t('setup.test.copyDetails')}
        </CopyButton>
        {system === 'plytix' && <ExternalLink link="plytix-api-docs">{t('guide.link.plytix-api-docs')}</ExternalLink>}
      </div>
    </Disclosure>
  );
}
