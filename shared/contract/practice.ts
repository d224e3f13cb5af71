import * as z from 'zod/mini';
import { IsoTime, SecretField, ShortText } from '../model/key-record';
import { practiceRoles } from '../model/roles';
import { isPractised, systems } from '../model/services/services';

/** A role that the simulated Plytix offers. */
export const PracticeRole = z.enum(practiceRoles);
export type PracticeRole = z.infer<typeof PracticeRole>;

/** A row of the simulated key list in the practice account: as much as the real list shows, never a whole value. */
export const PracticeKey = z.object({
  id: z.string(),
  name: ShortText,
  /** Empty for a Patchworks key, which has no role. */
  role: ShortText,
  visible: z.string().check(z.maxLength(12)),
  createdAt: IsoTime,
  revokedAt: z.nullable(IsoTime),
});
export type PracticeKey = z.infer<typeof PracticeKey>;

/** A connection to Plytix made on the simulated Patchworks page. Its values were checked and not stored. */
export const PracticeInstance = z.object({
  id: z.string(),
  company: ShortText,
  name: ShortText,
  createdAt: IsoTime,
  /** Set for a connector of the older screen. There is one live and one testing connector for each company. */
  older: z.exactOptional(z.object({ kind: z.enum(['live', 'testing']), status: z.enum(['operational', 'failed']) })),
});
export type PracticeInstance = z.infer<typeof PracticeInstance>;

const serviceId = z.string().check(z.regex(/^[0-9a-f]{24}$/));
const company = ShortText.check(z.minLength(1));
const name = ShortText.check(z.regex(/\S/));
const pasted = z.string().check(z.maxLength(4096));
const system = z.enum(systems.filter(isPractised));
const onValue = z.strictObject({ system, id: serviceId, field: SecretField });

/** The four values of Patchworks' form for Plytix, as typed. */
const formValues = { url: pasted, apiKey: pasted, apiPassword: pasted, version: pasted } as const;

/** What a person can do on the simulated screens of the practice account. */
export const practiceInputs = {
  companies: z.strictObject({}),
  keys: z.strictObject({ system, company }),
  /** `role` is used for Plytix only. */
  createKey: z.strictObject({ system, company, name, role: z.nullable(PracticeRole) }),
  saveKey: z.strictObject({ id: serviceId, name, role: PracticeRole }),
  revokeKey: z.strictObject({ id: serviceId }),
  deleteKey: z.strictObject({ system, id: serviceId }),
  reveal: onValue,
  copyValue: onValue,
  instances: z.strictObject({ company }),
  saveInstance: z.strictObject({
    company,
    name,
    /** On the older screen: a live or a testing connector. */
    older: z.optional(z.enum(['live', 'testing'])),
    ...formValues,
  }),
  changeInstance: z.strictObject({ id: serviceId, ...formValues }),
} as const;

/** The answers to those acts. */
export const practiceOutputs = {
  companies: z.object({ companies: z.array(ShortText) }),
  keys: z.object({ keys: z.array(PracticeKey) }),
  /** A practice value; it opens nothing. */
  reveal: z.object({ value: z.string().check(z.maxLength(64)) }),
  instances: z.object({ instances: z.array(PracticeInstance) }),
  /** False when the simulated Patchworks refused the four values, or a second connector of the same kind. */
  saveInstance: z.object({ saved: z.boolean(), why: z.nullable(z.enum(['refused', 'one-each'])) }),
  changeInstance: z.object({ saved: z.boolean() }),
} as const;
