export { unwrapWithPassphrase, wrapWithPassphrase } from '../../../../../electron/vault/protectors/passphrase';
export { deriveInThread } from '../../../../../electron/vault/protectors/scrypt-thread';
