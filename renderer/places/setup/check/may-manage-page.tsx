import { useState } from 'react';
import { serviceGuides } from '../../../../shared/guides/service-guides';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideSplit } from '../../../guide/guide-split';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { RadioCards } from '../../../kit/radio-cards';
import { serviceText } from '../../../messages/service-text';
import { useText } from '../../../messages/t';
import { askPage, placeAfter } from '../places';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

const answers = ['yes', 'no', 'unsure'] as const;

/** Whether the person may create keys at all, asked before anything else. */
export function MayManagePage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const [attempt, setAttempt] = useState(0);
  const { system } = record;
  const { mayManage } = record.setup;
  const { step: look, source } = serviceGuides[system].mayManage;
  const error = attempt > 0 && mayManage === 'unanswered' ? t('setup.mayManage.missing') : null;
  const press = () => {
    setAttempt(attempt + 1);
    if (mayManage === 'yes') void saving.goTo(placeAfter(system, { step: 'check', page: 0 }), { waiting: false });
    else if (mayManage !== 'unanswered') void saving.goTo({ step: 'check', page: askPage });
  };
  const act =
    mayManage === 'no' || mayManage === 'unsure'
      ? t('setup.mayManage.askAct')
      : serviceText(system, 'setup.mayManage.service.act');
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={serviceText(system, 'setup.mayManage.service.title')}
      lead={serviceText(system, 'setup.mayManage.service.lead')}
      attempt={attempt}
      problems={error ? [{ fieldId: 'may-manage', text: error }] : []}
      primary={{ label: act, press }}
    >
      <div className="page-part three-picks">
        <RadioCards
          id="may-manage"
          legend={serviceText(system, 'setup.mayManage.service.question')}
          legendHidden
          value={mayManage === 'unanswered' ? null : mayManage}
          onChange={(answer) => void saving.change({ mayManage: answer })}
          error={error}
          cards={answers.map((value) => ({
            value,
            title: t(`setup.mayManage.${value}`),
            hint: serviceText(system, `setup.mayManage.service.${value}.hint`),
          }))}
        />
      </div>
      {mayManage !== 'yes' && (
        <section aria-labelledby="how-to-see">
          <h2 id="how-to-see" className="part-head">
            {t(look.title)}
          </h2>
          <GuideSplit step={look}>
            <OpenSite system={system} />
          </GuideSplit>
          <GuideBranches steps={[look]} title={serviceText(system, 'setup.mayManage.service.other')} />
        </section>
      )}
      <OfficialPage source={source} />
    </WizardPage>
  );
}
