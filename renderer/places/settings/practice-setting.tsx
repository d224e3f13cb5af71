import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { Question } from '../../kit/question';
import { useText } from '../../messages/t';
import { useApp } from '../../state/app-store';
import { chooseAccount, restartPractice } from '../../state/choose-account';

/** Switches between the practice and the real account. They never see each other's keys. */
export function PracticeSetting() {
  const t = useText();
  const practising = useApp().settings.account === 'practice';
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return (
    <section>
      <h2>{t('settings.practice')}</h2>
      <p className="muted">{t(practising ? 'settings.practiceOn' : 'settings.practiceOff')}</p>
      <div className="form-acts">
        {practising ? (
          <>
            <Button look="primary" onPress={() => void chooseAccount('real').then(setFailure)}>
              {t('settings.practiceLeave')}
            </Button>
            <Button onPress={() => setAsking(true)}>{t('settings.practiceRestart')}</Button>
          </>
        ) : (
          <Button onPress={() => void chooseAccount('practice').then(setFailure)}>{t('settings.practiceOpen')}</Button>
        )}
      </div>
      {failure && <FailureNote failure={failure} />}
      {asking && (
        <Question
          title={t('settings.restartTitle')}
          lead={t('settings.restartText')}
          keep={t('settings.restartKeep')}
          act={t('settings.practiceRestart')}
          onKeep={() => setAsking(false)}
          onAct={() => {
            setAsking(false);
            void restartPractice().then(setFailure);
          }}
        />
      )}
    </section>
  );
}
