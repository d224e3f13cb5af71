import { patchworksCheck } from '../../../../shared/guides/patchworks-check';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideSplit } from '../../../guide/guide-split';
import { OpenSite } from '../../../guide/open-site';
import { Text, useText } from '../../../messages/t';
import { OneFieldPage } from '../one-field-page';
import type { PageProps } from '../use-setup';

const seen = patchworksCheck.steps[1];

/** For which company a Patchworks key is made, as its dashboard shows it: the key will belong to that one. */
export function PatchworksCompanyPage({ record }: PageProps) {
  const t = useText();
  return (
    <OneFieldPage
      record={record}
      title={t('setup.company.patchworks.title')}
      lead={<Text id="setup.company.patchworks.lead" />}
      label={t('setup.company.label')}
      hint={t('setup.company.patchworks.hint')}
      saved={record.company}
      change={(company) => ({ company })}
      missing={t('setup.company.missing')}
      act={t('setup.company.patchworks.act')}
      next={{ step: 'check', page: 2 }}
      autoComplete="organization"
    >
      <GuideSplit step={seen}>
        <OpenSite system="patchworks" />
      </GuideSplit>
      <GuideBranches steps={[seen]} title={t('setup.company.other')} />
    </OneFieldPage>
  );
}
