import { readPurged } from '../features/inventory/purged-keys';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about the details that people enter for a key, in the current account. */
export function keyDetailsHandlers({ accounts }: HandlerServices) {
  const facts = async () => (await accounts.current()).details;
  const labels = async () => (await accounts.current()).labels;
  return {
    'keys.addUse': async ({ id, use }) => (await facts()).addUse(id, use),
    'keys.changeUse': async ({ id, useId, use }) => (await facts()).changeUse(id, useId, use),
    'keys.removeUse': async ({ id, useId }) => (await facts()).removeUse(id, useId),
    'keys.changeOwner': async ({ id, owner }) => (await facts()).changeOwner(id, owner),
    'keys.changeReviewDue': async ({ id, day }) => (await facts()).changeReviewDue(id, day),
    'keys.changeTags': async ({ id, tags }) => (await labels()).changeTags(id, tags),
    'keys.addTag': async ({ ids, tag }) => (await labels()).addTag(ids, tag),
    'keys.changeNote': async ({ id, text, sure }) => (await labels()).changeNote(id, text, sure),
    'keys.answerPlace': async ({ id, placeId, answer }) => (await facts()).answerPlace(id, placeId, answer),
    'keys.purge': async ({ id, reason = '' }) => {
      await (await facts()).purge(id, reason);
      return {};
    },
    'keys.purged': async () => ({ keys: [...(await readPurged((await accounts.current()).vault.journal))] }),
    'keys.withdrawLeak': async ({ id, reason }) => (await facts()).withdrawLeak(id, reason),
  } satisfies Partial<Handlers>;
}
