import type { MessageBoxOptions, MessageBoxReturnValue } from 'electron';
import { askOnPage } from './dialog-page';
import type { FromQuestionPage } from './question-page';
import page from './question-page.html?raw';

/** A message box with all its parts. `cancelId` is the answer to Esc and to a closed window. */
export type Question = {
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly string[];
  readonly defaultId: number;
  readonly cancelId: number;
  readonly checkbox: { readonly label: string; readonly checked: boolean };
};

/** Electron also reads an `id`, which its declarations omit. */
type Given = Partial<MessageBoxOptions> & { readonly id?: unknown };

const types = ['none', 'info', 'warning', 'error', 'question'];

const needsText = (value: unknown, name: string) => {
  if (typeof value !== 'string') throw new TypeError(`${name} must be a string`);
};

/** Validates and completes the app's options, in Electron's order and words (electron lib/browser/api/dialog.ts). */
export function questionOf(options: Given, appName: string): Question {
  const { cancelId, checkboxLabel = '', id = '', defaultId = -1, detail = '', message = '', title = '' } = options;
  const { buttons = [], noLink = false, type = 'none' } = options;
  const checked = Boolean(options.checkboxChecked);
  if (!types.includes(type)) throw new TypeError('Invalid message box type');
  if (!Array.isArray(buttons)) throw new TypeError('Buttons must be an array');
  needsText(id, 'ID');
  needsText(title, 'Title');
  if (typeof noLink !== 'boolean') throw new TypeError('noLink must be a boolean');
  needsText(message, 'Message');
  needsText(detail, 'Detail');
  needsText(checkboxLabel, 'checkboxLabel');
  if (checked && !checkboxLabel) throw new Error('checkboxChecked requires that checkboxLabel also be passed');
  const plain = options.normalizeAccessKeys ? buttons.map((text) => text.replace(/&(&?)/g, '$1')) : buttons;
  // Without buttons the systems show their default one.
  const shown = plain.length === 0 ? ['OK'] : plain;
  return {
    title: title || appName,
    message,
    detail,
    buttons: shown,
    defaultId: shown[defaultId] === undefined ? 0 : defaultId,
    cancelId: cancelId ?? usualCancel(plain, defaultId),
    checkbox: { label: checkboxLabel, checked },
  };
}

/** The button labelled "cancel" or "no", otherwise the first that is not the default. */
function usualCancel(buttons: readonly string[], defaultId: number): number {
  const named = buttons.findIndex((text) => ['cancel', 'no'].includes(text.toLowerCase()));
  if (named >= 0) return named;
  return defaultId === 0 && buttons.length > 1 ? 1 : 0;
}

/** Asks in a separate window. */
export function askQuestion(question: Question): Promise<MessageBoxReturnValue> {
  return askOnPage<FromQuestionPage, MessageBoxReturnValue>({
    html: page,
    script: 'QuestionPage',
    size: { width: 520, height: 280 },
    given: question,
    hear: (told) => ({ result: told }),
    closed: { response: question.cancelId, checkboxChecked: question.checkbox.checked },
  });
}
