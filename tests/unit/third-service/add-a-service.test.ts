import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyDiff, readSteps } from '../../runs/third-service/read-steps.mjs';

const top = join(import.meta.dirname, '../../..');
const steps = readSteps(readFileSync(join(top, 'docs/add-a-service.md'), 'utf8'));

describe('docs/add-a-service.md', () => {
  it('creates files that are not there, each once', () => {
    const created = steps.flatMap((step) => (step.act === 'create' ? [step.file] : []));
    expect(created.length).toBeGreaterThan(5);
    expect(created.filter((file) => existsSync(join(top, file)))).toEqual([]);
    expect(new Set(created).size).toBe(created.length);
  });

  it('changes lines that stand where it says', () => {
    const changed = new Map<string, string>();
    for (const step of steps) {
      if (step.act !== 'change') continue;
      const before = changed.get(step.file) ?? readFileSync(join(top, step.file), 'utf8');
      changed.set(step.file, applyDiff(before, step.text));
    }
    expect(changed.size).toBeGreaterThan(4);
  });

  it('names commands of its own to prove it', () => {
    expect(steps.flatMap((step) => (step.act === 'run' ? [step.command] : []))).toContain('npx tsc -b');
  });
});

describe('a diff', () => {
  it('replaces what it names, at the beginning of a text too', () => {
    expect(applyDiff('a\nb\nc\n', ' b\n+x\n')).toBe('a\nb\nx\nc\n');
    expect(applyDiff('a\nb\n', '-a\n+z\n')).toBe('z\nb\n');
  });

  it('is refused where its lines stand twice or nowhere', () => {
    expect(() => applyDiff('a\nb\na\n', ' a\n+x\n')).toThrow('times');
    expect(() => applyDiff('a\n', ' q\n+x\n')).toThrow('times');
  });
});
