import { further as furtherLanguages } from 'texts:further';
import type { IntlMessageFormat } from 'intl-messageformat';
import { ownValue } from '../../shared/model/own-value';

/** One part of a compiled message. */
export type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

/** A text as the build compiles it: plain characters, or the parts of a message with placeholders, choices or tags. */
export type CompiledText = string | MessagePart[];

/** Texts by key: one area, or a whole language. */
type Texts = Readonly<Record<string, CompiledText>>;

/** The further languages of this build: the loader of each, by its tag. */
export type Languages = Readonly<Record<string, () => Promise<{ readonly texts: Texts }>>>;

const english: Record<string, CompiledText> = {};
let spoken: Texts = {};
let tag = 'en-GB';

/**
 * Adds the texts of one area. Every `import 'texts:…'` calls this, so that a screen’s texts load with its code. @public
 */
export function addTexts(area: Texts): void {
  Object.assign(english, area);
}

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
    spoken = loaded?.texts ?? {};
    tag = loaded ? found : 'en-GB';
    return;
  }
}
