import * as z from 'zod/mini';
import { listFields } from '../import/list-fields';
import { refusals } from '../import/read-row';
import { changeable, rowOutcomes } from '../import/row-outcomes';
import { ShortText } from '../model/fact';
import { KeyId, System } from '../model/key-record';
import { JobId } from './job';

const column = z.int().check(z.minimum(0), z.maximum(199));
const mapping = z.partialRecord(z.enum(listFields), column);
const forAll = z.strictObject({ system: z.union([System, z.literal('')]), company: ShortText });
const onList = z.strictObject({ list: JobId, mapping, forAll });

const outcomes = z.object({
  new: z.int(),
  changes: z.int(),
  same: z.int(),
  twice: z.int(),
  refused: z.int(),
});

const plannedRow = z.object({
  number: z.int(),
  outcome: z.enum(rowOutcomes),
  refusal: z.nullable(z.enum(refusals)),
  keyId: z.nullable(KeyId),
  name: z.string(),
  company: z.string(),
  system: z.nullable(System),
  changes: z.array(z.object({ fact: z.enum(changeable), from: z.string(), to: z.string() })),
  kept: z.array(z.enum(changeable)),
});

/**
 * Importing a list of keys from a CSV file. Main asks for the file and keeps its content until the import or
 * `import.close`. Cells that look like secrets never leave the thread that read them.
 */
export const importRequests = {
  /**
   * `columns` is empty when the person closed the dialog. `list` names the content that main keeps; it is the job's id.
   */
  'import.open': {
    input: z.strictObject({ job: JobId }),
    output: z.object({
      fileName: z.string(),
      rows: z.int(),
      encoding: z.enum(['utf-8', 'utf-16le', 'windows-1252']),
      delimiter: z.string(),
      columns: z.array(z.object({ name: z.string(), secret: z.boolean(), samples: z.array(z.string()) })),
      mapping,
    }),
    updates: 'none',
  },
  /** Computes the outcome of every row and writes nothing. `plan` identifies exactly this answer. */
  'import.preview': {
    input: onList,
    output: z.object({ rows: z.array(plannedRow), counts: outcomes, plan: z.string() }),
    updates: 'none',
  },
  /** Writes the named preview. Throws `list-stale` when the outcome would differ now. */
  'import.take': {
    input: z.strictObject({ ...onList.shape, job: JobId, plan: z.string().check(z.maxLength(64)) }),
    output: z.object({ added: z.int(), changed: z.int() }),
    updates: 'none',
  },
  'import.close': { input: z.strictObject({ list: JobId }), output: z.strictObject({}), updates: 'none' },
} as const;
