import type { FilePreview, KeyFate, PreviewRow } from '../../../shared/contract/transfer';
import { Banner } from '../../kit/banner';
import { Disclosure } from '../../kit/disclosure';
import { SystemTag } from '../../kit/system-tag';
import { Tick } from '../../kit/tick';
import { dateTimeWords, dayWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { bringsNothing, byFate, chosenCount, isChoice } from './preview-fates';

type PreviewListProps = {
  readonly preview: FilePreview;
  readonly fates: readonly KeyFate[];
  readonly onChange: (fates: readonly KeyFate[]) => void;
};

/** So many keys of one fate are named; of more, their number stands for the rest. */
const mostNamed = 200;

/** What a file would do here, fate by fate, before anything is done. */
export function PreviewList({ preview, fates, onChange }: PreviewListProps) {
  const t = useText();
  const { kind, madeAt, madeBy: who, machine, expires, takenAt, documents, rows } = preview;
  const made = { when: dateTimeWords(madeAt), who, machine, day: expires ? dayWords(expires) : '' };
  const missing = rows.reduce((sum, row) => sum + row.missing, 0);
  const toggle = (fate: KeyFate, on: boolean) =>
    onChange(on ? [...fates, fate] : fates.filter((other) => other !== fate));
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
        {byFate(preview).map(([fate, some]) => (
          <li key={fate}>
            {isChoice(fate) ? (
              <Tick
                checked={fates.includes(fate)}
                onChange={(on) => toggle(fate, on)}
                hint={t(`transfer.fate.${fate}.text`)}
              >
                <b>{t(`transfer.fate.${fate}`)}</b>
              </Tick>
            ) : (
              <p className="fate-kept">
                <b>{t(`transfer.fate.${fate}`)}</b>
                <span className="tick-hint">{t(`transfer.fate.${fate}.text`)}</span>
              </p>
            )}
            <Disclosure quiet open={rows.length <= 6} title={t('transfer.fate.show', { count: some.length })}>
              <ul className="fate-keys">
                {some.slice(0, mostNamed).map((row) => (
                  <FateKey key={row.id} row={row} />
                ))}
                {some.length > mostNamed && (
                  <li className="muted">{t('transfer.fate.more', { count: some.length - mostNamed })}</li>
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

function FateKey({ row }: { readonly row: PreviewRow }) {
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
