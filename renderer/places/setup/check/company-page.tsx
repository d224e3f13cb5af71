import { Text, useText } from '../../../messages/t';
import { OneFieldPage } from '../one-field-page';
import type { PageProps } from '../use-setup';

/** The company of the key. Asked once; every later page shows its name. */
export function CompanyPage({ record }: PageProps) {
  const t = useText();
  return (
    <OneFieldPage
      record={record}
      title={t('setup.company.title')}
      lead={<Text id="setup.company.lead" />}
      label={t('setup.company.label')}
      hint={t('setup.company.hint')}
      saved={record.company}
      change={(company) => ({ company })}
      missing={t('setup.company.missing')}
      act={t('setup.company.act')}
      next={{}}
      autoComplete="organization"
    />
  );
}
