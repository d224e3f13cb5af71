import * as z from 'zod/mini';
import { kitGroups } from '../model/kit-code';
import { KitFacts, KitVerdict } from '../model/kit-verdict';
import { AppState, VaultStatus } from './app-state';
import { JobId } from './job';

const nothing = z.strictObject({});
const passphrase = z.string().check(z.minLength(1), z.maxLength(1024));
/** The current passphrase; null when none is set. Main checks it, whatever the page sends. */
const present = z.nullable(passphrase);
const typedGroup = z.string().check(z.maxLength(40));
const group = z.int().check(z.minimum(1), z.maximum(kitGroups));

/** A kit that is being made. It opens nothing until it is finished. */
export const KitDraft = z.object({
  number: z.int(),
  /** The two groups that the person types from the paper, counted from 1. */
  asked: z.tuple([group, group]),
  /** The kit that stops opening when this one is finished. */
  replaces: z.nullable(KitFacts),
});
export type KitDraft = z.infer<typeof KitDraft>;

/** Requests about the recovery kit, and about opening with Touch ID beside a passphrase. */
export const recoveryRequests = {
  /** Begins a kit; one that was begun before is dropped. */
  'kit.begin': { input: nothing, output: KitDraft, updates: 'none' },
  /** Asks where to save the sealed file; an empty name means that the person closed the dialog. */
  'kit.save': { input: nothing, output: z.object({ file: z.string() }), updates: 'none' },
  'kit.print': { input: nothing, output: z.object({ outcome: z.enum(['printed', 'closed']) }), updates: 'none' },
  /**
   * Answers with the code, for who has no printer, after a question in a system dialog. The page shows it until the
   * kit is finished or dropped, and keeps it nowhere. Null when the person declined.
   */
  'kit.show': { input: nothing, output: z.object({ groups: z.nullable(z.array(z.string())) }), updates: 'none' },
  /** Compares the two groups and, if they fit, makes the kit the one that opens. Fails with `kit-group-wrong`. */
  'kit.finish': {
    input: z.strictObject({ job: JobId, typed: z.tuple([typedGroup, typedGroup]), present }),
    output: AppState,
    updates: 'app',
  },
  'kit.drop': { input: nothing, output: nothing, updates: 'none' },
  'kit.giveUp': { input: z.strictObject({ job: JobId, present }), output: AppState, updates: 'app' },
  /** Asks for the sealed file and judges it. Null when the person closed the dialog. */
  'kit.choose': { input: nothing, output: z.object({ verdict: z.nullable(KitVerdict) }), updates: 'none' },
  /** Tries the typed code with the chosen file. A code that fits waits in main for the new passphrase. */
  'kit.try': {
    input: z.strictObject({ code: z.string().check(z.maxLength(400)) }),
    output: z.object({ verdict: KitVerdict }),
    updates: 'none',
  },
  /** Opens the vault with the kit that fitted. From then on only this passphrase opens it. */
  'kit.use': { input: z.strictObject({ job: JobId, passphrase }), output: VaultStatus, updates: 'vault' },
  /** Forgets the chosen file and the kit that fitted. */
  'kit.leave': { input: nothing, output: nothing, updates: 'none' },
  /** Asks for Touch ID, and unlocks with the keyring. */
  'lock.openWithTouchId': { input: nothing, output: VaultStatus, updates: 'vault' },
  /** Lets Touch ID open the keys beside the passphrase, or no longer. */
  'lock.touchIdOpens': {
    input: z.strictObject({ job: JobId, on: z.boolean(), present: passphrase }),
    output: AppState,
    updates: 'app',
  },
} as const;
