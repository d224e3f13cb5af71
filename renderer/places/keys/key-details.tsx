import { Lock, TriangleAlert } from 'lucide-react';
import { lastTestOf } from '../../../shared/inventory/key-row';
import type { KeyRecord, MissingFromList, SecretSummary } from '../../../shared/model/key-record';
import { isCurrent } from '../../../shared/model/key-status';
import { serviceOf } from '../../../shared/model/services/services';
import { usesOf } from '../../../shared/model/uses';
import { State } from '../../kit/badge';
import { Freshness } from '../../kit/freshness';
import { LastTest } from '../../kit/key-badges';
import { ageWords, dateTimeWords, dayWords } from '../../messages/dates';
import { Text, useText } from '../../messages/t';
import { useChangedOutside } from '../../state/notice-keys';
import { Known, Row } from './fact-row';
import { OwnerRow, ReviewRow } from './fact-rows';
import { NoteRow, TagsRow } from './label-rows';
import { RotateBy } from './rotate-by';

function Held({ summary }: { readonly summary: SecretSummary | null }) {
  const t = useText();
  if (!summary) return <span className="muted">{t('inventory.value.none')}</span>;
  return (
    <>
      {summary.hint ? (
        <Text id="inventory.value.key" values={{ hint: summary.hint, more: summary.length - summary.hint.length }} />
      ) : (
        t('inventory.value.password', { length: summary.length })
      )}{' '}
      {summary.state === 'locked' && (
        <State tone="warn" icon={Lock}>
          {t('inventory.value.locked')}
        </State>
      )}
    </>
  );
}

/** Says that the record was changed outside the app, as long as Home says so. */
function ChangedOutside({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const at = useChangedOutside(record.id);
  if (at === null) return null;
  return (
    <div className="detail-note">
      <p>
        <State tone="bad" icon={TriangleAlert}>
          {t('inventory.outside')}
        </State>
      </p>
      <p>
        <Freshness known="recorded" at={at}>
          {t('inventory.outside.noticed', { when: dateTimeWords(at) })}
        </Freshness>
      </p>
      <p className="hint">{t('inventory.outside.advice', { service: serviceOf(record.system).name })}</p>
    </div>
  );
}

type MissingNoteProps = { readonly record: KeyRecord; readonly missing: MissingFromList };

/** What was read about a key that its account's list no longer has, and what to do. */
function MissingNote({ record, missing }: MissingNoteProps) {
  const t = useText();
  const { since, seenBefore, account } = missing;
  return (
    <div className="detail-note">
      <p>
        <b>{t('inventory.missing', { service: serviceOf(record.system).name })}</b>
      </p>
      <p>{t('inventory.missing.text', { account, since: dateTimeWords(since), before: dateTimeWords(seenBefore) })}</p>
      <p className="hint">{t('inventory.missing.advice')}</p>
    </div>
  );
}

/** The facts of a key, each with its origin and time. */
export function KeyDetails({ record }: { readonly record: KeyRecord }) {
  const t = useText();
  const unknown = t('inventory.notKnown');
  const { createdAt, row } = record;
  const service = serviceOf(record.system);
  return (
    <>
      <ChangedOutside record={record} />
      {record.status.missing && <MissingNote record={record} missing={record.status.missing} />}
      <dl className="kv">
        <Row name={t('inventory.fact.key')}>
          <Held summary={record.secrets.apiKey} />
        </Row>
        {service.valueFields.includes('apiPassword') && (
          <Row name={t('inventory.fact.password')}>
            <Held summary={record.secrets.apiPassword} />
          </Row>
        )}
        <Row name={t('inventory.fact.role')}>
          {service.fixedRole && !record.role ? (
            t('inventory.fact.managerScope')
          ) : (
            <Known fact={record.role} missing={unknown} />
          )}
        </Row>
        {record.account && (
          <Row name={t('inventory.fact.account')}>
            <Known fact={record.account} missing={unknown} />
          </Row>
        )}
        <Row name={t('inventory.fact.age')}>
          {createdAt ? (
            <>
              {ageWords(createdAt.value)}{' '}
              <Freshness known={createdAt.known} at={createdAt.value}>
                {t('inventory.fact.made', { day: dayWords(createdAt.value) })}
              </Freshness>
            </>
          ) : (
            <span className="muted">{unknown}</span>
          )}
          <RotateBy record={record} />
        </Row>
        {service.neverEnds && isCurrent(record) && (
          <Row name={t('inventory.fact.ends')}>{t('inventory.fact.never')}</Row>
        )}
        <OwnerRow record={record} />
        <Row name={t('inventory.fact.tested')}>
          <LastTest test={lastTestOf(record, new Date())} />
        </Row>
        {record.status.value !== 'draft' && (
          <Row name={t('inventory.uses.title')}>{t('inventory.fact.uses', { count: usesOf(record).length })}</Row>
        )}
        {isCurrent(record) && <ReviewRow record={record} />}
        <TagsRow record={record} />
        <NoteRow record={record} />
      </dl>
      {row && (
        <section aria-labelledby="dashboard-row">
          <h3 id="dashboard-row">{t('inventory.row.title')}</h3>
          <dl className="kv">
            <Row name={t('inventory.row.name')}>{row.name || unknown}</Row>
            <Row name={t('inventory.row.characters')}>
              {row.visibleCharacters ? <code>{row.visibleCharacters}</code> : unknown}
            </Row>
            <Row name={t('inventory.row.time')}>
              {row.shownTime || unknown} <Freshness known="typed" at={row.at} spelled />
            </Row>
          </dl>
        </section>
      )}
    </>
  );
}
