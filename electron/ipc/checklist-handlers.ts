import { KnownFailure } from '../failures';
import type { Handlers } from './register-handlers';
import type { Reach } from './services';

/** Requests about lists of what to do, in the account that stands open. */
export function drillHandlers({ accounts }: Pick<Reach, 'accounts'>) {
  const drills = async () => (await accounts.current()).drills;
  return {
    'drills.people': async () => ({ people: [...(await (await drills()).people())] }),
    'drills.list': async () => ({ drills: [...(await drills()).list()] }),
    'drills.read': async ({ id }) => (await drills()).read(id),
    'drills.start': async ({ subject }) => {
      if (subject.kind === 'leak') return (await drills()).start(subject);
      const person = subject.person.trim();
      if (person === '') throw new KnownFailure('bad-input', 'person');
      return (await drills()).start({ ...subject, person });
    },
    'drills.tick': async ({ id, item, done }) => (await drills()).tick(id, item, done),
    'drills.note': async ({ id, note }) => (await drills()).note(id, note.trim()),
    'drills.end': async ({ id }) => (await drills()).end(id),
  } satisfies Partial<Handlers>;
}
