import { originOf } from '../../../shared/activity/act-origin';
import type { ActivityRow } from '../../../shared/activity/activity-row';
import type { JournalEvent } from '../../../shared/model/event';
import { Button } from '../../kit/button';
import { Disclosure } from '../../kit/disclosure';
import { dateTimeWords } from '../../messages/dates';
import { hasText, t as text, useText } from '../../messages/t';
import { go, openKey } from '../../state/route-store';
import { causeOf, changeWords, groupOf, retestWords, toldWords } from './act-words';

/** Everything that a line tells: when and by whom, what changed and why, how it stands, and all its facts. */
export function LineDetails({ row, checkedAt }: { readonly row: ActivityRow; readonly checkedAt: string | null }) {
  const t = useText();
  const { event, key, standing, cut, before, line } = row;
  const cause = causeOf(row);
  const group = groupOf(row);
  const change = event && (changeWords(event) ?? retestWords(row));
  const told = event ? toldWords(event) : '';
  return (
    <div className="act-more">
      <dl>
        {cause !== null && <Told label={t('activity.cause')}>{cause}</Told>}
        {group !== null && <Told label={t('activity.together')}>{group}</Told>}
        {change && <Told label={t('activity.changed')}>{change}</Told>}
        {told !== '' && !change && <Told label={t('activity.told')}>{told}</Told>}
        {event && <Told label={t('activity.happened')}>{happenedWords(event)}</Told>}
        {before !== null && (
          <Told label={t('activity.order')}>{t('activity.clockBack', { before: dateTimeWords(before) })}</Told>
        )}
        {key?.former && <Told label={t('activity.key')}>{t('activity.then', { name: key.former })}</Told>}
        <Told label={t('activity.standing')}>
          {cut && `${t('activity.cut')} `}
          {t(`activity.standing.${standing}`)}.{' '}
          {t(`activity.standingText.${standing}`, { when: checkedAt === null ? '' : dateTimeWords(checkedAt) })}
        </Told>
      </dl>
      {key && (
        <div className="acts-row">
          {!key.gone && (
            <Button small onPress={() => openKey(key.id)}>
              {t('activity.openKey')}
            </Button>
          )}
          <Button small look="plain" onPress={() => go({ name: 'activity', key: key.id })}>
            {t('activity.onlyThis')}
          </Button>
        </div>
      )}
      <Disclosure title={t('activity.technical')} quiet>
        <dl className="act-facts">
          <Told label={t('activity.line')}>{line}</Told>
          {event && <Told label={t('activity.type')}>{event.type}</Told>}
          {event &&
            Object.entries(event.facts).map(([name, value]) => (
              <Told key={name} label={labelOf(name)}>
                <code>{String(value)}</code>
              </Told>
            ))}
        </dl>
      </Disclosure>
    </div>
  );
}

type ToldProps = { readonly label: string; readonly children: React.ReactNode };

function Told({ label, children }: ToldProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The words for a fact's name; its name where there are none. */
function labelOf(name: string): string {
  const key = `activity.fact.${name}`;
  return hasText(key) ? text(key) : name;
}

function happenedWords(event: JournalEvent): string {
  const { at, who, machine, known, elsewhere } = originOf(event);
  const values = { when: dateTimeWords(at), how: text(`kit.known.${known}`), who, machine };
  if (!elsewhere) return text('activity.happenedText', values);
  return text('activity.happenedElsewhere', { ...values, here: dateTimeWords(event.at) });
}
