import { CircleAlert, CircleQuestionMark, RotateCw, ShieldCheck } from 'lucide-react';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { dayWords, happenedWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { type ActivityList, readActivityAgain } from '../../state/activity-list';
import { announce } from '../../state/announcer';
import { useAction } from '../../state/use-action';
import { Findings, resultWords } from '../records/journal-section';

/** Whether the history still is as it was written, and the check of it. */
export function CheckBar({ list: { check, until, newer, since } }: { readonly list: ActivityList }) {
  const t = useText();
  const { run, busy, failure } = useAction();
  const verify = async () => {
    const checked = await run('journal.verify', {});
    if (checked?.check) announce(resultWords(checked.check, t));
    readActivityAgain();
  };
  const broken = check !== null && check.total > 0;
  const later = check === null ? 0 : Math.max(0, until + newer - check.length);
  const whole = later > 0 ? 'quiet' : 'ok';
  const tone = check === null ? 'quiet' : broken ? 'bad' : check.complete ? whole : 'warn';
  const Icon = broken ? CircleAlert : tone === 'ok' ? ShieldCheck : CircleQuestionMark;
  const title =
    check === null
      ? t('activity.check.none')
      : broken
        ? t('activity.check.broken', { count: check.total })
        : check.complete
          ? t('activity.check.whole', { later })
          : t('activity.check.partly');
  return (
    <section className={`chain ${tone}`} aria-label={t('activity.standing')}>
      <div className="chain-line">
        <Icon className="i" aria-hidden="true" />
        <p>
          <b>{title}</b>{' '}
          {check &&
            t('activity.check.text', {
              count: check.length,
              since: since === null ? 'none' : dayWords(since),
              when: happenedWords(check.checkedAt),
            })}
          {later > 0 && !broken && `. ${t('activity.check.later', { count: later })}`}
        </p>
        <Button small look="plain" busy={busy} onPress={() => void verify()}>
          <RotateCw className="i" aria-hidden="true" />
          {t(check === null ? 'activity.check.now' : 'activity.check.again')}
        </Button>
      </div>
      {check && !check.complete && !broken && <p className="small">{t('activity.check.partlyText')}</p>}
      {failure && <FailureNote failure={failure} />}
      {broken && check && <Findings check={check} />}
    </section>
  );
}
