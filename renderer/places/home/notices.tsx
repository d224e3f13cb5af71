import { useEffect, useRef } from 'react';
import type { Notice } from '../../../shared/contract/app-state';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { announce } from '../../state/announcer';
import { useApp } from '../../state/app-store';
import { keysOf } from '../../state/notice-keys';
import { send } from '../../state/send';
import { NoticeKeys } from './notice-keys';
import { byWeight, noticeTones } from './notice-weight';
import { useNoticesOfCompany } from './notices-of-company';
import 'texts:notices';
import 'texts:companies';

type NoticesProps = {
  /** The notices that were there when Home opened: a screen reader reads them with the page. */
  readonly read: readonly Notice[];
};

/**
 * Damage to the files, and what was restored or was not. A notice stays until the person dismisses it. One that arrives
 * is announced by the page's live region: screen readers do not read a region that is added together with its text.
 */
export function Notices({ read }: NoticesProps) {
  const t = useText();
  const { notices: all, dataFolder: folder } = useApp();
  const { notices, hidden } = useNoticesOfCompany(all);
  const said = useRef(new Set(read.map(({ id }) => id)));
  useEffect(() => {
    const arrived = notices.filter(({ id }) => !said.current.has(id));
    if (arrived.length === 0) return;
    for (const { id } of arrived) said.current.add(id);
    announce(arrived.map(({ code, facts }) => t(`home.notice.${code}.title`, readable(facts))).join(' '));
  }, [notices, t]);
  const banners = byWeight(notices).map((notice) => {
    const facts = { ...readable(notice.facts), folder };
    return (
      <Banner
        key={notice.id}
        tone={noticeTones[notice.code]}
        live="told"
        action={
          <Button
            small
            label={t('home.notice.doneFor', { title: t(`home.notice.${notice.code}.title`, facts) })}
            onPress={() => void send('app.dismissNotice', { id: notice.id })}
          >
            {t('home.notice.done')}
          </Button>
        }
      >
        <p>
          <b>{t(`home.notice.${notice.code}.title`, facts)}</b> {t(`home.notice.${notice.code}.text`, facts)}{' '}
          <span className="muted">{t('home.notice.at', { when: dateTimeWords(notice.at) })}</span>
        </p>
        <NoticeKeys ids={keysOf(notice)} />
      </Banner>
    );
  });
  return (
    <>
      {banners}
      {hidden > 0 && (
        <Banner tone="warn" live="none">
          {t('companies.noticesHidden', { count: hidden })}
        </Banner>
      )}
    </>
  );
}

/**
 * Defaults for facts that a notice of an older version may lack: its text then has an empty placeholder instead of
 * breaking the page.
 */
const unsaid: Notice['facts'] = {
  count: 1,
  after: '',
  from: '',
  names: '',
  aside: '',
  damage: '',
  line: 0,
  kind: '',
  what: '',
  version: '',
  since: '',
  slot: '',
};

/** Formats the ISO times that main writes into a notice's facts. */
function readable(facts: Notice['facts']): Notice['facts'] {
  const entries = Object.entries(facts).map(([name, value]) => {
    const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value);
    return [name, isTime ? dateTimeWords(value) : value] as const;
  });
  return { ...unsaid, ...Object.fromEntries(entries) };
}
