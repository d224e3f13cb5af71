import { KnownFailure } from '../failures';
import type { Vault } from '../storage/vault/vault';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the recovery kit, and about opening with Touch ID beside a passphrase. */
export function recoveryHandlers(services: HandlerServices) {
  const { accounts, jobs, kits, guards, words, readState, changed } = services;
  const current = () => accounts.current();
  const stateAfter = async (work: (vault: Vault) => Promise<unknown>) => {
    await work((await current()).vault);
    changed();
    return readState();
  };
  return {
    'kit.begin': async () => kits.maker.begin(await current()),
    'kit.save': async () => ({ file: await kits.maker.save(await current()) }),
    'kit.print': async () => ({ outcome: await kits.maker.print(await current()) }),
    'kit.show': async () => {
      const groups = await kits.maker.show(await current());
      return { groups: groups && [...groups] };
    },
    'kit.finish': async ({ job, typed, present }) => {
      const account = await current();
      return stateAfter(() => jobs.run(job, (running) => kits.maker.finish(account, typed, present, running)));
    },
    'kit.drop': () => {
      kits.maker.drop();
      return {};
    },
    'kit.giveUp': ({ job, present }) =>
      stateAfter((vault) => jobs.run(job, (running) => vault.openers.giveUpKit(present, running))),
    'kit.choose': async () => ({ verdict: await kits.opener.choose(await current()) }),
    'kit.try': async ({ code }) => ({ verdict: await kits.opener.tryCode(await current(), code) }),
    'kit.use': async ({ job, passphrase }) => {
      const account = await current();
      services.lock.wipeKept();
      const status = await jobs.run(job, (running) => kits.opener.use(account, passphrase, running));
      changed();
      return status;
    },
    'kit.leave': () => {
      kits.opener.leave();
      return {};
    },
    'lock.openWithTouchId': async () => {
      const { vault } = await current();
      if (!vault.openers.asksProof()) throw new KnownFailure('bad-input', 'no proof');
      await guards.touchId.ask(words('lock.touchIdOpenReason'));
      const status = await vault.openers.unlockAfterProof();
      changed();
      return status;
    },
    'lock.touchIdOpens': async ({ job, on, present }) => {
      // Where it cannot be asked, it would open nothing; turning it off needs only the passphrase.
      if (on) await guards.touchId.ask(words('lock.touchIdOpenReason'));
      return stateAfter((vault) => jobs.run(job, (running) => vault.openers.askProof(on, present, running)));
    },
  } satisfies Partial<Handlers>;
}
