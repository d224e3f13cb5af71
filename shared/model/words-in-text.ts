/**
 * The parts of a text that could be a value: it split at white space, and each part also without the punctuation
 * around it and at the signs that people put between a name and a value.
 */
export function wordsIn(text: string): readonly string[] {
  const found = new Set<string>();
  for (const part of text.split(/\s+/)) {
    const bare = trimmed(part);
    for (const each of [part, bare, ...bare.split(/[=:,;]+/).map(trimmed)]) if (each !== '') found.add(each);
  }
  return [...found];
}

function trimmed(part: string): string {
  return part.replace(/^[\s"'`“”‘’«»()[\]{}<>,;:.!?=]+|[\s"'`“”‘’«»()[\]{}<>,;:.!?]+$/g, '');
}
