import { useState } from 'react';
import { patchworksCheck } from '../../../../shared/guides/patchworks-check';
import { plytixCheck } from '../../../../shared/guides/plytix-check';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideSplit } from '../../../guide/guide-split';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { RadioCards } from '../../../kit/radio-cards';
import { Text, useText } from '../../../messages/t';
import { askPage } from '../places';
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
  const guide = system === 'plytix' ? plytixCheck : patchworksCheck;
  const look = guide.steps[0];
  const error = attempt > 0 && mayManage === 'unanswered' ? t('setup.mayManage.missing') : null;
  const press = () => {
    setAttempt(attempt + 1);
    if (mayManage === 'yes') void saving.goTo(afterYes(system), { waiting: false });
    else if (mayManage !== 'unanswered') void saving.goTo({ step: 'check', page: askPage });
  };
  const act =
    mayManage === 'no' || mayManage === 'unsure'
      ? t('setup.mayManage.askAct')
      : t(system === 'plytix' ? 'setup.check.act' : 'setup.mayManage.patchworks.act');
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t(`setup.mayManage.${system}.title`)}
      lead={<Text id={`setup.mayManage.${system}.lead`} />}
      attempt={attempt}
      problems={error ? [{ fieldId: 'may-manage', text: error }] : []}
      primary={{ label: act, press }}
    >
      <div className="page-part three-picks">
        <RadioCards
          id="may-manage"
          legend={t(`setup.mayManage.${system}.question`)}
          legendHidden
          value={mayManage === 'unanswered' ? null : mayManage}
          onChange={(answer) => void saving.change({ mayManage: answer })}
          error={error}
          cards={answers.map((value) => ({
            value,
            title: t(`setup.mayManage.${value}`),
            hint: t(`setup.mayManage.${system}.${value}.hint`),
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
          <GuideBranches
            steps={[look]}
            title={t(system === 'plytix' ? 'setup.mayManage.stillUnsure' : 'setup.mayManage.noMenu')}
          />
        </section>
      )}
      <OfficialPage guide={guide} />
    </WizardPage>
  );
}

function afterYes(system: 'plytix' | 'patchworks') {
  return system === 'plytix' ? ({ step: 'create', page: 0 } as const) : ({ step: 'check', page: 1 } as const);
}
