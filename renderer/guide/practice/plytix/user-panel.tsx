import { ChevronDown, Settings, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { plytixLabels } from '../../../../shared/guides/labels';
import { useText } from '../../../messages/t';
import { Bars } from '../pretend/bars';
import { usePretendPage } from '../pretend/page-context';

/** Older Plytix: the user name at the top right opens a panel with the account icon. */
export function UserPanel({ onAccount }: { readonly onAccount: () => void }) {
  const t = useText();
  const { element } = usePretendPage();
  return (
    <DialogTrigger>
      <Button className="plx-user">
        {t('practice.person')}
        <ChevronDown className="i i-sm" aria-hidden="true" />
      </Button>
      <Popover
        {...(element ? { UNSTABLE_portalContainer: element } : {})}
        className="pretend-pop"
        placement="bottom end"
        offset={6}
      >
        <Dialog className="plx-user-panel">
          <Heading slot="title" level={2}>
            {plytixLabels.profilePanel.text}
          </Heading>
          <div className="plx-tiles">
            <span className="plx-tile" aria-hidden="true">
              <UserRound className="i" />
              <Bars widths={[80]} />
            </span>
            <Button className="plx-tile" onPress={onAccount}>
              <Settings className="i" aria-hidden="true" />
              {plytixLabels.account.text}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
