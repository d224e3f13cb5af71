import { KnownFailure } from '../failures';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about lists of what to do, in the account that stands open. */
export function checklistHandlers({ accounts }: Pick<HandlerServices, 'accounts'>) {
  const checklists = async () => (await accounts.current()).checklists;
  return {
    'drills.people': async () => ({ people: [...(await (await checklists()).people())] }),
    'drills.list': async () => ({ drills: [...(await checklists()).list()] }),
    'drills.read': async ({ id }) => (await checklists()).read(id),
    'drills.start': async ({ subject }) => {
      if (subject.kind === 'leak') return (await checklists()).start(subject);
      const person = subject.person.trim();
      if (person === '') throw new KnownFailure('bad-input', 'person');
      return (await checklists()).start({ ...subject, person });
    },
    'drills.tick': async ({ id, item, done }) => (await checklists()).tick(id, item, done),
    'drills.note': async ({ id, note }) => (await checklists()).note(id, note.trim()),
    'drills.end': async ({ id }) => (await checklists()).end(id),
  } satisfies Partial<Handlers>;
}
