import { KnownFailure } from '../failures';
import { rawKeyOf } from '../features/signing/judge-signature';
import type { Signer } from '../features/signing/signer';
import { signerFingerprint } from '../storage/vault/keys/signing-pair';
import type { Handlers } from './register-handlers';
import { lastChecked } from './report-handlers';
import type { HandlerServices } from './services';

/** Requests about the keys that sign files, in the current account. Each answers with the whole list. */
export function signingHandlers({ accounts }: Pick<HandlerServices, 'accounts'>) {
  const after = async (work: (signer: Signer) => Promise<void>) => {
    const { signer } = await accounts.current();
    await work(signer);
    return signer.read();
  };
  return {
    'signing.read': () => after(async () => undefined),
    'signing.prepare': () => after((signer) => signer.prepare()),
    'signing.confirm': ({ name, fingerprint }) => after((signer) => signer.confirm(name, fingerprint)),
    'signing.giveUp': ({ fingerprint }) => after((signer) => signer.giveUp(fingerprint)),
    'signing.noteKnown': async ({ fingerprint, name }) => {
      const account = await accounts.current();
      const text = lastChecked.get(account)?.signature;
      const key = text ? rawKeyOf(text) : null;
      if (!text || key === null || signerFingerprint(key) !== fingerprint) throw new KnownFailure('not-found');
      await account.signer.noteKnown({ publicKey: key.toString('base64'), madeAt: text.keyMadeAt }, name);
      return account.signer.read();
    },
    'signing.forget': ({ fingerprint }) => after((signer) => signer.forget(fingerprint)),
  } satisfies Partial<Handlers>;
}
