import { KnownFailure } from '../failures';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests of the simulated dashboards. They fail with `not-found` in the real account. */
export function practiceHandlers({ accounts, clipboard }: Pick<HandlerServices, 'accounts' | 'clipboard'>) {
  const services = async () => {
    const { practice } = await accounts.current();
    if (!practice) throw new KnownFailure('not-found');
    return practice;
  };
  return {
    'practice.companies': async () => ({ companies: [...(await services()).companies()] }),
    'practice.keys': async ({ system, company }) => ({ keys: [...(await services()).keys(system, company)] }),
    'practice.createKey': async ({ system, ...key }) => (await services()).createKey(system, key),
    'practice.saveKey': async ({ id, name, role }) => {
      (await services()).saveKey(id, name, role);
      return {};
    },
    'practice.revokeKey': async ({ id }) => {
      (await services()).revokeKey(id);
      return {};
    },
    'practice.deleteKey': async ({ system, id }) => {
      (await services()).deleteKey(system, id);
      return {};
    },
    'practice.reveal': async ({ system, id, field }) => ({ value: (await services()).value(system, id, field) }),
    'practice.copyValue': async ({ system, id, field }) => {
      await clipboard.copyText((await services()).value(system, id, field));
      return {};
    },
    'practice.instances': async ({ company }) => ({ instances: [...(await services()).instances(company)] }),
    'practice.saveInstance': async (instance) => {
      const why = (await services()).saveInstance(instance);
      return { saved: why === null, why };
    },
    'practice.changeInstance': async ({ id, ...values }) => ({ saved: (await services()).changeInstance(id, values) }),
  } satisfies Partial<Handlers>;
}
