import '../../all-texts';
import { describe, expect, it } from 'vitest';
import { t } from '../../../../renderer/messages/t';
import { progressOf, setupStateOf, setupsOf } from '../../../../shared/inventory/setup-state';
import { entryOf } from '../../../../renderer/places/keys/event-words';
import { english, type MessageKey } from '../../../../shared/messages/catalogue';
import { sampleKeys } from '../../../runs/preview/sample-keys';
import { scene } from '../../../runs/preview/sample-scene';

describe('the words', () => {
  it('keep the words inside tags when a text is used without drawing', () => {
    expect(t('home.offline')).toBe(
      'You are offline. Your keys and records still work. Tests need the internet, so they will wait.',
    );
  });

  it('choose by number', () => {
    expect(t('home.lead', { failed: 0, unfinished: 0, waiting: 0 })).toBe('Nothing needs you today.');
    expect(t('home.lead', { failed: 0, unfinished: 0, waiting: 2 })).toBe('2 changes wait to be confirmed.');
    expect(t('home.lead', { failed: 0, unfinished: 2, waiting: 1 })).toBe('2 set-ups are waiting to be carried on.');
    expect(t('home.lead', { failed: 1, unfinished: 2, waiting: 1 })).toBe(
      'One key needs you today. Everything else can wait.',
    );
    expect(t('inventory.counts', { current: 12, kept: 2 })).toBe('12 current, 2 kept for the record');
    expect(t('inventory.counts', { current: 12, kept: 0 })).toBe('12 current');
  });

  it('hold no exclamation mark and no double space', () => {
    const bad = (Object.keys(english) as MessageKey[]).filter((key) => /!| {2}/.test(english[key]));
    expect(bad).toEqual([]);
  });
});

describe('set-ups on the home page', () => {
  it('stand with those that need a person first', () => {
    expect(setupsOf(sampleKeys).map(setupStateOf)).toEqual([
      'needs-fixing',
      'in-progress',
      'waiting',
      'finished',
      'finished',
    ]);
  });

  it('count the steps behind and name the one they go on at', () => {
    const inProgress = setupsOf(sampleKeys)[1];
    if (!inProgress) throw new Error('No set-up in progress');
    expect(progressOf(inProgress)).toEqual({ done: 4, of: 7, at: 5 });
  });
});

describe('the history of a key', () => {
  it('says how a test ended and leaves page turns out', () => {
    const [first] = scene().events;
    if (!first) throw new Error('No event');
    const tested = entryOf({ ...first, type: 'tested', facts: { tone: 'wrong' } });
    expect(tested).toMatchObject({ title: 'Tested: failed', tone: 'bad' });
    expect(entryOf({ ...first, type: 'setup-changed' })).toBeNull();
  });
});
