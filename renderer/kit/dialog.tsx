import { X } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useText } from '../messages/t';
import { IconButton } from './icon-button';

type DialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons at the bottom right, the main action last. */
  readonly actions?: ReactNode;
  /** At the bottom left. */
  readonly aside?: ReactNode;
  /** Above the title: at most one small quilt picture. */
  readonly art?: ReactNode;
  /** Also closes on a click outside. Set it only where a stray click loses nothing. Esc always closes. */
  readonly closeOnOutside?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
  /** For a long text without controls: makes the body focusable, so that it scrolls by keyboard. */
  readonly readable?: boolean;
};

/** A modal dialog. It keeps the focus inside, closes with Esc and returns the focus to the element that opened it. */
export function Dialog(props: DialogProps) {
  const t = useText();
  const lead = useId();
  return (
    <ModalOverlay
      className="scrim"
      isOpen={props.open}
      onOpenChange={(open) => open || props.onClose()}
      isDismissable={props.closeOnOutside ?? false}
    >
      <Modal className="dialog-modal">
        <AriaDialog
          className="dialog"
          role={props.role ?? 'dialog'}
          {...(props.lead ? { 'aria-describedby': lead } : {})}
        >
          <div className="dialog-head">
            <div>
              {props.art}
              <Heading slot="title" level={1}>
                {props.title}
              </Heading>
              {props.lead && (
                <p className="lead" id={lead}>
                  {props.lead}
                </p>
              )}
            </div>
            <IconButton icon={X} label={t('kit.close')} onPress={props.onClose} />
          </div>
          <div className="dialog-body" {...(props.readable ? { tabIndex: 0 } : {})}>
            {props.children}
          </div>
          {(props.actions || props.aside) && (
            <div className="dialog-foot">
              {props.aside}
              <div className="end">{props.actions}</div>
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
