import { patchworksLabels as labels } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { CredentialForm } from './credential-form';
import { Details } from './instance-fields';
import { SiteTabs } from './tabs';
import { useInstances } from './use-instances';

type InstanceSettingsProps = {
  readonly company: string;
  readonly id: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly onSaved: () => void;
};

/** The page behind an instance's cog. Its values are replaced on the authentication tab and checked when saved. */
export function InstanceSettings({ company, id, tab, onTab, onSaved }: InstanceSettingsProps) {
  const t = useText();
  const [all] = useInstances(company);
  const instance = all?.find((each) => each.id === id);
  if (all === null) return null;
  if (!instance) return <p className="site-none">{t('practice.patchworks.noInstances')}</p>;
  const { name } = instance;
  const details = (
    <>
      <dl className="pwx-details">
        <div>
          <dt>{t('practice.patchworks.name')}</dt>
          <dd>{name}</dd>
        </div>
      </dl>
      <Details />
    </>
  );
  return (
    <>
      <h2>{name}</h2>
      <SiteTabs
        label={name}
        tab={tab}
        onTab={onTab}
        tabs={[
          { name: labels.instanceDetails.text, content: details },
          {
            name: labels.authentication.text,
            content: <CredentialForm id={id} name={name} save={labels.saveInstance.text} onSaved={onSaved} />,
          },
          { name: labels.certificates.text, content: <Bars widths={[36, 52]} /> },
        ]}
      />
    </>
  );
}
