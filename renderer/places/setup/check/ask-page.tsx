import { Hourglass, Mail } from 'lucide-react';
import { useState } from 'react';
import { askManagerMail } from '../../../../shared/guides/ask-manager-mail';
import { Banner } from '../../../kit/banner';
import { Button } from '../../../kit/button';
import { CopyButton } from '../../../kit/copy-button';
import { FailureNote } from '../../../kit/failure-note';
import { SavedField } from '../../../kit/saved-field';
import { serviceText } from '../../../messages/service-text';
import { Text, useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { send } from '../../../state/send';
import { useAction } from '../../../state/use-action';
import { placeAfter } from '../places';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

/**
 * A message to a person who may create keys, with the exact steps. The draft then waits and can be continued at any
 * time.
 */
export function AskPage({ record }: PageProps) {
  const t = useText();
  const app = useApp();
  const saving = useSetup(record.id);
  const mail = useAction();
  const { system } = record;
  const { waitingFor, state } = record.setup;
  const [typed, setTyped] = useState(waitingFor);
  const waiting = state === 'waiting';
  const { body } = askManagerMail(t, record, app.settings.displayName || app.person);
  const goOn = () =>
    void saving.goTo(placeAfter(system, { step: 'check', page: 0 }), {
      waiting: false,
      mayManage: 'yes',
    });
  // The colleague may have created the key instead of granting the right: then nothing is left to create.
  const keyIsThere = () => void saving.goTo({ step: 'capture', page: 0 }, { waiting: false, created: true });
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={waiting ? t('setup.ask.waitingTitle') : serviceText(system, 'setup.ask.service.title')}
      lead={<Text id={waiting ? 'setup.ask.waitingLead' : 'setup.ask.lead'} />}
      width="middle"
      primary={
        waiting
          ? { label: t('setup.ask.nowAct'), press: goOn }
          : {
              label: t('setup.ask.waitAct'),
              press: () => void saving.change({ waiting: true, waitingFor: typed.trim() }),
              last: true,
            }
      }
      footAct={
        waiting ? (
          <Button onPress={keyIsThere}>{t('setup.ask.thereAct')}</Button>
        ) : (
          <Button onPress={goOn}>{t('setup.ask.nowAct')}</Button>
        )
      }
    >
      {waiting && (
        <div className="page-part">
          <Banner tone="info" icon={Hourglass}>
            {waitingFor ? t('setup.ask.waitingFor', { name: waitingFor }) : t('setup.ask.waitingForSomebody')}
          </Banner>
        </div>
      )}
      <section className="card card-pad page-part" aria-labelledby="message">
        <div className="capture-top">
          <h2 id="message">{t('setup.ask.message')}</h2>
          <span className="end">
            <CopyButton copy={() => send('clipboard.copyText', { text: body })} small={false}>
              {t('setup.ask.copy')}
            </CopyButton>
            <Button
              look="tint"
              onPress={() => void mail.run('links.mail', { mail: { kind: 'ask-manager', id: record.id } })}
            >
              <Mail className="i" aria-hidden="true" />
              {t('setup.ask.mail')}
            </Button>
          </span>
        </div>
        {mail.failure && <FailureNote failure={mail.failure} />}
        <p className="message-text">{body}</p>
      </section>
      <div className="page-part">
        <SavedField
          label={t('setup.ask.who')}
          hint={t('setup.ask.whoHint')}
          saved={waitingFor}
          onTyped={setTyped}
          save={(name) => void saving.change({ waitingFor: name })}
          autoComplete="name"
        />
      </div>
    </WizardPage>
  );
}
