import { describe, expect, it } from 'vitest';
import { causeIn, groupIn } from '../../../../shared/activity/act-cause';
import { actTextKey } from '../../../../shared/activity/act-key';
import { originFacts, originOf } from '../../../../shared/activity/act-origin';
import { changeIn, detailIn, valueWords, variantOf } from '../../../../shared/activity/act-text';
import { type ActOutcome, actKinds, actOutcomes, kindOf, outcomeOf } from '../../../../shared/activity/acts';
import { english } from '../../../../shared/messages/catalogue';
import { type EventParams, EventType } from '../../../../shared/model/event';
import { HandoverForm } from '../../../../shared/model/handover-form';

const texts: Readonly<Record<string, string>> = english;
const has = (key: string) => Object.hasOwn(texts, key);
const textOf = (key: string, values: object = {}) => (has(key) ? `${texts[key]} ${JSON.stringify(values)}` : null);
const words = { textOf, timeWords: (at: string) => `at ${at.slice(0, 10)}` };
const keyOf = (type: EventType, facts: EventParams = {}) => actTextKey({ type, facts }, has);

describe('the words of acts', () => {
  it.each(EventType.options)('%s has words of its own, and a kind', (type) => {
    expect(keyOf(type)).not.toBe('activity.event.plain');
    expect(kindOf(type)).not.toBe(undefined);
    for (const prefix of ['kind', 'outcome']) {
      const of = prefix === 'kind' ? kindOf(type) : outcomeOf(type, {});
      expect(has(`activity.${prefix}.${of}`)).toBe(true);
    }
  });

  it('never leaves a line without words, whatever its facts say', () => {
    for (const type of EventType.options)
      for (const fact of ['tone', 'what', 'field', 'task', 'outcome', 'leak', 'held', 'before', 'proof', 'told'])
        for (const value of ['nonsense', 'constructor', ''])
          expect(keyOf(type, { [fact]: value })).not.toBe('activity.event.plain');
    expect(actTextKey({ type: 'of-a-later-version' as EventType, facts: {} }, has)).toBe('activity.event.plain');
    expect(kindOf('of-a-later-version')).toBe('other');
    expect(kindOf('constructor')).toBe('other');
  });

  it('tells each answer for the form apart', () => {
    const answers = [...HandoverForm.shape.state.options, ...HandoverForm.shape.why.def.innerType.options];
    const keys = answers.filter((what) => what !== 'could-not-check').map((what) => keyOf('form-read', { what }));
    // Only the answer that is as documented uses the plain sentence.
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('says of a task that was confirmed that it was closed, not left', () => {
    expect(keyOf('care-stopped', { task: 'rename' })).toBe('inventory.event.care-stopped');
    expect(keyOf('care-stopped', { task: 'rename', because: 'confirmed' })).toBe(
      'activity.event.care-stopped.confirmed',
    );
    expect(keyOf('app-updated', { from: '', to: '0.1.0' })).toBe('activity.event.app-updated.first');
    expect(keyOf('setup-changed', { changed: 'replaces' })).toBe('activity.event.setup-changed.unlinked');
  });

  it('finds the variant that the first fact with a text decides', () => {
    expect(variantOf('inventory.event', { type: 'confirmed', facts: { task: 'rename', proof: 'list' } }, has)).toBe(
      'list',
    );
    expect(variantOf('inventory.event', { type: 'tested', facts: { tone: 'wrong', before: 'passed' } }, has)).toBe(
      'again.wrong',
    );
  });

  it('lists every kind and outcome in the filters', () => {
    expect(new Set(EventType.options.map((type) => kindOf(type)))).toEqual(new Set(actKinds));
    for (const outcome of actOutcomes) expect(has(`activity.outcome.${outcome}`)).toBe(true);
  });
});

describe('the outcome of an act', () => {
  const outcomes: readonly (readonly [EventType, EventParams, ActOutcome])[] = [
    ['tested', { tone: 'passed' }, 'passed'],
    ['tested', { tone: 'wrong' }, 'failed'],
    ['tested', { tone: 'could-not-run' }, 'unclear'],
    // The key passed, and what was to be proven was not.
    ['tested', { tone: 'passed', task: 'rename' }, 'unclear'],
    ['tested', {}, 'unclear'],
    ['confirmed', { task: 'revoke', tone: 'wrong' }, 'passed'],
    ['contradicted', { task: 'revoke', tone: 'passed' }, 'failed'],
    ['fact-read', { what: 'role', from: 'user', to: 'admin' }, 'alert'],
    ['fact-read', { what: 'ended' }, 'alert'],
    ['fact-read', { what: 'first-role', from: '', to: 'admin' }, 'done'],
    ['fact-read', { what: 'accepted' }, 'passed'],
    ['list-read', { with: 'Reader' }, 'passed'],
    ['list-read', { what: 'silent', why: 'cut' }, 'unclear'],
    ['list-missed', {}, 'alert'],
    ['list-seen', {}, 'passed'],
    ['leaked', {}, 'alert'],
    ['leak-withdrawn', {}, 'stopped'],
    ['form-read', { what: 'same' }, 'passed'],
    ['form-read', { what: 'differs' }, 'passed'],
    ['form-read', { what: 'key-refused' }, 'failed'],
    ['form-read', { what: 'no-answer' }, 'unclear'],
    ['form-read', { what: 'not-allowed' }, 'unclear'],
    ['unlocked', { refused: 0 }, 'done'],
    ['unlocked', { refused: 2 }, 'alert'],
    ['drill-ticked', { outcome: 'destroyed' }, 'done'],
    ['drill-ticked', { outcome: 'not-found' }, 'unclear'],
    ['drill-ticked', { outcome: 'cannot-be' }, 'alert'],
    ['care-stopped', { task: 'revoke' }, 'stopped'],
    ['care-stopped', { task: 'revoke', because: 'confirmed' }, 'done'],
    ['restored', { reason: 'lost' }, 'alert'],
    ['kit-used', {}, 'alert'],
    ['purged', {}, 'removed'],
    // No other act is judged by a word that happens to stand in its facts.
    ['reviewed', { tone: 'passed', outcome: 'failed' }, 'done'],
  ];
  it.each(outcomes)('%s %o: %s', (type, facts, outcome) => {
    expect(outcomeOf(type, facts)).toBe(outcome);
  });
});

describe('the cause of an act', () => {
  it('is told for a test that failed or proved nothing, with the service that was asked', () => {
    const facts = { tone: 'wrong', verdict: 'pair-refused', 'cause.host': 'auth.plytix.com' };
    expect(causeIn({ type: 'tested', facts }, words, 'plytix')).toMatch(
      /^Plytix did not accept key and password together \{"service":"Plytix".*"host":"auth.plytix.com"/,
    );
    expect(causeIn({ type: 'tested', facts }, words)).toContain('"service":"The service');
    expect(causeIn({ type: 'tested', facts: { ...facts, 'cause.service': 'Patchworks' } }, words, 'plytix')).toContain(
      '"service":"Patchworks"',
    );
    expect(causeIn({ type: 'contradicted', facts: { code: 'key-refused' } }, words)).not.toBeNull();
  });

  it('is told for a list that settled nothing, and for a fault that was found', () => {
    const silent = { what: 'silent', why: 'cut', with: 'Reader' };
    expect(causeIn({ type: 'list-read', facts: silent }, words, 'plytix')).toContain('"by":"Reader"');
    expect(
      causeIn({ type: 'restored', facts: { told: 'kit-used', since: '2026-12-01T04:34:00.000Z' } }, words),
    ).toContain('"since":"at 2026-12-01"');
    expect(causeIn({ type: 'restored', facts: { told: 'journal-broken', line: 3 } }, words)).toContain(
      'The history was changed outside Keyquilt',
    );
  });

  it('is none for a test that passed, nor for a code that has no words', () => {
    expect(causeIn({ type: 'tested', facts: { tone: 'passed', verdict: 'all-passed' } }, words)).toBeNull();
    expect(causeIn({ type: 'tested', facts: { tone: 'passed', verdict: 'role-unproven' } }, words)).toBeNull();
    expect(causeIn({ type: 'contradicted', facts: { code: 'all-passed' } }, words)).toBeNull();
    expect(causeIn({ type: 'tested', facts: { tone: 'wrong', verdict: 'constructor' } }, words)).toBeNull();
    expect(causeIn({ type: 'renamed', facts: { verdict: 'pair-refused' } }, words)).toBeNull();
  });

  it('names the others of a bulk test', () => {
    expect(groupIn({ type: 'tested', facts: { group: 'ab', of: 12, why: 'bulk' } }, textOf)).toContain('"of":12');
    expect(groupIn({ type: 'tested', facts: {} }, textOf)).toBeNull();
  });
});

describe('what an act tells besides', () => {
  it('shows a name and a company only where no key stands beside, and never a fingerprint or a code', () => {
    const told = { company: 'Lark', name: 'Old name' };
    expect(detailIn({ type: 'created', keyId: 'a'.repeat(24), facts: told })).toBe('');
    expect(detailIn({ type: 'created', keyId: null, facts: told })).toBe('Lark');
    const backup = { file: 'f'.repeat(64), name: 'Keyquilt backup.age' };
    expect(detailIn({ type: 'backed-up', keyId: null, facts: backup })).toBe('Keyquilt backup.age');
    expect(detailIn({ type: 'restored', keyId: null, facts: { reason: 'lost' } })).toBe('');
    expect(detailIn({ type: 'reviewed', keyId: null, facts: { reason: 'In use' } })).toBe('In use');
  });

  it('writes days in words, and says nothing where nothing was', () => {
    const day = (iso: string) => `day ${iso}`;
    expect(valueWords('', 'nothing', day)).toBe('nothing');
    expect(valueWords('2026-11-21', 'nothing', day)).toBe('day 2026-11-21');
    expect(valueWords('Ada', 'nothing', day)).toBe('Ada');
    expect(changeIn({ type: 'used-by-changed', facts: { from: 'A', place: 'A' } })).toBeNull();
    expect(changeIn({ type: 'used-by-changed', facts: { from: 'A', place: 'B' } })).toEqual({ from: 'A', to: 'B' });
  });
});

describe('the origin of an act', () => {
  const act = { at: '2026-01-02T03:04:05.000Z', who: 'Ada', machine: 'desk', known: 'live', facts: {} } as const;

  it('is kept when an act leaves its journal, once', () => {
    const moved = { ...act, at: '2026-05-05T00:00:00.000Z', who: 'Ben', known: 'imported', facts: originFacts(act) };
    expect(originOf(moved as typeof act)).toEqual({
      ...{ at: act.at, who: 'Ada', machine: 'desk', known: 'live' },
      ...{ elsewhere: true, knownHere: 'imported' },
    });
    expect(originFacts(moved as typeof act)).toEqual({});
    expect(originOf(act)).toMatchObject({ who: 'Ada', elsewhere: false, knownHere: 'live' });
  });
});
