import type { ReactNode } from 'react';
import { type PatchworksPage, usePracticePlace } from '../practice-place';
import { PretendWindow } from '../pretend/pretend-window';
import { typedHost } from '../pretend/site-addresses';
import type { SiteProps } from '../pretend/site-props';
import { CompanyMenu } from './company-menu';
import { ConnectorsPage } from './connectors-page';
import { DashboardPage } from './dashboard-page';
import { FlowsPage } from './flows-page';
import { InstancePage } from './instance-page';
import { KeysPage } from './keys-page';
import { SettingsPage } from './settings-page';
import { SideMenu } from './side-menu';

/** The simulated Patchworks dashboard: the open company at the top, the menu on the left, one page. */
export function PatchworksSite({ setup, company: own, companies, open, onClose }: SiteProps) {
  const [place, move] = usePracticePlace('patchworks', setup);
  const company = place.company ?? own;
  const goTo = (page: PatchworksPage) => move({ page });
  const pages: Readonly<Partial<Record<string, () => ReactNode>>> = {
    'general-settings': () => <SettingsPage onKeys={() => goTo('api-keys')} />,
    'api-keys': () => <KeysPage company={company} />,
    'process-flows': () => <FlowsPage onConnectors={() => goTo('connectors')} />,
    connectors: () => <ConnectorsPage company={company} onAdd={() => goTo('new-instance')} />,
    'new-instance': () => <InstancePage company={company} onDone={() => goTo('connectors')} />,
  };
  const onAddress = (typed: string) => {
    if (typedHost(typed) !== 'app.wearepatchworks.com') return false;
    goTo('dashboard');
    return true;
  };
  return (
    <PretendWindow
      system="patchworks"
      open={open}
      onClose={onClose}
      address="app.wearepatchworks.com"
      onAddress={onAddress}
      place={place.page}
    >
      <div className="pwx">
        <SideMenu page={place.page} onGo={goTo} />
        <div className="pwx-main">
          <div className="pwx-top">
            <CompanyMenu company={company} companies={companies} onChange={(to) => move({ company: to })} />
          </div>
          <div className="pwx-page" key={company}>
            {pages[place.page]?.() ?? <DashboardPage />}
          </div>
        </div>
      </div>
    </PretendWindow>
  );
}
