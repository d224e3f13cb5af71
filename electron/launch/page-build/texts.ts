import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';
import type { CompiledText, TextPart } from '../../../shared/messages/compiled-text';

const here = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

type MessagePart = ReturnType<IntlMessageFormat['getAst']>[number];

/** @throws Error for what the page cannot fill: ordinals, offsets, dates, and numbers in a format of their own */
function compileText(parts: readonly MessagePart[]): CompiledText {
  const compiled = parts.map(compilePart);
  const [first] = compiled;
  return compiled.length === 1 && typeof first === 'string' ? first : compiled;
}

function compilePart(part: MessagePart): TextPart {
  const optionsIn = (options: Readonly<Record<string, { readonly value: readonly MessagePart[] }>>) =>
    Object.fromEntries(Object.entries(options).map(([option, { value }]) => [option, compileText(value)]));
  if (part.type === 0) return part.value;
  if (part.type === 1) return [part.value];
  if (part.type === 2 && !part.style) return [part.value, 0];
  if (part.type === 5) return [part.value, optionsIn(part.options)];
  if (part.type === 6 && part.pluralType === 'cardinal' && part.offset === 0)
    return [part.value, optionsIn(part.options), 1];
  if (part.type === 7) return 0;
  if (part.type === 8) return [part.value, compileText(part.children)];
  throw new Error(`The page cannot fill ${JSON.stringify(part)}`);
}

type Branch = { [word: string]: CompiledText | Branch };

/** Puts a text into a tree by the words of its key. A text at a branch has the empty word. */
function plant(branch: Branch, [word = '', ...rest]: readonly string[], text: CompiledText): void {
  const there = branch[word];
  const isBranch = typeof there === 'object' && !Array.isArray(there);
  if (rest.length === 0 && !isBranch) {
    branch[word] = text;
    return;
  }
  const next = isBranch ? (there as Branch) : there === undefined ? {} : { '': there };
  branch[word] = next;
  plant(next, rest, text);
}

/**
 * Compiles the page's texts: `import 'texts:key-tasks'` loads shared/messages/en/key-tasks.json with the code that
 * imports it, `texts:all` loads every file, and `texts:further` lists the other languages, each loaded as a whole on
 * request. The page therefore needs no message parser, and a further language needs only one more folder. Keys become a
 * tree, because three thousand of them repeat their beginnings.
 */
export function texts(): Plugin {
  const messages = here('shared/messages');
  const registry = here('renderer/messages/texts.ts');
  const filesOf = (language: string) =>
    readdirSync(`${messages}/${language}`).map((name) => `${messages}/${language}/${name}`);
  const compiled = (files: readonly string[]) => {
    const tree: Branch = {};
    for (const file of files)
      for (const [key, text] of Object.entries<string>(JSON.parse(readFileSync(file, 'utf8'))))
        plant(tree, key.split('.'), compileText(new IntlMessageFormat(text, 'en').getAst()));
    return JSON.stringify(tree);
  };
  return {
    name: 'texts',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith('texts:') ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith('\0texts:')) return null;
      const name = id.slice('\0texts:'.length);
      if (name === 'further') {
        const languages = readdirSync(messages, { withFileTypes: true }).filter((entry) => entry.isDirectory());
        const rows = languages
          .filter((each) => each.name !== 'en')
          .map((each) => `'${each.name}': () => import('texts:language/${each.name}'),`);
        return `export const further = {${rows.join('')}};`;
      }
      const [, language] = name.match(/^language\/(.+)$/) ?? [];
      const files = filesOf(language ?? 'en').filter(
        (file) => language || name === 'all' || basename(file) === `${name}.json`,
      );
      if (files.length === 0) this.error(`There is no shared/messages/en/${name}.json`);
      for (const file of files) this.addWatchFile(file);
      if (language) return `export const texts = ${compiled(files)};`;
      return `import { addTexts } from ${JSON.stringify(registry)}; addTexts(${compiled(files)});`;
    },
  };
}
