import { askOnPage } from '../dialogs/dialog-page';
import { type Asked, chooseFile, type Outcome, showFolder } from './file-choice';
import type { FromFilePage } from './file-page';
import page from './file-page.html?raw';

/** Asks the person for a file; resolves with its path, or null when they cancelled or closed the window. */
export function askForFile(asked: Asked): Promise<string | null> {
  return askOnPage<FromFilePage, string | null>({
    html: page,
    script: 'FilePage',
    size: { width: 680, height: 620 },
    given: asked,
    hear: (message) => {
      if (message.kind === 'cancel') return { result: null };
      const outcome = decide(asked, message);
      return outcome.kind === 'chosen' ? { result: outcome.path } : { answer: outcome };
    },
    closed: null,
  });
}

function decide(asked: Asked, message: Exclude<FromFilePage, { kind: 'cancel' }>): Outcome {
  if (message.kind === 'list') return showFolder(message.folder, asked.filters[message.filter]);
  return chooseFile(asked, message);
}
