import { LayoutDashboard, Plug, Settings, Workflow } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import type { PatchworksPage, PracticePlace } from '../practice-place';
import { Bars } from '../pretend/bars';

type SideMenuProps = {
  readonly page: PracticePlace['page'];
  /** The older screen has connectors where the current one has process flows. */
  readonly older: boolean;
  readonly onGo: (page: PatchworksPage) => void;
};

const flowPages: readonly string[] = ['process-flows', 'connectors', 'marketplace', 'new-instance', 'instance'];
const tilePages: readonly string[] = ['tiles', 'pick-system', 'new-connector', 'connector'];
const settingsPages: readonly string[] = ['general-settings', 'api-keys'];

/** The dashboard's menu. An open entry shows its sub-entries. */
export function SideMenu({ page, older, onGo }: SideMenuProps) {
  const t = useText();
  const entry = (to: PatchworksPage, words: string, on: boolean, Icon?: typeof Settings) => (
    <li>
      <Button
        className={Icon ? 'pwx-entry' : 'pwx-entry sub'}
        {...(on ? { 'aria-current': 'page' as const } : {})}
        onPress={() => onGo(to)}
      >
        {Icon && <Icon className="i i-sm" aria-hidden="true" />}
        {words}
      </Button>
    </li>
  );
  return (
    <nav className="pwx-menu" aria-label={t('practice.patchworks.menu')}>
      <ul>
        {entry('dashboard', t('practice.patchworks.dashboard'), page === 'dashboard', LayoutDashboard)}
        {!older && entry('process-flows', patchworksLabels.processFlows.text, page === 'process-flows', Workflow)}
        {!older &&
          flowPages.includes(page) &&
          entry('connectors', patchworksLabels.connectorsAndInstances.text, page !== 'process-flows')}
        {older && entry('tiles', patchworksLabels.connectors.text, false, Plug)}
        {older && tilePages.includes(page) && entry('tiles', patchworksLabels.manageConnectors.text, true)}
        {entry('general-settings', patchworksLabels.generalSettings.text, settingsPages.includes(page), Settings)}
      </ul>
      <Bars widths={[62, 48, 56]} />
    </nav>
  );
}
