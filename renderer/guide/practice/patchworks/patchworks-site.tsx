import type { ReactNode } from 'react';
import { type PatchworksPage, usePracticePlace } from '../practice-place';
import { PretendWindow } from '../pretend/pretend-window';
import { typedHost } from '../pretend/site-addresses';
import type { SiteProps } from '../pretend/site-props';
import { CompanyMenu } from './company-menu';
import { ConnectorPage } from './connector-page';
import { ConnectorsPage } from './connectors-page';
import { DashboardPage } from './dashboard-page';
import { FlowsPage } from './flows-page';
import { InstancePage } from './instance-page';
import { InstanceSettings } from './instance-settings';
import { KeysPage } from './keys-page';
import { MarketplacePage } from './marketplace-page';
import { ScreenSelect } from './screen-select';
import { SettingsPage } from './settings-page';
import { SideMenu } from './side-menu';
import { PickSystemPage, TilesPage } from './tiles-page';

/** The simulated Patchworks dashboard: the open company at the top, the menu on the left, one page. */
export function PatchworksSite({ setup, company: own, older: isOlder, companies, open, onClose }: SiteProps) {
  const [place, move] = usePracticePlace('patchworks', setup);
  const company = place.company ?? own;
  const older = place.older ?? isOlder;
  const goTo = (page: PatchworksPage) => move({ page });
  const pages: Readonly<Partial<Record<string, () => ReactNode>>> = {
    'general-settings': () => <SettingsPage onKeys={() => goTo('api-keys')} />,
    'api-keys': () => <KeysPage company={company} />,
    'process-flows': () => <FlowsPage onConnectors={() => goTo('connectors')} />,
    connectors: () => (
      <ConnectorsPage
        company={company}
        onAdd={() => goTo('new-instance')}
        onMarketplace={() => goTo('marketplace')}
        onOpen={(opened) => move({ page: 'instance', opened, tab: '' })}
      />
    ),
    marketplace: () => <MarketplacePage onInstalled={() => goTo('connectors')} />,
    'new-instance': () => <InstancePage company={company} onDone={() => goTo('connectors')} />,
    instance: () => (
      <InstanceSettings
        company={company}
        id={place.opened ?? ''}
        tab={place.tab}
        onTab={(tab) => move({ tab })}
        onSaved={() => goTo('connectors')}
      />
    ),
    tiles: () => (
      <TilesPage
        company={company}
        onAdd={() => goTo('pick-system')}
        onOpen={(opened) => move({ page: 'connector', opened, tab: '' })}
      />
    ),
    'pick-system': () => <PickSystemPage onPick={() => goTo('new-connector')} />,
    'new-connector': () => <InstancePage older company={company} onDone={() => goTo('tiles')} />,
    connector: () => (
      <ConnectorPage company={company} id={place.opened ?? ''} tab={place.tab} onTab={(tab) => move({ tab })} />
    ),
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
      place={`${place.page} ${place.tab}`}
      aside={<ScreenSelect older={older} onChange={(to) => move({ older: to, page: 'dashboard' })} />}
    >
      <div className="pwx">
        <SideMenu page={place.page} older={older} onGo={goTo} />
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
