import { CircleAlert, CircleQuestionMark, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/contract/contract';
import type { JournalCheck, JournalFinding } from '../../../shared/model/journal-check';
import { State } from '../../kit/badge';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { WholeAccount } from '../../kit/several-companies';
import { dateTimeWords, happenedWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useAction } from '../../state/use-action';

/** The journal: its length, its last check, and the findings. */
export function JournalSection() {
  const t = useText();
  const { run, busy, failure } = useAction();
  const [journal, setJournal] = useState<Output<'journal.read'> | null>(null);
  useEffect(() => {
    let here = true;
    void run('journal.read', {}).then((read) => here && read && setJournal(read));
    return () => {
      here = false;
    };
  }, [run]);
  const verify = async () => {
    const checked = await run('journal.verify', {});
    if (!checked) return;
    setJournal(checked);
    if (checked.check) announce(resultWords(checked.check, t));
  };
  const check = journal?.check ?? null;
  return (
    <section className="card card-pad" aria-labelledby="records-journal">
      <h2 id="records-journal">{t('records.journal')}</h2>
      <p className="muted">{t('records.journalText')}</p>
      <WholeAccount>{t('companies.history')}</WholeAccount>
      {journal && (
        <dl className="journal-facts">
          <div>
            <dt>{t('records.journal.length')}</dt>
            <dd>{journal.length.toLocaleString('en-GB')}</dd>
          </div>
          <div>
            <dt>{t('records.journal.checked')}</dt>
            <dd>{check ? happenedWords(check.checkedAt) : t('records.journal.notYet')}</dd>
          </div>
          <div>
            <dt>{t('records.journal.result')}</dt>
            <dd>{check ? <Result check={check} /> : '–'}</dd>
          </div>
        </dl>
      )}
      <div className="form-acts">
        <Button busy={busy} onPress={() => void verify()}>
          {t('records.journal.verify')}
        </Button>
      </div>
      {failure && <FailureNote failure={failure} />}
      {check && check.total > 0 && <Findings check={check} />}
    </section>
  );
}

/** The result of a check in one sentence. */
export function resultWords({ total, complete }: JournalCheck, t: ReturnType<typeof useText>): string {
  if (total > 0) return t('records.journal.broken', { count: total });
  return t(complete ? 'records.journal.whole' : 'records.journal.wholePartly');
}

function Result({ check }: { readonly check: JournalCheck }) {
  const words = resultWords(check, useText());
  if (check.total > 0) {
    return (
      <State tone="bad" icon={CircleAlert}>
        {words}
      </State>
    );
  }
  return (
    <State tone={check.complete ? 'ok' : 'warn'} icon={check.complete ? ShieldCheck : CircleQuestionMark}>
      {words}
    </State>
  );
}

/** The times of the lines around a finding: it must have happened between them, if the clock was right. */
function whenWords({ before, after }: JournalFinding, t: ReturnType<typeof useText>): string {
  if (before && after) {
    return t('records.journal.from', { before: dateTimeWords(before), after: dateTimeWords(after) });
  }
  if (before) return t('records.journal.after', { before: dateTimeWords(before) });
  return after ? t('records.journal.before', { after: dateTimeWords(after) }) : t('records.journal.alone');
}

/** The faults that a check found, each with the times around it. */
export function Findings({ check: { findings, total } }: { readonly check: JournalCheck }) {
  const t = useText();
  return (
    <div className="findings">
      <p>{t('records.journal.brokenAdvice')}</p>
      <table className="chart-table">
        <caption>{t('records.journal.found')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('records.journal')}</th>
            <th scope="col">{t('records.journal.what')}</th>
            <th scope="col">{t('records.journal.between')}</th>
          </tr>
        </thead>
        <tbody>
          {findings
            .toSorted((a, b) => a.line - b.line)
            .map((finding) => (
              <tr key={`${finding.line}-${finding.kind}`}>
                <th scope="row">{t('records.journal.line', { line: finding.line })}</th>
                <td>{t(`records.journal.kind.${finding.kind}`)}</td>
                <td>{whenWords(finding, t)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {total > findings.length && <p>{t('records.journal.more', { count: total - findings.length })}</p>}
    </div>
  );
}
