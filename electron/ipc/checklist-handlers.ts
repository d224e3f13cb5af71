import { KnownFailure } from '../failures';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about checklists, in the current account. */
export function checklistHandlers({ accounts }: Pick<HandlerServices, 'accounts'>) {
  const checklists = async () => (await accounts.current()).checklists;
  return {
    'checklists.people': async () => ({ people: [...(await (await checklists()).people())] }),
    'checklists.list': async () => ({ checklists: [...(await checklists()).list()] }),
    'checklists.read': async ({ id }) => (await checklists()).read(id),
    'checklists.start': async ({ subject }) => {
      if (subject.kind === 'leak') return (await checklists()).start(subject);
      const person = subject.person.trim();
      if (person === '') throw new KnownFailure('bad-input', 'person');
      return (await checklists()).start({ ...subject, person });
    },
    'checklists.tick': async ({ id, item, done, outcome }) => (await checklists()).tick(id, item, done, outcome),
    'checklists.note': async ({ id, note }) => (await checklists()).note(id, note.trim()),
    'checklists.end': async ({ id }) => (await checklists()).end(id),
  } satisfies Partial<Handlers>;
}
