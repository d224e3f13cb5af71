import * as z from 'zod/mini';

/** A company and how many of some keys are its. */
export const CompanyShare = z.object({ company: z.string(), count: z.int().check(z.minimum(0)) });
export type CompanyShare = z.infer<typeof CompanyShare>;
