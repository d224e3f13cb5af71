import '../../all-texts';
import { describe, expect, it } from 'vitest';
import { t } from '../../../../renderer/messages/t';
import { entryOf } from '../../../../renderer/places/keys/event-words';
import { english, type MessageKey } from '../../../../shared/messages/catalogue';
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

describe('the history of a key', () => {
  it('says how a test ended and leaves page turns out', () => {
    const [first] = scene().events;
    if (!first) throw new Error('No event');
    const tested = entryOf({ ...first, type: 'tested', facts: { tone: 'wrong' } });
    expect(tested).toMatchObject({ title: 'Tested: failed', tone: 'bad' });
    expect(entryOf({ ...first, type: 'setup-changed' })).toBeNull();
  });
});
