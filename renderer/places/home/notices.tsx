import type { Notice } from '../../../shared/contract/app-state';
import { Banner } from '../../kit/banner';
import { Button } from '../../kit/button';
import { dateTimeWords } from '../../messages/dates';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { send } from '../../state/send';
import { noticeTones } from './notice-tones';
import 'texts:notices';

/** Damage to the files, and what was restored or was not. A notice stays until the person dismisses it. */
export function Notices() {
  const t = useText();
  const { notices } = useApp();
  return notices.map((notice) => {
    const facts = readable(notice.facts);
    return (
      <Banner
        key={notice.id}
        tone={noticeTones[notice.code]}
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
      </Banner>
    );
  });
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
