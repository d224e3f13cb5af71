import { patchworksCheck } from '../../../../shared/guides/patchworks-check';
import { Picture } from '../../../guide/drawings/picture';
import { GuideNotes } from '../../../guide/guide-notes';
import { Text, useText } from '../../../messages/t';
import { OneFieldPage } from '../one-field-page';
import type { PageProps } from '../use-setup';

const purpose = patchworksCheck.steps[2];

/** The purpose of a Patchworks key. The answer becomes its name, so that keys can be told apart later. */
export function PurposePage({ record }: PageProps) {
  const t = useText();
  return (
    <OneFieldPage
      record={record}
      title={t(purpose.acts[0].do)}
      lead={<Text id={purpose.acts[0].more} />}
      label={t('setup.purpose.label')}
      hint={t('setup.purpose.hint')}
      saved={record.name.value}
      change={(name) => ({ name })}
      missing={t('setup.purpose.missing')}
      act={t('setup.check.act')}
      next={{ step: 'create', page: 0 }}
    >
      <div className="split">
        <div>
          <h2>{t('setup.purpose.know')}</h2>
          <GuideNotes notes={purpose.notes} />
        </div>
        <Picture id={purpose.picture} />
      </div>
    </OneFieldPage>
  );
}
