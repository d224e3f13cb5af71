import { patchworksCheck } from '../../../../shared/guides/patchworks-check';
import { GuideBranches } from '../../../guide/guide-branches';
import { GuideSplit } from '../../../guide/guide-split';
import { OpenSite } from '../../../guide/open-site';
import { Text, useText } from '../../../messages/t';
import { OneFieldPage } from '../one-field-page';
import type { PageProps } from '../use-setup';

const seen = patchworksCheck.steps[1];

/** The company of the key. Asked once; every later page shows its name. */
export function CompanyPage({ record }: PageProps) {
  const t = useText();
  const inPatchworks = record.system === 'patchworks';
  return (
    <OneFieldPage
      record={record}
      title={t(inPatchworks ? 'setup.company.patchworks.title' : 'setup.company.title')}
      lead={<Text id={inPatchworks ? 'setup.company.patchworks.lead' : 'setup.company.lead'} />}
      label={t('setup.company.label')}
      hint={t(inPatchworks ? 'setup.company.patchworks.hint' : 'setup.company.hint')}
      saved={record.company}
      change={(company) => ({ company })}
      missing={t('setup.company.missing')}
      act={t(inPatchworks ? 'setup.company.patchworks.act' : 'setup.company.act')}
      next={inPatchworks ? { step: 'check', page: 2 } : {}}
      autoComplete="organization"
    >
      {inPatchworks && (
        <>
          <GuideSplit step={seen}>
            <OpenSite system="patchworks" />
          </GuideSplit>
          <GuideBranches steps={[seen]} title={t('setup.company.other')} />
        </>
      )}
    </OneFieldPage>
  );
}
