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
  readonly fates: readonly KeyOutcome[];
  readonly onChange: (outcomes: readonly KeyOutcome[]) => void;
};

/** So many keys of one fate are named; of more, their number stands for the rest. */
const maxNamed = 200;

/** What a file would do here, fate by fate, before anything is done. */
export function PreviewList({ preview, fates, onChange }: PreviewListProps) {
  const t = useText();
  const { kind, madeAt, madeBy: who, machine, expires, takenAt, documents, rows } = preview;
  const made = { when: dateTimeWords(madeAt), who, machine, day: expires ? dayWords(expires) : '' };
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  const toggle = (outcome: KeyOutcome, on: boolean) =>
    onChange(on ? [...fates, outcome] : fates.filter((other) => other !== outcome));
  return (
    <>
      <p className="muted">{t(`transfer.take.from.${kind}`, made)}</p>
      {takenAt && <Banner live="none">{t('transfer.take.again', { when: dateTimeWords(takenAt) })}</Banner>}
      {bringsNothing(preview) && (
        <Banner tone="ok" live="none">
          {t('transfer.take.nothing')}
        </Banner>
      )}
      <ul className="card fates" aria-label={t('transfer.take.count', { count: rows.length })}>
        {byOutcome(preview).map(([outcome, some]) => (
          <li key={outcome}>
            {isChoice(outcome) ? (
              <Tick
                checked={fates.includes(outcome)}
                onChange={(on) => toggle(outcome, on)}
                hint={t(`transfer.fate.${outcome}.text`)}
              >
                <b>{t(`transfer.fate.${outcome}`)}</b>
              </Tick>
            ) : (
              <p className="fate-kept">
                <b>{t(`transfer.fate.${outcome}`)}</b>
                <span className="tick-hint">{t(`transfer.fate.${outcome}.text`)}</span>
              </p>
            )}
            <Disclosure quiet open={rows.length <= 6} title={t('transfer.fate.show', { count: some.length })}>
              <ul className="fate-keys">
                {some.slice(0, maxNamed).map((row) => (
                  <OutcomeKey key={row.id} row={row} />
                ))}
                {some.length > maxNamed && (
                  <li className="muted">{t('transfer.fate.more', { count: some.length - maxNamed })}</li>
                )}
              </ul>
            </Disclosure>
          </li>
        ))}
      </ul>
      {documents > 0 && <p>{t('transfer.take.documents', { count: documents })}</p>}
      {missing > 0 && chosenCount(preview, fates) > 0 && (
        <Banner tone="warn" live="none">
          {t('transfer.take.missing', { count: missing })}
        </Banner>
      )}
    </>
  );
}

function OutcomeKey({ row }: { readonly row: PreviewRow }) {
  const t = useText();
  const { name, company, system, values, changedAt, changedHere, fate } = row;
  const differs = changedHere && (fate === 'newer-in-file' || fate === 'newer-here');
  return (
    <li>
      <SystemTag system={system} />
      <span>
        <b>{name}</b>
        <span className="muted small">
          {t('transfer.fate.line', { company, values })}
          {differs &&
            `. ${t('transfer.fate.changed', { file: dateTimeWords(changedAt), here: dateTimeWords(changedHere) })}`}
        </span>
      </span>
    </li>
  );
}
