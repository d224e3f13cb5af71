import { plytixCreate } from '../../../../shared/guides/plytix-create';
import { CopyConstantRow } from '../../../guide/copy-constant-row';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideNotes } from '../../../guide/guide-notes';
import { GuideRows } from '../../../guide/guide-rows';
import { GuideSplit } from '../../../guide/guide-split';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { Text, useText } from '../../../messages/t';
import { DistinctNameNote } from '../../../tasks/rotation/distinct-name-note';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

const [open, apiTab, createButton, form, newRow] = plytixCreate.steps;
const way = [open, apiTab, createButton];

/** Second step of a Plytix key: the way to the API tab, the panel, the new row. */
export function PlytixCreatePage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  const common = { record, saving } as const;
  switch (record.setup.page) {
    case 0:
      return (
        <WizardPage
          {...common}
          title={t('setup.create.way.title')}
          lead={<Text id="setup.create.way.lead" />}
          primary={{
            label: t('setup.create.way.act'),
            press: () => void saving.goTo({ step: 'create', page: 1 }),
          }}
        >
          <OpenSite system="plytix" />
          <GuideRows steps={way} />
          <GuideBranches steps={way} />
          <OfficialPage source={plytixCreate.source} also={['plytix-help-api']} />
        </WizardPage>
      );
    case 1:
      return (
        <WizardPage
          {...common}
          title={t('setup.create.form.title')}
          lead={<Text id="setup.create.form.lead" />}
          primary={{
            label: t('setup.create.form.act'),
            press: () => void saving.goTo({ step: 'create', page: 2 }, { created: true }),
          }}
        >
          <DistinctNameNote record={record} />
          <GuideSplit step={form}>
            <OpenSite system="plytix" />
          </GuideSplit>
          <GuideNotes notes={form.notes} factsTitle={t('setup.create.roles')} />
          <GuideBranches steps={[form]} />
        </WizardPage>
      );
    default:
      return (
        <WizardPage
          {...common}
          title={t('setup.create.list.title')}
          lead={<Text id="setup.create.list.lead" />}
          primary={{
            label: t('setup.create.list.act'),
            press: () => void saving.goTo({ step: 'capture', page: 0 }),
          }}
        >
          <GuideSplit step={newRow}>
            <div className="page-part">
              <CopyConstantRow constant="suggested-name" />
              <p className="hint">{t('setup.create.list.hint')}</p>
            </div>
            <OpenSite system="plytix" />
          </GuideSplit>
          <GuideBranches steps={[newRow]} />
        </WizardPage>
      );
  }
}
