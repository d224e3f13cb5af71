import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systems } from '../../../shared/model/services/services';

const top = join(import.meta.dirname, '../../..');

/** All sources of some folders as one text: which file uses a class or a key does not matter here. */
function textOf(folders: readonly string[], ...extensions: readonly string[]): string {
  return folders
    .flatMap((folder) =>
      readdirSync(join(top, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && extensions.includes(extname(entry.name)))
        .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
    )
    .join('\n');
}

const page = textOf(['renderer'], '.ts', '.tsx', '.html');
const code = textOf(['electron', 'shared', 'renderer'], '.ts', '.tsx');
const wordsOf = (text: string) => new Set(text.match(/\w[\w-]*/g));

/** The placeholders of a template literal. A placeholder may contain braces. */
const gap = /\$\{(?:[^{}]|\{[^{}]*\})*\}/;

describe('styles', () => {
  const styles = textOf(['renderer/styles'], '.css').replace(/\/\*[\s\S]*?\*\/|"[^"]*"|url\([^)]*\)/g, '');
  const classes = new Set([...styles.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? ''));
  const words = wordsOf(page);
  const heads = [...page.matchAll(/[`\s]([a-z][\w-]*-)\$\{/g)].map(([, head]) => head ?? '');

  it('have no class that the page never names', () => {
    expect(classes.size).toBeGreaterThan(100);
    expect([...classes].filter((name) => !words.has(name) && !heads.some((head) => name.startsWith(head)))).toEqual([]);
  });

  it('have no variable that nothing reads', () => {
    const made = new Set([...styles.matchAll(/^\s*(--[\w-]+):/gm)].map(([, name]) => name ?? ''));
    const read = [...`${styles}${page}`.matchAll(/var\((--[\w-]+)(\$\{)?/g)].map(([, name = '', isHead]) => ({
      name,
      isHead,
    }));
    const isRead = (made: string) => read.some(({ name, isHead }) => (isHead ? made.startsWith(name) : made === name));
    expect([...made].filter((name) => !isRead(name))).toEqual([]);
  });
});

describe('messages', () => {
  const folder = join(top, 'shared/messages/en');
  const keys = readdirSync(folder).flatMap((file) => Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  const whole = new Set([...code.matchAll(/['"`]([\w-]+(?:\.[\w-]+)+)['"`]/g)].map(([, key]) => key));
  const words = wordsOf(code);
  const templates = [...new Set([...code.matchAll(/`((?:[\w-]+\.)+[^`\s]*\$\{[^`]*)`/g)].map(([, text]) => text ?? ''))]
    .map((text) => text.split(gap).map((still) => still.replaceAll('.', '\\.')))
    .filter((parts) => parts.every((still) => /^[\w\\.-]*$/.test(still)))
    .map((parts) => new RegExp(`^${parts.join('([\\w.-]+)')}$`));

  /** A service-specific key is used through the general one: `home.new.plytix` through `home.new.service`. */
  const generalOf = (key: string) =>
    systems
      .map((system) => key.replace(new RegExp(`(?<=[.-])${system}(?=\\.|$)`), 'service'))
      .find((each) => each !== key);
  const isNamed = (key: string) => whole.has(key) || isMade(key);

  /** True when a template in the code can produce the key. */
  const isMade = (key: string) =>
    templates.some((template) => {
      const gaps = template.exec(key)?.slice(1);
      return gaps?.every((filled) => filled.split('.').every((word) => words.has(word))) ?? false;
    });

  it('have no key that the code never names', () => {
    expect(keys.length).toBeGreaterThan(1000);
    expect(keys.filter((key) => !isNamed(key) && !isNamed(generalOf(key) ?? key))).toEqual([]);
  });
});
