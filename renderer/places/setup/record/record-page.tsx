import { SavedField } from '../../../kit/saved-field';
import { useText } from '../../../messages/t';
import { useApp } from '../../../state/app-store';
import { useAction } from '../../../state/use-action';
import { type PageProps, useSetup } from '../use-setup';
import { WizardPage } from '../wizard-page';
import { SetupSummary } from './setup-summary';

/** Last step: what was done and by whom, who owns the key from now on, and saving the record. */
export function RecordPage({ record }: PageProps) {
  const t = useText();
  const app = useApp();
  const saving = useSetup(record.id);
  const finish = useAction();
  const person = app.settings.displayName || app.person;
  return (
    <WizardPage
      record={record}
      saving={finish.failure ? { ...saving, failure: finish.failure } : saving}
      title={t('setup.record.title')}
      lead={t('setup.record.lead')}
      width="middle"
      primary={{
        label: t('setup.record.act'),
        press: () => void finish.run('setups.finish', { id: record.id }),
        last: true,
      }}
    >
      <div className="page-part">
        <SavedField
          label={t('setup.record.owner')}
          hint={t('setup.record.ownerHint', { person })}
          saved={record.owner?.value ?? ''}
          save={(owner) => void saving.change({ owner })}
          autoComplete="name"
        />
      </div>
      <SetupSummary record={record} person={person} />
    </WizardPage>
  );
}
