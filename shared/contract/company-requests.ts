import * as z from 'zod/mini';
import { CompanyShare } from '../model/company-share';
import { ShortText } from '../model/fact';
import { keyLimits } from '../model/key-limits';
import { KeyId } from '../model/key-record';

const nothing = z.strictObject({});
const count = z.int().check(z.minimum(0));

/**
 * A company with keys, as its oldest key spells it: all its keys, those that have not ended, and those that need a
 * person now.
 */
export const CompanyCount = z.object({ name: z.string(), keys: count, current: count, attention: count });
export type CompanyCount = z.infer<typeof CompanyCount>;

/** The companies whose keys a person agreed to put into one file; without it none. Main refuses keys of others. */
export const AgreedCompanies = z.optional(z.array(ShortText).check(z.maxLength(keyLimits.handedOver)));

/** Requests about the companies whose keys are here. */
export const companyRequests = {
  /** The companies of these keys, the one with the most first. Keys that are gone are not counted. */
  'companies.ofKeys': {
    input: z.strictObject({ ids: z.array(KeyId).check(z.maxLength(keyLimits.listed)) }),
    output: z.object({ companies: z.array(CompanyShare) }),
    updates: 'none',
  },
  /** Keeps the company to which the open account is narrowed, for the next start; null for all. */
  'companies.choose': { input: z.strictObject({ company: z.nullable(ShortText) }), output: nothing, updates: 'none' },
} as const;
