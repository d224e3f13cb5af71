import { describe, expect, it } from 'vitest';
import { loadedWith, readModules } from './import-graph';

const modules = readModules('renderer', 'shared');
const page = [...modules.keys()].filter((path) => path.startsWith('renderer/'));

describe('what the page loads', () => {
  it('follows values, and leaves types out', () => {
    expect(loadedWith('renderer/main.tsx', modules)).toContain('react-dom/client');
    expect(loadedWith('shared/contract/contract.ts', modules)).toContain('zod/mini');
    expect(loadedWith('renderer/api.ts', modules)).not.toContain('shared/contract/contract.ts');
  });

  it('never the schema library: main parses everything, so the page needs types alone', () => {
    const heavy = page.filter((path) => loadedWith(path, modules).has('zod/mini'));
    const entries = heavy.flatMap((path) => {
      const { values } = modules.get(path) ?? { values: [] };
      const shared = values.filter((to) => to.startsWith('shared/') && loadedWith(to, modules).has('zod/mini'));
      return shared.map((to) => `${path} imports a value from ${to}`);
    });
    expect(entries).toEqual([]);
  });
});
