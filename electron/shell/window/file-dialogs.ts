import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { FileFilter } from 'electron';
import type { HostDialog, HostWindow } from '../../host';
import { safeFileName } from '../../storage/files/file-name';
import type { Jobs } from '../jobs/jobs';
import type { Translator } from '../system/words';

/** The kinds of file that the app writes or reads where a person chooses; each name is the file's ending, too. */
type FileKind = 'csv' | 'json' | 'pdf' | 'age' | 'kdbx';

/** Asks the person where a file is to go or which one is meant. Both answer with a whole path, or null when they closed the dialog. */
export type FileDialogs = {
  /** `suggestedName` is a file name without a folder; the ending is added where it is missing. */
  readonly chooseSave: (asked: { readonly suggestedName: string; readonly kind: FileKind }) => Promise<string | null>;
  /** `report` takes every kind that reports are made in. */
  readonly chooseOpen: (asked: { readonly kind: FileKind | 'report' }) => Promise<string | null>;
};

/** What the dialogs need: Electron's, the window that they are modal to, and the names of the kinds. */
export type FileDialogParts = {
  readonly dialog: Pick<HostDialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: () => HostWindow | null;
  readonly words: Translator;
  /** Runs a question, and notes meanwhile that its job waits for a person. */
  readonly whileAsking: Jobs['whileAsking'];
};

/** The system's own file dialogs. The page never names a path: it asks for an act, and main asks the person. */
export function createFileDialogs({ dialog, window, words, whileAsking }: FileDialogParts): FileDialogs {
  const filtersOf = (kind: FileKind | 'report'): FileFilter[] => [
    { name: words(`files.kind.${kind}`), extensions: kind === 'report' ? ['csv', 'json', 'pdf'] : [kind] },
    { name: words('files.kind.any'), extensions: ['*'] },
  ];
  return {
    async chooseSave({ suggestedName, kind }) {
      const { canceled, filePath } = await whileAsking(() =>
        dialog.showSaveDialog(window(), {
          defaultPath: withEnding(safeFileName(suggestedName), kind),
          filters: filtersOf(kind),
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        }),
      );
      return canceled || filePath === '' ? null : endedPath(filePath, kind);
    },
    async chooseOpen({ kind }) {
      const { canceled, filePaths } = await whileAsking(() =>
        dialog.showOpenDialog(window(), { filters: filtersOf(kind), properties: ['openFile', 'dontAddToRecent'] }),
      );
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

function withEnding(name: string, kind: FileKind): string {
  return extname(name).toLowerCase() === `.${kind}` ? name : `${name}.${kind}`;
}

/**
 * Some Linux desktops leave the ending to whoever typed the name. It is added, unless a file of the longer name is
 * there: the person was not asked whether that one may be replaced.
 */
function endedPath(path: string, kind: FileKind): string {
  const ended = withEnding(path, kind);
  return ended !== path && existsSync(ended) ? path : ended;
}
