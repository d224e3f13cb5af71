import { KnownFailure } from '../../failures';
import type { HostDialog, HostWindow } from '../../host';

/** A question with two answers. */
type Question = {
  readonly message: string;
  readonly detail: string;
  readonly act: string;
  readonly keep: string;
};

/**
 * Asks the person in a native dialog, which no page can cover, press or answer. Returns true when they chose `act`;
 * Esc, Return and closing the dialog return false.
 * @throws KnownFailure `question-open` while another question is open: a page could pile them up.
 */
export type AskPerson = (question: Question) => Promise<boolean>;

/** The dependencies: Electron's dialogs and the window that they are modal to. */
export type NativeQuestionParts = {
  readonly dialog: Pick<HostDialog, 'showMessageBox'>;
  readonly window: () => HostWindow | null;
};

export function createNativeQuestions({ dialog, window }: NativeQuestionParts): AskPerson {
  let isOpen = false;
  return async ({ message, detail, act, keep }) => {
    if (isOpen) throw new KnownFailure('question-open');
    isOpen = true;
    try {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message,
        detail,
        buttons: [act, keep],
        defaultId: 1,
        cancelId: 1,
        // Otherwise Windows shows the buttons as links and does not show which one Return presses.
        noLink: true,
      });
      return response === 0;
    } finally {
      isOpen = false;
    }
  };
}
