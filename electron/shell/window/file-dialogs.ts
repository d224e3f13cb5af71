import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import type { FileFilter } from 'electron';
import type { HostDialog, HostWindow } from '../../host';
import { safeFileName } from '../../storage/files/file-name';
import type { Jobs } from '../jobs/jobs';
import type { Translator } from '../system/words';

/** The kinds of file that people save or open; each name is also the file's extension. */
type FileKind = 'csv' | 'json' | 'pdf' | 'age' | 'kdbx' | 'kq';

/** Asks the person for a file. Both return an absolute path, or null when the dialog was cancelled. */
export type FileDialogs = {
  /** `suggestedName` is a file name without a folder. A missing extension is added. */
  readonly chooseSave: (asked: { readonly suggestedName: string; readonly kind: FileKind }) => Promise<string | null>;
  /** `report` accepts every format of a report. */
  readonly chooseOpen: (asked: { readonly kind: FileKind | 'report' }) => Promise<string | null>;
};

/** The dependencies of the dialogs. */
export type FileDialogParts = {
  readonly dialog: Pick<HostDialog, 'showOpenDialog' | 'showSaveDialog'>;
  readonly window: () => HostWindow | null;
  readonly words: Translator;
  /** Runs a question and marks its job as waiting for a person. */
  readonly whileAsking: Jobs['whileAsking'];
};

/** The system's file dialogs. The page never sends a path: it asks for an action, and main asks the person. */
export function createFileDialogs({ dialog, window, words, whileAsking }: FileDialogParts): FileDialogs {
  const filtersOf = (kind: FileKind | 'report'): FileFilter[] => [
    { name: words(`files.kind.${kind}`), extensions: kind === 'report' ? ['csv', 'json', 'pdf', 'sig'] : [kind] },
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
 * Adds the extension that some Linux desktops leave to the person. Not when a file with the extended name exists: the
 * dialog did not ask whether to replace that one.
 */
function endedPath(path: string, kind: FileKind): string {
  const ended = withEnding(path, kind);
  return ended !== path && existsSync(ended) ? path : ended;
}
