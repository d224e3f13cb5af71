import { CircleCheck, CircleX } from 'lucide-react';
import { useRef } from 'react';
import { patchworksLabels as labels } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import { CredentialForm } from './credential-form';
import { Details } from './instance-fields';
import { SiteTabs } from './tabs';
import { useInstances } from './use-instances';

type ConnectorPageProps = {
  readonly company: string;
  readonly id: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
};

/** A connector of the older screen: its status on the summary tab, its values on the settings tab. */
export function ConnectorPage({ company, id, tab, onTab }: ConnectorPageProps) {
  const t = useText();
  const [all, readAgain] = useInstances(company);
  const title = useRef<HTMLHeadingElement>(null);
  const connector = all?.find((each) => each.id === id);
  if (all === null) return null;
  if (!connector?.older) return <p className="site-none">{t('practice.patchworks.noInstances')}</p>;
  const { name, older } = connector;
  const works = older.status === 'operational';
  const Icon = works ? CircleCheck : CircleX;
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {name}
      </h2>
      <SiteTabs
        label={name}
        tab={tab}
        onTab={onTab}
        tabs={[
          {
            name: labels.summary.text,
            content: (
              <p className={works ? 'pwx-status' : 'pwx-status bad'} role="status">
                <Icon className="i" aria-hidden="true" />
                {works ? labels.operational.text : labels.failedAuthentication.text}
              </p>
            ),
          },
          {
            name: labels.settings.text,
            content: (
              <>
                <Details older />
                <CredentialForm
                  id={id}
                  name={name}
                  save={t('practice.patchworks.save')}
                  onSaved={() => {
                    // The pressed button goes with its tab.
                    title.current?.focus();
                    readAgain();
                    onTab(labels.summary.text);
                  }}
                />
              </>
            ),
          },
        ]}
      />
    </>
  );
}
