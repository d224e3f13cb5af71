import { statSync } from 'node:fs';
import path from 'node:path';
import type {
  MessageBoxReturnValue,
  OpenDialogOptions,
  OpenDialogReturnValue,
  SaveDialogOptions,
  SaveDialogReturnValue,
} from 'electron';
import { isHeadless } from '../chromium/browsers';
import { askQuestion, type Question, questionOf } from '../dialogs/message-box';
import { askForFile } from '../files/ask-for-file';
import { downloadsFolder } from '../files/downloads';
import type { Asked } from '../files/file-choice';
import { openWithoutDisplay, saveWithoutDisplay, say } from '../files/without-display';
import { words } from '../files/words';
import { app } from '../host/app';
import { commandLine } from '../host/command-line';

type Options = SaveDialogOptions & OpenDialogOptions;

/** Text options of a dialog, with the names in Electron's errors (lib/browser/api/dialog.ts). */
const texts: readonly (readonly [keyof Options, string])[] = [
  ['title', 'Title'],
  ['buttonLabel', 'Button label'],
  ['defaultPath', 'Default path'],
  ['message', 'Message'],
  ['nameFieldLabel', 'Name field label'],
];

/** The options of a call: second when the first argument is a window, null or undefined. */
function givenTo(args: readonly unknown[]): object {
  if (!app.isReady()) throw new Error('dialog module can only be used after app is ready');
  const [first, second] = args;
  const isWindow = first === null || first === undefined || (typeof first === 'object' && 'webContents' in first);
  return (isWindow ? second : first) ?? {};
}

/** The options of a file dialog call. */
function optionsOf(args: readonly unknown[]): Options {
  const options = givenTo(args) as Options;
  for (const [name, spoken] of texts) {
    const value: unknown = options[name];
    if (value !== undefined && value !== null && typeof value !== 'string')
      throw new TypeError(`${spoken} must be a string`);
  }
  return options;
}

/** The start of a dialog: the folder that the app suggests, otherwise the downloads, otherwise the home folder. */
function beginningOf(suggested: string): { readonly folder: string; readonly name: string } {
  const folders = [path.isAbsolute(suggested) ? path.dirname(suggested) : '', downloadsFolder(), app.getPath('home')];
  const folder = folders.find((each) => each !== '' && statSync(each, { throwIfNoEntry: false })?.isDirectory());
  return { folder: folder ?? path.parse(process.cwd()).root, name: path.basename(suggested) };
}

/** True when a page can ask; a spec can request the page without a display. */
function hasWindow(): boolean {
  return !isHeadless() || commandLine.value('stand-in-dialogs') === 'page';
}

function askedOf(act: Asked['act'], { title, buttonLabel, defaultPath = '', filters = [] }: Options): Asked {
  return {
    act,
    title: title || (act === 'save' ? words.saveTitle : words.openTitle),
    button: buttonLabel || (act === 'save' ? words.save : words.open),
    filters: filters.map(({ name, extensions }) => ({ name, extensions })),
    ...beginningOf(defaultPath),
  };
}

async function save(options: Options): Promise<SaveDialogReturnValue> {
  const suggested = options.defaultPath ?? '';
  const file = hasWindow()
    ? await askForFile(askedOf('save', options))
    : saveWithoutDisplay(downloadsFolder(), path.basename(suggested));
  return { canceled: file === null, filePath: file ?? '' };
}

/** Without a display nobody can press a button: the answer is that of a closed box. */
async function ask(question: Question): Promise<MessageBoxReturnValue> {
  if (hasWindow()) return askQuestion(question);
  const { message, buttons, cancelId, checkbox } = question;
  say(words.answered(message, buttons[cancelId] ?? ''));
  return { response: cancelId, checkboxChecked: checkbox.checked };
}

async function open(options: Options): Promise<OpenDialogReturnValue> {
  const file = hasWindow()
    ? await askForFile(askedOf('open', options))
    : openWithoutDisplay(commandLine.value('stand-in-open'));
  return { canceled: file === null, filePaths: file === null ? [] : [file] };
}

/**
 * The part of Electron's `dialog` that the app uses. An error box goes to the error output. Files and questions use a
 * window of the stand-in, or no person where there is no display. Specs replace these functions with their answers.
 */
export const dialog = {
  showErrorBox(title: string, content: string): void {
    process.stderr.write(`${title}\n${content}\n`);
  },
  // Wrong options throw rather than reject, so these are not async functions.
  showMessageBox(...args: unknown[]): Promise<MessageBoxReturnValue> {
    return ask(questionOf(givenTo(args), app.getName()));
  },
  showSaveDialog(...args: unknown[]): Promise<SaveDialogReturnValue> {
    return save(optionsOf(args));
  },
  showOpenDialog(...args: unknown[]): Promise<OpenDialogReturnValue> {
    const options = optionsOf(args);
    const { properties }: { readonly properties?: unknown } = options;
    if (properties !== undefined && properties !== null && !Array.isArray(properties)) {
      throw new TypeError('Properties must be an array');
    }
    return open(options);
  },
};
