import { randomInt } from 'node:crypto';
import { basename } from 'node:path';
import type { VaultStatus } from '../../../shared/contract/app-state';
import type { KitDraft } from '../../../shared/contract/recovery-requests';
import { judgeKitCode, kitGroups } from '../../../shared/model/kit-code';
import { KnownFailure } from '../../failures';
import type { Job } from '../../shell/jobs/jobs';
import type { FileDialogs } from '../../shell/window/file-dialogs';
import type { AskPerson } from '../../shell/window/native-question';
import type { Printer } from '../../shell/window/printing';
import { writeChosenFile } from '../../storage/files/chosen-file';
import { makeKit, type NewKit, wrapWithKit } from '../../storage/vault/keys/protectors/recovery-kit';
import { wipe } from '../../storage/vault/keys/wipe';
import type { Account } from '../account/accounts';
import type { DocumentWords } from '../reports/document-words';
import { kitFileBytes } from './kit-file';
import { kitPage } from './kit-page';

/** The account that a kit is for. */
export type KitAccount = Pick<Account, 'kind' | 'folder' | 'fileFormats' | 'vault'>;

/** The dependencies of making kits. */
export type MakeKitParts = {
  readonly dialogs: Pick<FileDialogs, 'chooseSave'>;
  readonly printer: Pick<Printer, 'toPrinter'>;
  readonly fonts: () => string;
  readonly words: DocumentWords;
  readonly ask: AskPerson;
  readonly clock: () => Date;
  readonly who: () => string;
  readonly machine: string;
  /** Keeps the window out of screenshots for so many seconds. */
  readonly capture: (seconds: number) => void;
};

/** Makes recovery kits. A kit opens nothing until it is finished; until then everything stays as it was. */
export type KitMaker = {
  /** Begins a kit. Throws `vault-locked`, or `bad-input` in practice and before there is a lock. */
  readonly begin: (account: KitAccount) => Promise<KitDraft>;
  /** Saves the sealed file; empty when the person closed the dialog. Throws `kit-gone`, or one of files. */
  readonly save: (account: KitAccount) => Promise<string>;
  /** Prints the page. Throws `kit-gone`, `bad-input` before the file is saved, or `print-failed`. */
  readonly print: (account: KitAccount) => Promise<'printed' | 'closed'>;
  /** The code, after a question to the person; null when they declined. Throws as `print` does. */
  readonly show: (account: KitAccount) => Promise<readonly string[] | null>;
  /**
   * Makes the kit the one that opens, if both groups were typed as they stand on the paper.
   * @throws KnownFailure `kit-group-wrong`, `kit-gone`, `passphrase-wrong`, `bad-input` before both halves are out.
   */
  readonly finish: (
    account: KitAccount,
    typed: readonly [string, string],
    present: string | null,
    job: Pick<Job, 'signal' | 'progress' | 'checkpoint'>,
  ) => Promise<VaultStatus>;
  /** Forgets the kit that was begun. */
  readonly drop: () => void;
};

/** How long a kit that was begun is kept in memory, in milliseconds. */
const keptMs = 30 * 60_000;
/** How long the window stays out of screenshots when the code is shown, in seconds: writing it by hand takes minutes. */
const shownSeconds = 300;

type Draft = NewKit & {
  readonly vaultId: string;
  readonly asked: readonly [number, number];
  readonly replaces: KitDraft['replaces'];
  file: NewKit['file'];
  savedAs: string;
  isOut: boolean;
};

/** Creates the maker of kits. The code is in main's memory only, and on paper. */
export function createKitMaker(parts: MakeKitParts): KitMaker {
  const { dialogs, printer, words, ask, clock, who, machine, capture } = parts;
  let draft: Draft | null = null;
  let timer: NodeJS.Timeout | null = null;
  let stopListening: () => void = () => {};

  const drop = (): void => {
    if (timer) clearTimeout(timer);
    stopListening();
    stopListening = () => {};
    wipe(draft?.key);
    draft = null;
    timer = null;
  };
  /** The draft of this vault. It ends with a lock: whoever comes after it must begin anew. */
  const draftOf = ({ vault }: KitAccount): Draft => {
    if (vault.status().state !== 'ready') {
      drop();
      throw new KnownFailure('vault-locked');
    }
    if (draft === null || draft.vaultId !== vault.openers.vaultId) throw new KnownFailure('kit-gone');
    return draft;
  };
  const pageOf = (account: KitAccount, { groups, file, savedAs, replaces }: Draft) => {
    const facts = [...account.vault.records.facts()];
    return {
      groups,
      kit: file.kit,
      number: file.number,
      madeAt: file.madeAt,
      person: who(),
      machine,
      companies: new Set(facts.map(({ company }) => company)).size,
      keys: facts.length,
      file: savedAs,
      dataFolder: account.folder,
      replaces,
    };
  };

  return {
    drop,
    async begin({ kind, vault }) {
      const { state } = vault.status();
      if (kind === 'practice' || state === 'open') throw new KnownFailure('bad-input', 'no lock');
      if (state === 'locked') throw new KnownFailure('vault-locked');
      drop();
      const number = await vault.openers.nextKitNumber();
      const { vaultId } = vault.openers;
      const made = await makeKit(vaultId, { number, madeAt: clock().toISOString() });
      // Another request may have begun one meanwhile.
      drop();
      const first = randomInt(kitGroups - 1) + 1;
      const asked = [first, first + 1 + randomInt(kitGroups - first)] as const;
      const replaces = vault.openers.kit();
      draft = { ...made, vaultId, asked, replaces, savedAs: '', isOut: false };
      timer = setTimeout(drop, keptMs).unref();
      stopListening = vault.onChange(() => {
        if (vault.status().state === 'locked') drop();
      });
      return { number, asked: [...asked], replaces };
    },
    async save(account) {
      const { file } = draftOf(account);
      const suggestedName = words('kit.fileName', { number: file.number });
      const path = await dialogs.chooseSave({ suggestedName, kind: 'kq' });
      if (path === null) return '';
      const now = draftOf(account);
      if (now.file !== file) throw new KnownFailure('kit-gone');
      await writeChosenFile(path, kitFileBytes(account.fileFormats.kit, file));
      now.savedAs = basename(path);
      return now.savedAs;
    },
    async print(account) {
      const now = draftOf(account);
      if (now.savedAs === '') throw new KnownFailure('bad-input', 'not saved');
      const page = kitPage(pageOf(account, now), words, parts.fonts());
      const outcome = await printer.toPrinter(page, new AbortController().signal);
      if (outcome === 'printed') now.isOut = true;
      return outcome;
    },
    async show(account) {
      if (draftOf(account).savedAs === '') throw new KnownFailure('bad-input', 'not saved');
      const agreed = await ask({
        message: words('kit.ask.show'),
        detail: words('kit.ask.detail'),
        act: words('kit.ask.act'),
        keep: words('kit.ask.keep'),
      });
      if (!agreed) return null;
      const now = draftOf(account);
      now.isOut = true;
      capture(shownSeconds);
      return now.groups;
    },
    async finish(account, typed, present, job) {
      const now = draftOf(account);
      if (now.savedAs === '' || !now.isOut) throw new KnownFailure('bad-input', 'not out');
      const wrong = now.asked.filter((group, place) => readGroup(typed[place] ?? '') !== now.groups[group - 1]);
      if (wrong.length > 0) throw new KnownFailure('kit-group-wrong', undefined, { groups: wrong.join(' and ') });
      const { kit, number, madeAt } = now.file;
      const facts = { kit, number, madeAt, madeBy: who() };
      const status = await account.vault.openers.addKit(
        (dataKey, slotId) => wrapWithKit(dataKey, slotId, facts, now.key),
        facts,
        present,
        job,
      );
      drop();
      return status;
    },
  };
}

/** One typed group in the code's own signs; empty when it is none. */
function readGroup(typed: string): string {
  const judged = judgeKitCode(typed);
  return judged.state === 'partial' ? judged.groups.join('') : '';
}
