import type { Question } from './message-box';

/** The page's message to main: the index of the pressed button. */
export type FromQuestionPage = { readonly response: number; readonly checkboxChecked: boolean };

const byId = <Type extends HTMLElement>(id: string) => document.getElementById(id) as Type;

/** Fills the page and listens to it. Esc presses the cancel button, Return the default one. */
export function start({ title, message, detail, buttons, defaultId, cancelId, checkbox }: Question): void {
  const box = byId<HTMLInputElement>('box');
  const answer = (response: number) => {
    const told: FromQuestionPage = { response, checkboxChecked: box.checked };
    standInDialog(JSON.stringify(told));
  };
  document.title = title;
  byId('message').textContent = message;
  byId('detail').textContent = detail;
  byId('label').textContent = checkbox.label;
  byId('checked').hidden = checkbox.label === '';
  box.checked = checkbox.checked;
  const made = buttons.map((label, at) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.classList.toggle('first', at === defaultId);
    button.addEventListener('click', () => answer(at));
    return button;
  });
  byId('acts').replaceChildren(...made);
  (made[defaultId] ?? made[0])?.focus();
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') answer(cancelId);
    // A focused button handles Enter itself.
    if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) answer(defaultId);
  });
  byId('form').addEventListener('submit', (event) => event.preventDefault());
}
