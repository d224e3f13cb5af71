import { Check, Lock, Plug, Target } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/contract/failure';
import { Button } from '../../kit/button';
import { FailureNote } from '../../kit/failure-note';
import { LinkButton } from '../../kit/link-button';
import { PageTitle } from '../../kit/page-title';
import { QuiltArt } from '../../kit/quilt-art';
import { useText } from '../../messages/t';
import { chooseAccount } from '../../state/choose-account';
import { askForNewSetup } from '../../state/new-setup-store';
import { goToPart } from '../../state/route-store';
import 'texts:begin';

/** The first screen: two ways to begin. */
export function FirstRun() {
  const t = useText();
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = async (account: 'real' | 'practice') => {
    const failed = await chooseAccount(account);
    setFailure(failed);
    if (!failed && account === 'real') askForNewSetup();
  };
  const bring = async () => {
    const failed = await chooseAccount('real');
    setFailure(failed);
    if (!failed) goToPart({ name: 'records' }, 'records-backup');
  };
  return (
    <main className="start">
      <div className="start-in two">
        <div className="start-head">
          <QuiltArt picture="welcome" centred />
          <PageTitle className="welcome" windowTitle={t('home.welcome')}>
            {t('home.first.title')}
          </PageTitle>
          <p className="lead">{t('home.first.lead')}</p>
        </div>
        {failure && <FailureNote failure={failure} takeFocus />}
        <div className="choices">
          <article className="card choice lead-choice">
            <span className="pict">
              <Plug className="i i-lg" aria-hidden="true" />
            </span>
            <h2>{t('home.first.real')}</h2>
            <p>{t('home.first.realText')}</p>
            <Button look="primary" onPress={() => void begin('real')}>
              {t('home.first.realAct')}
            </Button>
          </article>
          <article className="card choice">
            <span className="pict">
              <Target className="i i-lg" aria-hidden="true" />
            </span>
            <h2>{t('home.first.practice')}</h2>
            <p>{t('home.first.practiceText')}</p>
            <Button onPress={() => void begin('practice')}>{t('home.first.practiceAct')}</Button>
          </article>
        </div>
        <p className="start-bring">
          <LinkButton onPress={() => void bring()}>{t('home.first.bring')}</LinkButton>
        </p>
        <ul className="promise">
          <li>
            <Lock className="i" aria-hidden="true" />
            {t('home.first.promiseLocked')}
          </li>
          <li>
            <Check className="i" aria-hidden="true" />
            {t('home.first.promiseAccount')}
          </li>
          <li>
            <Check className="i" aria-hidden="true" />
            {t('home.first.promiseService')}
          </li>
        </ul>
      </div>
    </main>
  );
}
