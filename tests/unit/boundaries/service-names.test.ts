import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { systems } from '../../../shared/model/services/services';

const top = join(import.meta.dirname, '../../..');

/** Code that may refer to a service by name, each with its reason. */
const mayAsk: Readonly<Record<string, string>> = {
  'electron/services/patchworks/read-handover-form.ts': "looks for Plytix's entry in Patchworks' marketplace",
};

/** A service's name in a comparison or a case, which would treat another service wrongly. */
const name = `['"\`](?:${systems.join('|')})['"\`]`;
const question = new RegExp(
  `[!=]==?\\s*${name}|${name}\\s*[!=]==?|\\bcase\\s+${name}|\\.(?:includes|startsWith)\\(${name}`,
);

function questionsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => question.test(line))
    .map((line) => line.trim());
}

const asking = ['shared', 'electron', 'renderer'].flatMap((part) =>
  readdirSync(join(top, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx'].includes(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => questionsIn(readFileSync(path, 'utf8')).length > 0)
    .map((path) => path.slice(top.length + 1).replaceAll('\\', '/')),
);

describe('code asks what a service is like, never which one it is', () => {
  it('in every file but those that have a reason', () => {
    expect(asking.sort()).toEqual(Object.keys(mayAsk).sort());
  });

  it.each([
    "if (record.system === 'plytix') return;",
    "const main = 'patchworks' !== system ? 'delete' : 'revoke';",
    "case 'plytix':",
    "if (['plytix'].includes('plytix')) return;",
  ])('%s would be found', (line) => {
    expect(questionsIn(line)).toEqual([line]);
  });

  it("a service's own data is none", () => {
    expect(questionsIn("  system: 'plytix',\n  find('patchworks', id);")).toEqual([]);
  });
});
