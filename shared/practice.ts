import * as z from 'zod/mini';
import { IsoTime, SecretField, ShortText, System } from './key-record';

/** A row of the pretend key list in the practice account: as much as the real list shows, never a value. */
export const PracticeKey = z.object({
  id: z.string(),
  name: ShortText,
  role: ShortText,
  visible: z.string().check(z.maxLength(4)),
  createdAt: IsoTime,
  revokedAt: z.nullable(IsoTime),
});
export type PracticeKey = z.infer<typeof PracticeKey>;

const serviceId = z.string().check(z.regex(/^[0-9a-f]{24}$/));

/** What a person can do on the pretend screens of the practice account. */
export const practiceInputs = {
  keys: z.strictObject({ system: System, company: ShortText }),
  createKey: z.strictObject({ system: System, company: ShortText, name: ShortText, role: ShortText }),
  changeRole: z.strictObject({ id: serviceId, role: ShortText }),
  copyValue: z.strictObject({ system: System, id: serviceId, field: SecretField }),
} as const;
