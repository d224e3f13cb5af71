import { basename } from 'node:path';
import type { VaultStatus } from '../../../shared/contract/app-state';
import { judgeKitCode } from '../../../shared/model/kit-code';
import { holdsOf, type KitReason, type KitVerdict } from '../../../shared/model/kit-verdict';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import { type KitFileContent, openKit } from '../../storage/vault/keys/protectors/recovery-kit';
import { wipe } from '../../storage/vault/keys/wipe';
import type { VaultOpeners } from '../../storage/vault/vault-openers';
import { readKitFile } from './kit-file';
import type { KitAccount } from './make-kits';

/** Judges kits and opens a vault with one. */
export type KitOpener = {
  /** Asks for the sealed file and judges it; null when the person closed the dialog. */
  readonly choose: (account: KitAccount) => Promise<KitVerdict | null>;
  /**
   * Tries a typed code with the chosen file: seconds, in a thread, one attempt at a time. A kit that fits is kept for
   * `use`, if the vault is locked. Throws `kit-gone` without a chosen file.
   */
  readonly tryCode: (account: KitAccount, code: string) => Promise<KitVerdict>;
  /** Opens the vault with the kit that fitted, under a new passphrase. Throws `kit-gone`, `passphrase-weak`. */
  readonly use: (
    account: KitAccount,
    passphrase: string,
    job: Pick<Job, 'signal' | 'progress' | 'checkpoint'>,
  ) => Promise<VaultStatus>;
  /** Forgets the file and the kit. */
  readonly leave: () => void;
};

/** How long a kit that fitted waits for the new passphrase, in milliseconds. */
const keptMs = 10 * 60_000;

/** Creates the opener. `runExclusive` runs one attempt after the other. */
export function createKitOpener(
  dialogs: Pick<FileDialogs, 'chooseOpen'>,
  runExclusive: <T>(work: () => Promise<T>) => Promise<T>,
): KitOpener {
  let chosen: { readonly file: string; readonly content: KitFileContent; readonly vaultId: string } | null = null;
  let fitted: { readonly dataKey: Buffer; readonly vaultId: string } | null = null;
  let timer: NodeJS.Timeout | null = null;

  const forgetKey = (): void => {
    if (timer) clearTimeout(timer);
    wipe(fitted?.dataKey);
    fitted = null;
    timer = null;
  };

  return {
    async choose({ vault, fileFormats }) {
      const path = await dialogs.chooseOpen({ kind: 'kq' });
      if (path === null) return null;
      chosen = null;
      forgetKey();
      const file = basename(path);
      const read = await readKitFile(path, fileFormats.kit);
      if (typeof read === 'string') return verdict(read, null, file);
      const { vaultId } = vault.openers;
      const reason = await judgeFile(read, vault.openers);
      if (reason === 'file-fits') chosen = { file, content: read, vaultId };
      return verdict(reason, read, file);
    },
    tryCode: ({ vault }, code) =>
      runExclusive(async () => {
        const { openers } = vault;
        const now = chosen;
        if (now === null || now.vaultId !== openers.vaultId) throw new KnownFailure('kit-gone');
        forgetKey();
        const typed = judgeKitCode(code);
        if (typed.state !== 'whole') {
          const groups = 'wrong' in typed ? typed.wrong : typed.state === 'strange' ? [typed.group] : [];
          const isWrong = typed.state === 'wrong' || (typed.state === 'partial' && groups.length > 0);
          return verdict(isWrong ? 'group-wrong' : 'incomplete', now.content, now.file, groups);
        }
        const key = await openKit(now.content, typed.groups);
        if (key === null) return verdict('other-code', now.content, now.file);
        const found = openers.tryKit(now.content.kit, key);
        wipe(key);
        if (typeof found === 'string') {
          const reason = found === 'damaged' ? 'vault-damaged' : await judgeFile(now.content, openers);
          return verdict(reason, now.content, now.file);
        }
        if (vault.status().state === 'locked' && chosen === now) {
          fitted = { dataKey: found, vaultId: now.vaultId };
          timer = setTimeout(forgetKey, keptMs).unref();
        } else wipe(found);
        return verdict('fits', now.content, now.file);
      }),
    async use({ vault }, passphrase, job) {
      if (fitted === null || fitted.vaultId !== vault.openers.vaultId) throw new KnownFailure('kit-gone');
      const status = await vault.openers.openWithKit(fitted.dataKey, passphrase, job);
      forgetKey();
      chosen = null;
      return status;
    },
    leave() {
      chosen = null;
      forgetKey();
    },
  };
}

/** Judges a kit's file by what it names, before its code is typed. */
async function judgeFile({ vaultId, kit }: KitFileContent, openers: VaultOpeners): Promise<KitReason> {
  if (vaultId !== openers.vaultId) return 'other-vault';
  const present = openers.kit();
  const end = await openers.howKitEnded(kit);
  // A list that still has what the history has ended is an older one: a lock made over it would lose the newer keys.
  if (present?.kit === kit) return end === 'open' || end === 'unknown' ? 'file-fits' : 'list-older';
  if (end !== 'unknown' && end !== 'open') return end;
  return present === null && !openers.hasLock() ? 'no-lock' : 'never-made';
}

function verdict(reason: KitReason, content: KitFileContent | null, file: string, groups: readonly number[] = []) {
  const { kit = '', number = 0, madeAt = '' } = content ?? {};
  return {
    holds: holdsOf(reason),
    reason,
    groups: [...groups],
    kit: content === null ? null : { kit, number, madeAt },
    file,
  } satisfies KitVerdict;
}
