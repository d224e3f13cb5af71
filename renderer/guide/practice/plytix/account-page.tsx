import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { plytixLabels, plytixTabs } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import { ApiTab } from './api-tab';
import { PlainTab } from './plain-tab';
import { RolesTab } from './roles-tab';

type AccountPageProps = {
  readonly company: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
};

/** Plytix's account page as an Owner or Admin sees it, with all six tabs. */
export function AccountPage({ company, tab, onTab }: AccountPageProps) {
  const t = useText();
  return (
    <div className="plx-account">
      <Tabs selectedKey={tab} onSelectionChange={(chosen) => onTab(String(chosen))}>
        <div className="plx-account-top">
          <TabList className="plx-tabs" aria-label={plytixLabels.administration.text}>
            {plytixTabs.map((name) => (
              <Tab key={name} id={name} className="plx-tab">
                {name}
              </Tab>
            ))}
          </TabList>
          <span className="plx-company">{company}</span>
        </div>
        {plytixTabs.map((name) => (
          <TabPanel key={name} id={name} className="plx-panel">
            {name === 'API' ? (
              <ApiTab company={company} />
            ) : name === 'Roles' ? (
              <RolesTab />
            ) : (
              <PlainTab name={name} says={name === 'Info' ? company : t('practice.plytix.nothingHere')} />
            )}
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}
