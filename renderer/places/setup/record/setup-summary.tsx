import type { ReactNode } from 'react';
import { handsOver, serviceFacts, serviceOf } from '../../../../shared/model/services/services';
import { sourceOfTest } from '../../../../shared/model/test-source';
import { Coded } from '../../../guide/coded-text';
import { Freshness } from '../../../kit/freshness';
import { SystemTag } from '../../../kit/system-tag';
import { dateTimeWords } from '../../../messages/dates';
import { useText } from '../../../messages/t';
import { SecretSummaryText } from '../capture/secret-summary';
import type { Drafted } from '../use-setup';

type SetupSummaryProps = { readonly record: Drafted; readonly person: string };

/** The whole set-up in a dozen lines, each fact with its origin. It contains no secret. */
export function SetupSummary({ record, person }: SetupSummaryProps) {
  const t = useText();
  const { setup, lastTest } = record;
  const none = <span className="muted">{t('setup.notGiven')}</span>;
  const rows: (readonly [string, ReactNode])[] = [
    [t('setup.record.system'), <SystemTag system={record.system} key="system" />],
    [t('setup.answers.company'), record.company || none],
    [t('setup.answers.name'), record.name.value || none],
    [
      t('setup.record.role'),
      record.role ? (
        <span className="fact" key="role">
          {record.role.value} <Freshness known={record.role.known} at={record.role.at} />
        </span>
      ) : (
        t('setup.record.roleUnproven')
      ),
    ],
    [
      t('setup.record.made'),
      record.createdAt ? t('setup.record.madeBy', { time: dateTimeWords(record.createdAt.value), person }) : none,
    ],
    [t('setup.field.apiKey'), <SecretSummaryText summary={record.secrets.apiKey} key="key" />],
  ];
  if (serviceOf(record.system).valueFields.includes('apiPassword')) {
    rows.push([
      t('setup.field.apiPassword'),
      <SecretSummaryText summary={record.secrets.apiPassword} key="password" />,
    ]);
    const kept = setup.ticks['password-manager'];
    rows.push([t('setup.record.manager'), kept ? dateTimeWords(kept) : t('setup.record.notTicked')]);
  }
  rows.push([
    t('setup.record.test'),
    lastTest ? (
      <span className="fact" key="test">
        <Coded
          id={`verdict.${lastTest.verdict.code}.title`}
          facts={{ ...lastTest.verdict.facts, ...serviceFacts(record.system) }}
        />{' '}
        <Freshness known={sourceOfTest(lastTest.verdict)} at={lastTest.finishedAt} />
      </span>
    ) : (
      none
    ),
  ]);
  if (handsOver(record.system)) {
    rows.push([
      t('setup.record.handover'),
      setup.screen ? (
        <span className="fact" key="handover">
          {t(`setup.record.handover.${setup.screen}`, { name: setup.instanceName })}{' '}
          {setup.handedOverAt && <Freshness known="typed" at={setup.handedOverAt} />}
        </span>
      ) : (
        none
      ),
    ]);
  }
  if (serviceOf(record.system).notesRow) {
    const { row } = record;
    const shown = row ? [row.name, row.visibleCharacters, row.shownTime].filter(Boolean).join(', ') : '';
    rows.push([t('setup.record.row'), shown || none]);
  }
  return (
    <dl className="card answers page-part">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
