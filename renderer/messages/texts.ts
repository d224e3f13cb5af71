import { further as furtherLanguages } from 'texts:further';
import type { CompiledText } from '../../shared/messages/compiled-text';
import { ownValue } from '../../shared/model/own-value';

/** Texts by key. */
type Texts = Record<string, CompiledText>;

/** One area or a whole language, as a tree of the words between the dots of a key. A text at a branch has no word. */
type TextTree = { readonly [word: string]: CompiledText | TextTree };

/** The further languages of this build: the loader of each, by its tag. */
export type Languages = Readonly<Record<string, () => Promise<{ readonly texts: TextTree }>>>;

const english: Texts = {};
let spoken: Texts = {};
let tag = 'en-GB';

/**
 * Adds the texts of one area. Every `import 'texts:…'` calls this, so that a screen’s texts load with its code. @public
 */
export function addTexts(area: TextTree): void {
  collect(area, '', english);
}

function collect(tree: TextTree, branch: string, texts: Texts): Texts {
  for (const [word, text] of Object.entries(tree)) {
    const key = branch && word ? `${branch}.${word}` : branch || word;
    if (isTree(text)) collect(text, key, texts);
    else texts[key] = text;
  }
  return texts;
}

const isTree = (text: CompiledText | TextTree): text is TextTree => typeof text === 'object' && !Array.isArray(text);

/** One text in the current language, or in English where that lacks it. Undefined when neither is loaded. */
export function textOf(key: string): CompiledText | undefined {
  return ownValue(spoken, key) ?? ownValue(english, key);
}

/** The locale of numbers and dates, as a BCP 47 tag. */
export function locale(): string {
  return tag;
}

/**
 * Loads the first language of `wanted` that this build has, before anything is rendered. English always loads with the
 * code of each screen and fills what another language lacks.
 */
export async function setLocale(wanted: readonly string[], languages: Languages = furtherLanguages): Promise<void> {
  for (const each of wanted) {
    const found = [each, each.split('-')[0] ?? each].find((known) => known === 'en' || languages[known]);
    if (found === undefined) continue;
    const loaded = await languages[found]?.();
    spoken = collect(loaded?.texts ?? {}, '', {});
    tag = loaded ? found : 'en-GB';
    return;
  }
}
