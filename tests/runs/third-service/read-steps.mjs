/**
 * One step of the page: write a file, change one, or run a command.
 * @typedef {{ readonly act: 'create' | 'change', readonly file: string, readonly text: string } | { readonly act: 'run', readonly command: string }} Step
 */

/**
 * The steps of docs/add-a-service.md in their order. A block behind "Create `file`:" is that file, each `diff` block
 * behind "In `file`:" a change of it, each line of a `sh` block a command.
 * @param {string} page
 * @returns {Step[]}
 */
export function readSteps(page) {
  /** @type {Step[]} */
  const steps = [];
  /** @type {{ act: 'create' | 'change', file: string } | null} */
  let named = null;
  for (const [, verb, file = '', language, text = ''] of page.matchAll(
    /^(Create|In) `([^`\n]+)`:$|^```(\w+)\n([\s\S]*?)^```$/gm,
  )) {
    if (verb) named = { act: verb === 'Create' ? 'create' : 'change', file };
    else if (language === 'sh') {
      for (const command of text.trim().split('\n')) steps.push({ act: 'run', command });
    } else if (named && (language === 'diff') === (named.act === 'change')) steps.push({ ...named, text });
    else throw new Error(`A ${language} block names no file before it:\n${text}`);
  }
  return steps;
}

/**
 * Applies one diff block to a text. Its lines without `+` must occur in the text exactly once, consecutively. A single
 * line may be the start of a longer one.
 * @param {string} before
 * @param {string} diff
 * @returns {string}
 */
export function applyDiff(before, diff) {
  const lines = diff.replace(/\n$/, '').split('\n');
  const old = lines.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
  const next = lines.filter((line) => !line.startsWith('-')).map((line) => line.slice(1));
  const parts = before.split(`\n${old.join('\n')}`);
  const atStart = before.startsWith(old.join('\n'));
  if (parts.length + Number(atStart) !== 2)
    throw new Error(`Stands ${parts.length - 1} times there:\n${old.join('\n')}`);
  return atStart ? next.join('\n') + before.slice(old.join('\n').length) : parts.join(`\n${next.join('\n')}`);
}
