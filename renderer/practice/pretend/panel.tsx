import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { usePageElement } from './pretend-window';

type PanelProps = {
  readonly title: string;
  readonly onClose: () => void;
  readonly role?: 'dialog' | 'alertdialog';
  readonly children: ReactNode;
};

/** A panel that lies over the pretend page and leaves the frame around it alone. Esc closes the panel only. */
export function Panel({ title, onClose, role = 'dialog', children }: PanelProps) {
  const page = usePageElement();
  if (!page) return null;
  return (
    <ModalOverlay
      className="pretend-scrim"
      isOpen
      onOpenChange={(stays) => stays || onClose()}
      UNSTABLE_portalContainer={page}
    >
      <Modal className="pretend-panel-modal">
        <Dialog className="pretend-panel" role={role}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
