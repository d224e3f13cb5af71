import { describe, expect, it } from 'vitest';
import { compareSetups, progressOf, type SetupRecord, setupStateOf } from '../../../../shared/inventory/setup-state';
import { sampleKeys } from '../../../runs/preview/sample-keys';

const setups = sampleKeys.filter((key): key is SetupRecord => key.setup !== null).sort(compareSetups);

describe('set-ups on the home page', () => {
  it('stand with those that need a person first', () => {
    expect(setups.map(setupStateOf)).toEqual(['needs-fixing', 'in-progress', 'waiting', 'finished', 'finished']);
  });

  it('count the steps behind and name the one they go on at', () => {
    const [, inProgress] = setups;
    if (!inProgress) throw new Error('No set-up in progress');
    expect(progressOf(inProgress)).toEqual({ done: 4, of: 7, at: 5 });
  });
});
