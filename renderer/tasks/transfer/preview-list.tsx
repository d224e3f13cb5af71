import type { FilePreview, KeyOutcome, PreviewRow } from '../../../shared/contract/transfer';
import { Banner } from '../../kit/banner';
import { Disclosure } from '../../kit/disclosure';
import { SystemTag } from '../../kit/system-tag';
import { Tick } from '../../kit/tick';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { bringsNothing, byOutcome, chosenCount, isChoice } from './preview-outcomes';

type PreviewListProps = {
  readonly preview: FilePreview;
  readonly outcomes: readonly KeyOutcome[];
  readonly onChange: (outcomes: readonly KeyOutcome[]) => void;
};

/** The maximum number of names per outcome; a count stands for the rest. */
const maxNamed = 200;

/** What taking a file would do here, by outcome, before anything is done. */
export function PreviewList({ preview, outcomes, onChange }: PreviewListProps) {
  const t = useText();
  const { kind, madeAt, madeBy: who, machine, expires, takenAt, documents, rows } = preview;
  const made = { when: dateTimeWords(madeAt), who, machine, day: expires ? dayWords(expires) : '' };
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  const toggle = (outcome: KeyOutcome, on: boolean) =>
    onChange(on ? [...outcomes, outcome] : outcomes.filter((other) => other !== outcome));
  return (
    <>
      <p className="muted">{t(`transfer.take.from.${kind}`, made)}</p>
      {takenAt && <Banner live="none">{t('transfer.take.again', { when: dateTimeWords(takenAt) })}</Banner>}
      {bringsNothing(preview) && (
        <Banner tone="ok" live="none">
          {t('transfer.take.nothing')}
        </Banner>
      )}
      <ul className="card outcomes" aria-label={t('transfer.take.count', { count: rows.length })}>
        {byOutcome(preview).map(([outcome, some]) => (
          <li key={outcome}>
            {isChoice(outcome) ? (
              <Tick
                checked={outcomes.includes(outcome)}
                onChange={(on) => toggle(outcome, on)}
                hint={t(`transfer.outcome.${outcome}.text`)}
              >
                <b>{t(`transfer.outcome.${outcome}`)}</b>
              </Tick>
            ) : (
              <p className="outcome-kept">
                <b>{t(`transfer.outcome.${outcome}`)}</b>
                <span className="tick-hint">{t(`transfer.outcome.${outcome}.text`)}</span>
              </p>
            )}
            <Disclosure quiet open={rows.length <= 6} title={t('transfer.outcome.show', { count: some.length })}>
              <ul className="outcome-keys">
                {some.slice(0, maxNamed).map((row) => (
                  <OutcomeKey key={row.id} row={row} />
                ))}
                {some.length > maxNamed && (
                  <li className="muted">{t('transfer.outcome.more', { count: some.length - maxNamed })}</li>
                )}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
      {documents > 0 && <p>{t('transfer.take.documents', { count: documents })}</p>}
      {missing > 0 && chosenCount(preview, outcomes) > 0 && (
        <Banner tone="warn" live="none">
          {t('transfer.take.missing', { count: missing })}
        </Banner>
      )}
    </>
  );
}

function OutcomeKey({ row }: { readonly row: PreviewRow }) {
  const t = useText();
  const { name, company, system, values, changedAt, changedHere, outcome } = row;
  const differs = changedHere && (outcome === 'newer-in-file' || outcome === 'newer-here');
  return (
    <li>
      <SystemTag system={system} />
      <span>
        <b>{name}</b>
        <span className="muted small">
          {t('transfer.outcome.line', { company, values })}
          {differs &&
            `. ${t('transfer.outcome.changed', { file: dateTimeWords(changedAt), here: dateTimeWords(changedHere) })}`}
        </span>
      </span>
    </li>
  );
}
