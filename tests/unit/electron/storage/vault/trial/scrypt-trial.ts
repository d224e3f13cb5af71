export {
  unwrapWithPassphrase,
  wrapWithPassphrase,
} from '../../../../../../electron/storage/vault/keys/protectors/passphrase';
export { deriveInThread } from '../../../../../../electron/storage/vault/keys/protectors/scrypt-thread';
