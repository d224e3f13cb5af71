import { Target } from 'lucide-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { PractisedSystem } from '../../../../shared/model/services/services';
import { Button } from '../../../kit/button';
import { useText } from '../../../messages/t';
import { AddressBar } from './address-bar';
import { PretendPageContext } from './page-context';
import { UnknownAddress } from './unknown-address';

type PretendWindowProps = {
  readonly system: PractisedSystem;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly address: string;
  /** Goes to a typed address; false when the site has no such page. */
  readonly onAddress: (address: string) => boolean;
  /** Identifies the current page. When it changes, the page's heading takes the focus. */
  readonly place: string;
  /** Keyquilt's own content, at the bottom left. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A browser window with a simulated site. The frame says that it is for practice; the strip at the bottom is Keyquilt's
 * own. Esc closes the window and returns the focus to the element that opened it.
 */
export function PretendWindow({
  system,
  open,
  onClose,
  address,
  onAddress,
  place,
  aside,
  children,
}: PretendWindowProps) {
  const t = useText();
  const [page, setPage] = useState<HTMLElement | null>(null);
  const [covered, cover] = useState(false);
  const [unknown, setUnknown] = useState<string | null>(null);
  const context = useMemo(() => ({ element: page, cover }), [page]);
  useReadingPlace(page, `${place} ${unknown}`);
  const goTo = (typed: string) => setUnknown(onAddress(typed) ? null : typed);
  return (
    <ModalOverlay className="scrim" isOpen={open} onOpenChange={(stays) => stays || onClose()}>
      <Modal className="pretend-modal">
        <Dialog className={`pretend ${system}`}>
          <div className="pretend-bar">
            <span className="pretend-dots" aria-hidden="true" />
            <AddressBar address={unknown ?? address} onGo={goTo} />
            <Heading slot="title" level={1} className="pretend-mark">
              <Target className="i" aria-hidden="true" />
              {t(`practice.${system}.title`)}
            </Heading>
          </div>
          <div className="pretend-page" ref={setPage} tabIndex={-1}>
            <div className="pretend-content" inert={covered}>
              <PretendPageContext value={context}>
                {unknown === null ? children : <UnknownAddress system={system} onGo={goTo} />}
              </PretendPageContext>
            </div>
          </div>
          <div className="pretend-foot">
            <div className="pretend-aside">{aside ?? <p className="hint">{t('practice.lead')}</p>}</div>
            <Button look="primary" onPress={onClose}>
              {t('practice.close')}
            </Button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Focuses the heading of a new page when the focused element disappeared with the old one. */
function useReadingPlace(page: HTMLElement | null, place: string): void {
  const last = useRef(place);
  useEffect(() => {
    if (last.current === place || !page) return;
    last.current = place;
    if (page.contains(document.activeElement)) return;
    const heading = page.querySelector('h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  }, [page, place]);
}
