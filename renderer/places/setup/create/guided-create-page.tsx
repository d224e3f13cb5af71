import { serviceGuides } from '../../../../shared/guides/service-guides';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideNotes } from '../../../guide/guide-notes';
import { GuideRows } from '../../../guide/guide-rows';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { serviceText } from '../../../messages/service-text';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

/** Second step of a service without pages of its own: its whole guide to making a key, on one page. */
export function GuidedCreatePage({ record }: PageProps) {
  const saving = useSetup(record.id);
  const { system, company } = record;
  const guide = serviceGuides[system].create;
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={serviceText(system, 'setup.create.service.title')}
      lead={serviceText(system, 'setup.create.service.lead', { company })}
      primary={{
        label: serviceText(system, 'setup.create.service.act'),
        press: () => void saving.goTo({ step: 'capture', page: 0 }, { created: true }),
      }}
    >
      <OpenSite system={system} />
      {guide && (
        <>
          <GuideRows steps={guide.steps} />
          <GuideNotes notes={guide.steps.flatMap((step) => step.notes)} />
          <GuideBranches steps={guide.steps} />
          <OfficialPage source={guide.source} />
        </>
      )}
    </WizardPage>
  );
}
