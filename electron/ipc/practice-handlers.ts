import { KnownFailure } from '../failures';
import type { Reach } from './handlers';
import type { Handlers } from './serve';

/** Requests from the pretend screens of the practice account; in the real account there is nothing that they could reach. */
export function practiceHandlers({ accounts, clipboard }: Reach) {
  const services = async () => {
    const { practice } = await accounts.current();
    if (!practice) throw new KnownFailure('not-found');
    return practice;
  };
  return {
    'practice.keys': async ({ system, company }) => ({ keys: [...(await services()).keys(system, company)] }),
    'practice.createKey': async ({ system, company, name, role }) =>
      (await services()).createKey(system, company, name, role),
    'practice.changeRole': async ({ id, role }) => {
      (await services()).changeRole(id, role);
      return {};
    },
    'practice.copyValue': async ({ system, id, field }) => {
      await clipboard.copyText((await services()).value(system, id, field));
      return {};
    },
  } satisfies Partial<Handlers>;
}
