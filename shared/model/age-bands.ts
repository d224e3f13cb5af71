/** Age bands in days; 180 and 365 days belong to the younger band. Saved views store these names. */
export const ageBands = ['under-90', '90-180', '180-365', 'over-365', 'not-known'] as const;
export type AgeBand = (typeof ageBands)[number];

/** The band of an age in whole days; null stands for an unknown age. */
export function ageBandOf(days: number | null): AgeBand {
  if (days === null) return 'not-known';
  if (days < 90) return 'under-90';
  if (days <= 180) return '90-180';
  return days <= 365 ? '180-365' : 'over-365';
}
