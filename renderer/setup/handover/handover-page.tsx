import { useState } from 'react';
import { handoverForms, ticksOf } from '../../../shared/guides/handover-form';
import { handoverInstances } from '../../../shared/guides/handover-instances';
import { handoverServices } from '../../../shared/guides/handover-services';
import { GuideBranches } from '../../guide/guide-branches';
import { GuideRows } from '../../guide/guide-rows';
import { OfficialPage } from '../../guide/official-page';
import { OpenSite } from '../../guide/open-site';
import { Banner } from '../../kit/banner';
import { Disclosure } from '../../kit/disclosure';
import { Text, useText } from '../../messages/t';
import { ClipboardNote } from '../capture/clipboard-note';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { FieldList } from './field-list';
import { KeepOnTop } from './keep-on-top';
import { ScreenChoice } from './screen-choice';

const guides = { instances: handoverInstances, services: handoverServices } as const;

/** Sixth step: every value in the order of Patchworks' own form, to be copied and ticked one by one. */
export function HandoverPage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const [askedTwice, setAskedTwice] = useState(false);
  const { screen, ticks } = record.setup;
  const [attempt, setAttempt] = useState(0);
  const instanceName = record.setup.instanceName || t('handover.instanceName', { company: record.company });
  const left = screen ? ticksOf(screen).filter((tick) => !ticks[tick]) : [];
  const press = () => {
    setAttempt(attempt + 1);
    if (!screen) return;
    if (left.length > 0 && !askedTwice) setAskedTwice(true);
    else void saving.goTo({ step: 'record', page: 0 }, { instanceName });
  };
  const error = attempt > 0 && !screen ? t('handover.screen.missing') : null;
  const guide = screen ? guides[screen] : null;
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t('handover.title')}
      beside={<KeepOnTop onFailure={saving.fail} />}
      width="middle"
      attempt={attempt}
      problems={error ? [{ fieldId: 'handover-screen', text: error }] : []}
      primary={{ label: t('handover.act'), press }}
    >
      <ScreenChoice screen={screen} error={error} onChoose={(chosen) => void saving.change({ screen: chosen })} />
      {screen && guide && (
        <>
          <FieldList
            record={record}
            groups={handoverForms[screen]}
            instanceName={instanceName}
            onTick={(tick, done) => void saving.tick(tick, done)}
            onInstanceName={(name) => void saving.change({ instanceName: name })}
          />
          <ClipboardNote />
          {askedTwice && left.length > 0 && (
            <Banner tone="warn">{t('handover.notTicked', { count: left.length })}</Banner>
          )}
          <p className="hint page-part">
            <Text id="guide.handover.trust" />
          </p>
          <OpenSite system="patchworks" />
          <Disclosure title={t('handover.pictures')}>
            <GuideRows steps={guide.steps} />
          </Disclosure>
          <GuideBranches steps={guide.steps} />
          <OfficialPage guide={guide} also={['patchworks-help-plytix']} />
        </>
      )}
    </WizardPage>
  );
}
