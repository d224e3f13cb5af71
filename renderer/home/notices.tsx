import type { Notice } from '../../shared/app-state';
import { Banner } from '../kit/banner';
import { Button } from '../kit/button';
import { dateTimeWords } from '../messages/dates';
import { useText } from '../messages/t';
import { useApp } from '../state/app-store';
import { ask } from '../state/ask';

const tones: Readonly<Record<Notice['code'], 'info' | 'warn' | 'bad'>> = {
  'file-restored': 'info',
  'file-quarantined': 'warn',
  'changes-lost': 'bad',
  'settings-reset': 'info',
  'journal-torn-tail': 'info',
  'journal-broken': 'bad',
  'newer-format': 'warn',
};

/** What happened to the files and was put right, or could not be. Each stays until the person has read it. */
export function Notices() {
  const t = useText();
  const { notices } = useApp();
  return notices.map((notice) => (
    <Banner
      key={notice.id}
      tone={tones[notice.code]}
      action={
        <Button
          small
          label={t('home.notice.doneFor', { title: t(`home.notice.${notice.code}.title`) })}
          onPress={() => void ask('app.dismissNotice', { id: notice.id })}
        >
          {t('home.notice.done')}
        </Button>
      }
    >
      <p>
        <b>{t(`home.notice.${notice.code}.title`)}</b> {t(`home.notice.${notice.code}.text`)}{' '}
        <span className="muted">{t('home.notice.at', { when: dateTimeWords(notice.at) })}</span>
      </p>
    </Banner>
  ));
}
