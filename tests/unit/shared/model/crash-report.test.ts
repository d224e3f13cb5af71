import { describe, expect, it } from 'vitest';
import { crashReport } from '../../../../shared/model/crash-report';

const facts = { at: '2026-11-21T10:00:00.000Z', version: '1.2.3', where: 'page' } as const;
const canary = 'DEMO0KEY1XYZ23456789';

function broken(name: string, message: string, frames: readonly string[]): Error {
  const error = new Error(message);
  error.name = name;
  error.stack = [`${name}: ${message}`, ...frames].join('\n');
  return error;
}

describe('a crash report', () => {
  it('names the kind of error and the places in the code, without any folder', () => {
    const error = broken('TypeError', 'x is not a function', [
      '    at KeyDetail (app://keyquilt/assets/keys-page-Ab3kd9Zq.js:12:345)',
      '    at async open (/home/priya/keyquilt/dist/main/main.mjs:7:1)',
      '    at file:///C:/Users/Priya/keyquilt/main.js:3:2',
    ]);
    expect(crashReport({ ...facts, error }).split('\n')).toEqual([
      'Keyquilt 1.2.3, page, 2026-11-21T10:00:00.000Z',
      'TypeError',
      '  at KeyDetail keys-page-Ab3kd9Zq.js:12:345',
      '  at open main.mjs:7:1',
      '  at main.js:3:2',
    ]);
  });

  it.each([
    ['its words', broken('Error', `the value ${canary} is wrong`, [])],
    ['words of several lines that look like steps', broken('Error', `x\n    at ${canary} (${canary}:1:1)`, [])],
    ['the name of a function', broken('Error', '', [`    at ${canary} (app://keyquilt/main.js:1:1)`])],
    ['the name of an error', broken(canary, '', [])],
    ['a folder', broken('Error', '', [`    at a (/home/${canary}/main.js:1:1)`])],
    ['what was thrown', canary],
    ['an object that was thrown', { name: canary, stack: `    at ${canary}` }],
  ])('holds no value that stands in %s', (_where, error) => {
    expect(crashReport({ ...facts, error })).not.toContain(canary);
  });
});
