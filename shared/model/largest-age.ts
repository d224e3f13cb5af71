import { dayAfter, daysBetween } from './days';
import type { KeyFacts } from './key-facts';
import type { System } from './key-record';
import { hasEnded } from './key-status';
import { sameName } from './names';
import { tagsOf } from './tags';

/** The largest age that a person sets for some keys, in days. Null stands for every service, and for every tag. */
export type AgeRule = { readonly system: System | null; readonly tag: string | null; readonly days: number };

/** The limits of the rules: their number, and the days of one. */
export const ageRuleLimits = { rules: 20, days: 3650 } as const;

/** When a key must be replaced: the day, as `2026-11-21`, and the rule that says so. */
export type RotateBy = { readonly day: string; readonly rule: AgeRule };

/** True when the rule is about this key. */
function isAbout({ system, tag }: AgeRule, key: Pick<KeyFacts, 'system' | 'tags'>): boolean {
  return (system === null || system === key.system) && (tag === null || tagsOf(key).some((own) => sameName(own, tag)));
}

/**
 * The day by which a key must be replaced, by the strictest of the rules about it. Null for a key that no rule is about,
 * whose creation date is unknown, that is still being set up, or that has ended.
 */
export function rotateBy(
  key: Pick<KeyFacts, 'system' | 'tags' | 'status' | 'createdAt'>,
  rules: readonly AgeRule[],
): RotateBy | null {
  if (key.createdAt === null || key.status.value === 'draft' || hasEnded(key)) return null;
  const [strictest] = rules.filter((rule) => isAbout(rule, key)).sort((a, b) => a.days - b.days);
  return strictest ? { day: dayAfter(key.createdAt.value, strictest.days), rule: strictest } : null;
}

/** Days until a key must be replaced, negative when that day has passed; null when no rule says so. */
export function daysToRotation(
  key: Pick<KeyFacts, 'system' | 'tags' | 'status' | 'createdAt'>,
  rules: readonly AgeRule[],
  now: Date,
): number | null {
  const due = rotateBy(key, rules);
  return due === null ? null : 0 - daysBetween(due.day, now);
}
