import { patchworksGenerate } from '../../../../shared/guides/patchworks-generate';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideNotes } from '../../../guide/guide-notes';
import { GuideRows } from '../../../guide/guide-rows';
import { OfficialPage } from '../../../guide/official-page';
import { OpenSite } from '../../../guide/open-site';
import { CopyButton } from '../../../kit/copy-button';
import { Text, useText } from '../../../messages/t';
import { send } from '../../../state/send';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';

const [login, settings, apiKeys, create, copy] = patchworksGenerate.steps;
const way = [login, settings, apiKeys];
const making = [create, copy];

/** Second step of a Patchworks key: the way to the list of keys, then generating one and copying it at once. */
export function PatchworksCreatePage({ record }: PageProps) {
  const t = useText();
  const saving = useSetup(record.id);
  if (record.setup.page === 0) {
    return (
      <WizardPage
        record={record}
        saving={saving}
        title={t('setup.create.patchworks.way.title')}
        lead={<Text id="setup.create.patchworks.way.lead" values={{ company: record.company }} />}
        primary={{
          label: t('setup.create.patchworks.way.act'),
          press: () => void saving.goTo({ step: 'create', page: 1 }),
        }}
      >
        <OpenSite system="patchworks" />
        <GuideRows steps={way} />
        <GuideBranches steps={way} />
        <OfficialPage source={patchworksGenerate.source} />
      </WizardPage>
    );
  }
  return (
    <WizardPage
      record={record}
      saving={saving}
      title={t('setup.create.patchworks.form.title')}
      lead={<Text id="setup.create.patchworks.form.lead" />}
      primary={{
        label: t('setup.create.patchworks.form.act'),
        press: () => void saving.goTo({ step: 'capture', page: 0 }, { created: true }),
      }}
    >
      {record.name.value !== '' && (
        <div className="copy-row page-part">
          <span>{record.name.value}</span>
          <CopyButton copy={() => send('clipboard.copyText', { text: record.name.value })}>
            {t('guide.copy.suggested-name')}
          </CopyButton>
        </div>
      )}
      <OpenSite system="patchworks" />
      <GuideRows steps={making} />
      <GuideNotes notes={[...create.notes, ...copy.notes]} />
      <GuideBranches steps={making} />
    </WizardPage>
  );
}
