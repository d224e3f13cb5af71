import { Settings, UserRound } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useText } from '../../../messages/t';
import { usePretendPage } from '../pretend/page-context';

type ProfileCornerProps = { readonly company: string; readonly onAccount: () => void };

/** Newer Plytix: the picture at the bottom left opens a panel, and its gear leads to the account. */
export function ProfileCorner({ company, onAccount }: ProfileCornerProps) {
  const t = useText();
  const { element } = usePretendPage();
  return (
    <DialogTrigger>
      <Button className="plx-profile" aria-label={t('practice.plytix.profile', { person: t('practice.person') })}>
        <UserRound className="i" aria-hidden="true" />
      </Button>
      <Popover
        {...(element ? { UNSTABLE_portalContainer: element } : {})}
        className="pretend-pop"
        placement="top start"
        offset={10}
      >
        <Dialog className="plx-profile-panel" aria-label={t('practice.person')}>
          <span className="plx-who">
            <b>{t('practice.person')}</b>
            <span className="hint">{company}</span>
          </span>
          <Button className="site-icon shown" aria-label={t('practice.plytix.settings')} onPress={onAccount}>
            <Settings className="i" aria-hidden="true" />
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
