const [quote, backslash, openList, closeList, openObject, closeObject] = Buffer.from('"\\[]{}');

/** How JSON is nested: the deepest level, and how many lists and objects there are. */
export type Nesting = { readonly depth: number; readonly count: number };

/**
 * Counts the brackets outside of strings, without parsing. `JSON.parse` takes some fifty bytes of memory for a bracket,
 * so that a crafted file ends the process: count before parsing what anybody could have made.
 */
export function nestingOf(bytes: Uint8Array): Nesting {
  let level = 0;
  let depth = 0;
  let count = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (inText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) inText = false;
    } else if (byte === quote) inText = true;
    else if (byte === openList || byte === openObject) {
      count += 1;
      level += 1;
      if (level > depth) depth = level;
    } else if (byte === closeList || byte === closeObject) level -= 1;
  }
  return { depth, count };
}
