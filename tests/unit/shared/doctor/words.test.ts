import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { fixedCodes } from '../../../../shared/doctor/fixed-values';
import doctor from '../../../../shared/messages/en/doctor.json';
import { FindingCode } from '../../../../shared/model/finding';
import { serviceFacts, systems } from '../../../../shared/model/services/services';
import { CheckId, NextAction, RunNote, VerdictCode } from '../../../../shared/model/test-run';

const words: Readonly<Record<string, string>> = doctor;
const keys = [
  ...CheckId.options.flatMap((id) => [`check.${id}.label`, `check.${id}.passed`]),
  ...VerdictCode.options.flatMap((code) => [
    `verdict.${code}.title`,
    `verdict.${code}.advice`,
    `verdict.${code}.check`,
  ]),
  ...RunNote.shape.code.options.flatMap((code) => [`note.${code}.title`, `note.${code}.advice`]),
  ...['rows.title', 'rows.lead', 'rows.choose'],
  ...NextAction.options.map((action) => `action.${action}`),
  ...FindingCode.options.flatMap((code) => [`finding.${code}.title`, `finding.${code}.advice`]),
  ...fixedCodes.flatMap((code) => [`fixed.${code}.title`, `fixed.${code}.advice`]),
];

/** Every fact that a run or a finding may have. A text that needs others could never be filled. */
const facts = {
  ...serviceFacts('plytix'),
  host: 'pim.plytix.com',
  seconds: 10,
  role: 'user',
  account: 'Harbour & Pine',
  field: 'apiKey',
  source: 'list',
  reason: 'notInList',
  removable: 1,
  before: 21,
  after: 20,
  minutes: 7,
  side: 'slow',
  name: 'Patchworks Integration',
  otherName: 'Shop feed',
  otherCompany: 'Lark Street Toys',
  otherStatus: 'revoked',
  expected: 'https://www.plytix.com/',
  look: 'unlike',
  other: 'patchworks',
};
const parts = { b: (chunks: unknown[]) => chunks.join(''), code: (chunks: unknown[]) => chunks.join('') };
const say = (key: string, values: object = {}) =>
  String(new IntlMessageFormat(words[key] ?? '', 'en-GB').format({ ...facts, ...parts, ...values }));

it('every code has its words, and no words are left over', () => {
  expect(Object.keys(words).sort()).toEqual([...keys].sort());
});

describe.each(keys)('%s', (key) => {
  it.each(systems)('can be said of %s', (system) => {
    for (const field of ['apiKey', 'apiPassword', 'both']) {
      const text = say(key, { ...serviceFacts(system), field });
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/[{}<>]|ERR_|undefined|!/);
      expect(text).not.toMatch(/\b(token|credential|endpoint|payload|invalid|40\d|50\d)\b/i);
    }
  });
});

it('dashboard labels are spelled as the dashboards spell them', () => {
  const labels = Object.values(words).flatMap((text) =>
    [...text.matchAll(/<b>([^<{]+)<\/b>/g)].map(([, label]) => label),
  );
  expect([...new Set(labels)].sort()).toEqual(
    ['API', 'API key', 'API keys', 'Save API Key', 'admin', 'general settings'].sort(),
  );
});

it('distinguishes amounts, reasons and sources', () => {
  expect(say('verdict.rate-limited.check', { seconds: 1 })).toBe('Plytix asks to wait 1 second');
  expect(say('verdict.rate-limited.check', { seconds: 23 })).toBe('Plytix asks to wait 23 seconds');
  expect(say('finding.stray-whitespace.title', { removable: 2 })).toBe('2 hidden characters came along with the key');
  expect(
    new Set(['notInList', 'listNotReadable'].map((reason) => say('verdict.role-unproven.check', { reason }))).size,
  ).toBe(2);
  expect(
    new Set(['severalRows', 'rolesDiffer'].map((reason) => say('verdict.role-ambiguous.check', { reason }))).size,
  ).toBe(2);
  expect(new Set(['list', 'token'].map((source) => say('check.role.passed', { source }))).size).toBe(2);
});
