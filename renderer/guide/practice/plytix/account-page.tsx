import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { plytixLabels, plytixTabs } from '../../../../shared/guides/labels';
import { practiceRoles } from '../../../../shared/model/roles';
import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { ApiTab } from './api-tab';

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

/** A tab without anything to practise: placeholder bars, as in the drawings. */
function PlainTab({ name, says }: { readonly name: string; readonly says: string }) {
  return (
    <div className="plx-plain">
      <h2>{name}</h2>
      <p className="muted">{says}</p>
      <Bars widths={[28, 52, 40]} />
      <Bars widths={[22, 60, 46]} />
    </div>
  );
}

/** The roles that a key can have: the system roles and the company's own. */
function RolesTab() {
  const t = useText();
  return (
    <div className="plx-plain">
      <h2>{plytixLabels.roles.text}</h2>
      <dl className="plx-roles">
        {practiceRoles.map((role) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>{t('practice.plytix.roleMeans', { role })}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
