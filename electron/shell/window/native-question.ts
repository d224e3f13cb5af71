import { KnownFailure } from '../../failures';
import type { HostDialog, HostWindow } from '../../host';

/** A question that has two answers, in words. */
type Question = {
  readonly message: string;
  readonly detail: string;
  readonly act: string;
  readonly keep: string;
};

/**
 * Asks the person in a box of the system's own, which no page can draw over, press or answer. Answers whether they
 * chose `act`; Esc, Return and a closed box keep all as it is.
 * @throws KnownFailure `question-open` while another question stands: a page could pile them up.
 */
export type AskPerson = (question: Question) => Promise<boolean>;

/** What the questions need: Electron's dialogs and the window that they are modal to. */
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
        // Else Windows shows the buttons as links, with no way to see which one Return presses.
        noLink: true,
      });
      return response === 0;
    } finally {
      isOpen = false;
    }
  };
}
