import { basename } from 'node:path';
import { isFollowed, toFollow } from '../../shared/review/follow-up';
import type { ScopeChoice } from '../../shared/review/freeze';
import { linesAtFirst, linesAtOnce, type ReviewScope } from '../../shared/review/review';
import { countDecisions, notLiveIn } from '../../shared/review/review-rules';
import { KnownFailure } from '../failures';
import { fileFingerprint } from '../features/reports/review-csv';
import { countScopes } from '../features/reviews/review-scopes';
import { signFile } from '../features/signing/sign-file';
import { refuseForeignSignature, removeSigned, writeSigned } from '../features/signing/write-signed';
import { namedFacts } from '../storage/journal/held-ids';
import type { Handlers } from './register-handlers';
import type { HandlerServices } from './services';

/** Requests about reviews, in the current account. */
export function reviewHandlers({
  accounts,
  dialogs,
  settings,
}: Pick<HandlerServices, 'accounts' | 'dialogs' | 'settings'>) {
  const reviews = async () => (await accounts.current()).reviews;
  return {
    'reviews.list': async () => ({ reviews: [...(await (await reviews()).list())] }),
    'reviews.read': async ({ id }) => {
      const { items, ...view } = await (await reviews()).read(id);
      const counted = { listed: items.length, counts: countDecisions(items), notLive: notLiveIn(items) };
      return { ...view, ...counted, items: JSON.stringify(items.slice(0, linesAtFirst)) };
    },
    'reviews.lines': async ({ id, from }) => {
      const items = await (await reviews()).items(id);
      return { items: JSON.stringify(items.slice(from, from + linesAtOnce)) };
    },
    'reviews.scopes': async ({ company, listed, picked }) => {
      const time = { rhythm: settings.read(), now: new Date() };
      return countScopes((await accounts.current()).inventory, time, { company, listed, picked });
    },
    'reviews.countLeft': async ({ id }) => {
      const { reviews: kept, vault } = await accounts.current();
      const items = await kept.items(id);
      return { count: toFollow(items).filter(({ key }) => !isFollowed(vault.records.factsOf(key.id))).length };
    },
    'reviews.start': async ({ title, scope, company, keyIds }) =>
      (await reviews()).start({ title: title.trim(), scope, choice: choiceOf(scope.kind, company, keyIds) }),
    'reviews.decide': async ({ id, keyId, decision, reason }) =>
      (await reviews()).decide(id, keyId, decision, reason.trim()),
    'reviews.keepTogether': async ({ id, keyIds, reason }) => (await reviews()).keepTogether(id, keyIds, reason.trim()),
    'reviews.sign': async ({ id, name }) => (await reviews()).sign(id, named(name)),
    'reviews.discard': async ({ id, title }) => (await reviews()).discard(id, title.trim()),
    'reviews.saveCsv': async ({ id }) => {
      const { reviews: kept, vault, signer } = await accounts.current();
      if (vault.status().state === 'locked') throw new KnownFailure('vault-locked');
      const key = await signer.current();
      const { fileName, bytes, signature } = await kept.csv(id);
      const path = await dialogs.chooseSave({ suggestedName: fileName, kind: 'csv' });
      if (path === null) return { saved: false };
      const { title, total: keys } = kept.get(id);
      const sha256 = fileFingerprint(bytes);
      await refuseForeignSignature(path);
      const file = basename(path);
      // A review that was signed off before there were signing keys is signed by whoever saves it.
      await writeSigned(path, bytes, signature ?? (await signFile(signer, { file, what: 'review', title, bytes })));
      try {
        const signed = signature === null && key ? { signer: key.fingerprint, signedBy: key.name } : {};
        const named = namedFacts((await kept.items(id)).map(({ key: { id: keyId } }) => keyId));
        const facts = { what: 'review', title, format: 'csv', keys, file, sha256, ...signed, ...named };
        await vault.note({ type: 'exported', keyId: null, known: 'recorded', facts });
      } catch (error) {
        // No export without a journal line: delete the file.
        await removeSigned(path);
        throw error;
      }
      return { saved: true };
    },
  } satisfies Partial<Handlers>;
}

function choiceOf(
  kind: ReviewScope['kind'],
  company: string | undefined,
  ids: readonly string[] | undefined,
): ScopeChoice {
  if (kind === 'company' && company !== undefined) return { kind, company };
  if (kind === 'shown' && ids !== undefined) return { kind, ids };
  if (kind === 'due') return { kind, company: company ?? null };
  if (kind === 'all') return { kind };
  throw new KnownFailure('bad-input', 'scope');
}

/** Trims a name. @throws KnownFailure `bad-input` when nothing is left. */
function named(typed: string): string {
  const name = typed.trim();
  if (name === '') throw new KnownFailure('bad-input', 'name');
  return name;
}
