import { LayoutDashboard, Settings, Workflow } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { patchworksLabels } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import type { PatchworksPage, PracticePlace } from '../practice-place';
import { Bars } from '../pretend/bars';

type SideMenuProps = {
  readonly page: PracticePlace['page'];
  readonly onGo: (page: PatchworksPage) => void;
};

const flowPages: readonly string[] = ['process-flows', 'connectors', 'new-instance'];
const settingsPages: readonly string[] = ['general-settings', 'api-keys'];

/** The dashboard's menu. An open entry shows its sub-entries. */
export function SideMenu({ page, onGo }: SideMenuProps) {
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
        {entry('process-flows', patchworksLabels.processFlows.text, page === 'process-flows', Workflow)}
        {flowPages.includes(page) &&
          entry('connectors', patchworksLabels.connectorsAndInstances.text, page !== 'process-flows')}
        {entry('general-settings', patchworksLabels.generalSettings.text, settingsPages.includes(page), Settings)}
      </ul>
      <Bars widths={[62, 48, 56]} />
    </nav>
  );
}
