import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';

type SiteTabsProps = {
  readonly label: string;
  readonly tab: string;
  readonly onTab: (tab: string) => void;
  readonly tabs: readonly { readonly name: string; readonly content: ReactNode }[];
};

/** The tabs of an instance's or a connector's page. An unknown tab opens the first. */
export function SiteTabs({ label, tab, onTab, tabs }: SiteTabsProps) {
  const open = tabs.find(({ name }) => name === tab) ?? tabs[0];
  return (
    <Tabs selectedKey={open?.name ?? ''} onSelectionChange={(chosen) => onTab(String(chosen))}>
      <TabList className="plx-tabs pwx-tabs" aria-label={label}>
        {tabs.map(({ name }) => (
          <Tab key={name} id={name} className="plx-tab">
            {name}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ name, content }) => (
        <TabPanel key={name} id={name} className="pwx-panel">
          {content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
