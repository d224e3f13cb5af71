import { compareNames, foldName } from './names';

/** The limits of what people write beside a key: characters of a tag and of a note, and tags of one key. */
export const labelLimits = { tag: 30, tags: 10, note: 1000 } as const;

/** The tags of a key; most have none. */
export function tagsOf({ tags }: { readonly tags?: readonly string[] }): readonly string[] {
  return tags ?? noTags;
}

const noTags: readonly string[] = [];

/**
 * Tags as they are stored: trimmed, sorted, and once each. `Production` and `production` are the same tag; `known` tags
 * of the inventory give the spelling.
 */
export function asTags(typed: readonly string[], known: readonly string[] = []): readonly string[] {
  const spelled = new Map(known.map((tag) => [foldName(tag), tag]));
  const found = new Map<string, string>();
  for (const each of typed) {
    const tag = each.trim().replace(/\s+/g, ' ');
    const name = foldName(tag);
    if (name !== '' && !found.has(name)) found.set(name, spelled.get(name) ?? tag);
  }
  return [...found.values()].sort(compareNames);
}
