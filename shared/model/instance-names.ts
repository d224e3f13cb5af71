import { numberedName } from './distinct-name';
import { foldName } from './names';

/** An instance name that is in use, and the name of the key that uses it. */
export type UsedInstance = { readonly instance: string; readonly key: string };

/** The instance name to suggest, and the key that has the usual one already; null where that is free. */
export type FreeInstance = { readonly name: string; readonly usedBy: string | null };

/**
 * Suggests a name for a new instance: the usual one, or the next free one by number. Patchworks tells two instances of
 * one company apart by nothing but their names.
 */
export function freeInstance(usual: string, used: readonly UsedInstance[]): FreeInstance {
  const taken = used.find(({ instance }) => foldName(instance) === foldName(usual));
  if (!taken) return { name: usual, usedBy: null };
  const names = used.map(({ instance }) => instance);
  return { name: numberedName(usual.trim(), names), usedBy: taken.key };
}
