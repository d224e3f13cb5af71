import type { Asked, Outcome } from './file-choice';

/** The page's requests to main. */
export type FromFilePage =
  | { readonly kind: 'list'; readonly folder: string; readonly filter: number }
  | {
      readonly kind: 'choose';
      readonly folder: string;
      readonly name: string;
      readonly filter: number;
      readonly mayReplace: boolean;
    }
  | { readonly kind: 'cancel' };

const tell = (message: FromFilePage) => standInDialog(JSON.stringify(message));
const byId = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;

/** Marks folders in words: a screen reader would read an icon as a sign. */
const folderMark = ' (folder)';

/** Fills the page and listens to it; main's first answer lists the folder. */
export function start(asked: Asked): void {
  const { act, title, button, folder, name, filters } = asked;
  document.title = title;
  byId('title').textContent = title;
  byId('ok').textContent = button;
  byId<HTMLInputElement>('folder').value = folder;
  byId<HTMLInputElement>('name').value = name;
  byId('named').hidden = act === 'open';
  const filter = byId<HTMLSelectElement>('filter');
  filter.replaceChildren(...filters.map((each, at) => new Option(each.name, String(at))));
  filter.closest('label')?.toggleAttribute('hidden', filters.length === 0);
  listen(act === 'save');
  list(folder);
  const first = byId<HTMLInputElement>(act === 'save' ? 'name' : 'entries');
  first.focus();
  // Select the name without its extension, for typing over.
  if (act === 'save') first.setSelectionRange(0, Math.max(name.lastIndexOf('.'), 0) || name.length);
}

/** Handles main's answer. */
export function answer(outcome: Outcome): void {
  byId('problem').textContent = outcome.kind === 'problem' ? outcome.text : '';
  if (outcome.kind === 'replace') {
    byId('asked').textContent = outcome.question;
    byId<HTMLDialogElement>('question').showModal();
    byId('keep').focus();
  }
  if (outcome.kind !== 'folder') return;
  const { listing } = outcome;
  byId<HTMLInputElement>('folder').value = listing.folder;
  byId<HTMLButtonElement>('up').disabled = listing.parent === null;
  byId('up').dataset.to = listing.parent ?? '';
  const options = listing.entries.map(({ name, isFolder }) => new Option(`${name}${isFolder ? folderMark : ''}`, name));
  byId('entries').replaceChildren(...options);
}

function list(folder: string): void {
  tell({ kind: 'list', folder, filter: Number(byId<HTMLSelectElement>('filter').value) });
}

function choose(name: string, mayReplace = false): void {
  const folder = byId<HTMLInputElement>('folder').value;
  tell({ kind: 'choose', folder, name, filter: Number(byId<HTMLSelectElement>('filter').value), mayReplace });
}

function listen(saves: boolean): void {
  const entries = byId<HTMLSelectElement>('entries');
  const name = byId<HTMLInputElement>('name');
  const folder = byId<HTMLInputElement>('folder');
  const question = byId<HTMLDialogElement>('question');
  const isFolder = () => entries.selectedOptions[0]?.text.endsWith(folderMark) === true;
  entries.addEventListener('change', () => {
    if (saves && !isFolder()) name.value = entries.value;
  });
  entries.addEventListener('dblclick', () => choose(entries.value));
  entries.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || entries.value === '') return;
    event.preventDefault();
    choose(entries.value);
  });
  folder.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    list(folder.value);
  });
  folder.addEventListener('change', () => list(folder.value));
  byId('filter').addEventListener('change', () => list(folder.value));
  byId('up').addEventListener('click', () => list(byId('up').dataset.to ?? ''));
  byId('form').addEventListener('submit', (event) => {
    event.preventDefault();
    choose(saves ? name.value : entries.value);
  });
  byId('cancel').addEventListener('click', () => tell({ kind: 'cancel' }));
  byId('keep').addEventListener('click', () => question.close());
  byId('replace').addEventListener('click', () => {
    question.close();
    choose(name.value, true);
  });
  question.addEventListener('close', () => name.focus());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !question.open) tell({ kind: 'cancel' });
  });
}
