import type { System } from '../../../../shared/model/key-record';
import { services } from '../../../../shared/model/services/services';
import type { Exchange, TestRun } from '../../../../shared/model/test-run';
import { CopyButton } from '../../../kit/copy-button';
import { Disclosure } from '../../../kit/disclosure';
import { ExternalLink } from '../../../kit/external-link';
import { useText } from '../../../messages/t';
import { send } from '../../../state/send';

type TechnicalDetailsProps = { readonly run: TestRun; readonly system: System };

/** The requests and answers with secrets masked, for people who want them. */
export function TechnicalDetails({ run, system }: TechnicalDetailsProps) {
  const t = useText();
  const { reference } = services[system];
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
        {reference && <ExternalLink link={reference}>{t(`guide.link.${reference}`)}</ExternalLink>}
      </div>
    </Disclosure>
  );
}

/** One line for a request and its answer. Main has masked every secret already. */
function exchangeLine(exchange: Exchange): string {
  const outcome = exchange.networkError ?? exchange.status ?? '–';
  const message = exchange.message ? `  ${exchange.message}` : '';
  return `${exchange.method} https://${exchange.host}${exchange.path}  ${outcome}  ${Math.round(exchange.durationMs)} ms${message}`;
}

/**
 * What an IT colleague needs in addition to the requests: the proxy, the issuer of a refused certificate, and how far
 * this computer's clock is off.
 */
function aroundLines({ surroundings, notes = [] }: TestRun): string[] {
  const clock = notes.find(({ code }) => code === 'clock-wrong')?.facts;
  return [
    ...(surroundings ? [`proxy for ${surroundings.host}: ${surroundings.proxy}`] : []),
    ...(surroundings?.issuer ? [`certificate of ${surroundings.host} issued by: ${surroundings.issuer}`] : []),
    ...(clock ? [`clock: ${clock.minutes} min ${clock.side}, compared with ${clock.host}`] : []),
  ];
}

/** The whole test as text for an IT team or a support desk. */
export function detailsText(run: TestRun): string {
  const checks = run.checks.map((check) => `${check.id}: ${check.state} (${check.code})`);
  return [
    `Keyquilt, ${run.startedAt} to ${run.finishedAt}`,
    `verdict: ${run.verdict.code}`,
    ...checks,
    ...run.exchanges.map(exchangeLine),
    ...aroundLines(run),
  ].join('\n');
}
