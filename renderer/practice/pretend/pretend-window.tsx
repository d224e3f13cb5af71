import { Target } from 'lucide-react';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import type { System } from '../../../shared/key-record';
import { Button } from '../../kit/button';
import { useText } from '../../messages/t';
import { AddressBar } from './address-bar';
import { UnknownAddress } from './unknown-address';

const PageElement = createContext<Element | null>(null);

/** The element of the pretend page, for panels that lie over it and over nothing else. */
export function usePageElement(): Element | null {
  return useContext(PageElement);
}

type PretendWindowProps = {
  readonly system: System;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly address: string;
  /** Goes to an address that was typed; false when the site has no such page. */
  readonly onAddress: (address: string) => boolean;
  /** Keyquilt's own, at the bottom left. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
};

/**
 * A browser window with a pretend site in it. The frame says that it is for practice; the strip at the bottom is
 * Keyquilt's own again. Esc closes it and the focus goes back to what opened it.
 */
export function PretendWindow({ system, open, onClose, address, onAddress, aside, children }: PretendWindowProps) {
  const t = useText();
  const [page, setPage] = useState<Element | null>(null);
  const [unknown, setUnknown] = useState<string | null>(null);
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
          <div className="pretend-page" ref={setPage}>
            <PageElement value={page}>
              {unknown === null ? children : <UnknownAddress system={system} onGo={goTo} />}
            </PageElement>
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
