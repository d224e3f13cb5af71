import { describe, expect, it } from 'vitest';
import { type CapturedValues, clean, inspect, removeNamed } from '../../../../shared/doctor/shape-rules';
import { FindingCode } from '../../../../shared/model/finding';

const key = 'DEMO0AB1CD2EF3GH4IJ5';
const password = 'DEMOpw&aB3;dE5@gH7%jK9mN1pQ3rS5tU7vW9xYz';
const plytix = { system: 'plytix', keyName: 'Shop feed', suggestedName: 'Patchworks Integration' } as const;
const patchworks = { ...plytix, system: 'patchworks' } as const;

function codes(values: CapturedValues, context: Parameters<typeof inspect>[1] = plytix) {
  return inspect(values, context).map(({ code, field, severity }) => `${field} ${code} ${severity}`);
}

describe('clean', () => {
  it.each([
    ['spaces and line breaks', `  ${key}\r\n`],
    ['no-break space', `\u00a0${key}\u202f`],
    ['zero-width space and joiner', `\u200b${key}\u200d`],
    ['byte order mark', `\ufeff${key}`],
    ['line separator', `${key}\u2028`],
  ])('takes off %s at the ends', (_what, value) => {
    expect(clean(value)).toBe(key);
  });

  it.each(['a%20b', 'Ab&amp;c', '"Ab;@%"', 'Bearer x', 'a b', 'MiXeD\u200bcase', '&@;%'])(
    'leaves %j alone',
    (value) => {
      expect(clean(value)).toBe(value);
    },
  );
});

describe('what was copied instead of a value', () => {
  it.each([
    ['the suggested name', 'Patchworks Integration', 'is-key-name'],
    ['the recorded name in other letters', 'shop  FEED', 'is-key-name'],
    ['a name of several words', 'Nightly stock report', 'is-key-name'],
    ['bullets', '••••••••••', 'is-masked'],
    ['stars', '********', 'is-masked'],
    ['dots', '........', 'is-masked'],
    ['a key shown in part', 'DEMO••••••••WXYZ', 'is-masked'],
    ['a whole address', 'https://accounts.plytix.com/api', 'is-web-address'],
    ['an address without scheme', 'www.plytix.com', 'is-web-address'],
    ['the bare host of a service', 'app.wearepatchworks.com/login', 'is-web-address'],
    ['an e-mail address', 'priya.raman@harbour-pine.example', 'is-email'],
  ])('%s', (_what, value, code) => {
    expect(codes({ apiKey: value })).toEqual([`apiKey ${code} stop`]);
    expect(codes({ apiPassword: value })).toEqual([`apiPassword ${code} stop`]);
    expect(codes({ apiKey: value }, patchworks)).toEqual([`apiKey ${code} stop`]);
  });

  it('a name with stray white space is reported as a name first', () => {
    expect(codes({ apiKey: ' Patchworks Integration\n' })).toEqual([
      'apiKey is-key-name stop',
      'apiKey stray-whitespace stop',
    ]);
  });

  it('no name is recorded: an empty name matches nothing', () => {
    expect(codes({ apiKey: key }, { ...plytix, keyName: '', suggestedName: '' })).toEqual([]);
  });
});

describe('blemishes of a value', () => {
  it('counts what cleaning would take away', () => {
    expect(inspect({ apiKey: `\u00a0${key} \n` }, plytix)).toEqual([
      { code: 'stray-whitespace', field: 'apiKey', severity: 'stop', removable: 3, before: 23 },
    ]);
  });

  it.each([
    ['two lines', `${key}\n${key}`, 'inner-line-break', 'stop'],
    ['the scheme word', `Bearer ${key}`, 'has-bearer', 'stop'],
    ['quotes', `"${key}"`, 'has-quotes', 'advice'],
    ['typographic quotes', `“${key}”`, 'has-quotes', 'advice'],
    ['a space inside', 'DEMO0AB1 CD2EF3GH4IJ5', 'odd-character', 'advice'],
    ['a zero-width mark inside', 'DEMO0AB1\u200bCD2EF3GH4IJ5', 'hidden-inside', 'advice'],
    ['an accent', 'DEMÖ0AB1CD2EF3GH4IJ5', 'odd-character', 'advice'],
  ])('%s', (_what, value, code, severityOfPassword) => {
    expect(codes({ apiKey: value })).toEqual([`apiKey ${code} stop`]);
    expect(codes({ apiPassword: value })).toEqual([`apiPassword ${code} ${severityOfPassword}`]);
  });
});

describe('the pair', () => {
  it('is fine as both services are known to write values', () => {
    expect(codes({ apiKey: key, apiPassword: password })).toEqual([]);
  });

  it('is the same value twice, white space aside', () => {
    expect(codes({ apiKey: key, apiPassword: `${key}\n` })).toEqual([
      'apiPassword same-value-twice stop',
      'apiPassword stray-whitespace stop',
    ]);
    expect(codes({ apiKey: ` ${key}`, apiPassword: key })).toEqual([
      'apiPassword same-value-twice stop',
      'apiKey stray-whitespace stop',
    ]);
  });

  it('looks swapped: advice only', () => {
    expect(codes({ apiKey: password, apiPassword: key })).toEqual(['apiKey looks-swapped advice']);
  });

  it('one half looks like the other: advice only', () => {
    expect(codes({ apiKey: password })).toEqual(['apiKey looks-like-password advice']);
    expect(codes({ apiPassword: key })).toEqual(['apiPassword looks-like-key advice']);
  });

  it('is not judged for Patchworks, whose keys have no known shape', () => {
    expect(codes({ apiKey: 'a9'.repeat(20) }, patchworks)).toEqual([]);
    expect(codes({ apiKey: password }, patchworks)).toEqual(['apiKey not-this-service stop']);
  });

  it('says nothing about values that are not there', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ apiKey: '', apiPassword: '' })).toEqual([]);
  });
});

it.each(['aB3@xY9;kL.mN', 'x@Y.z&1;', 'p%40w;&@', '*a.b•c', "o'Neil9;", 'Abc def9;'])(
  'an unusual but possible password is never stopped: %j',
  (value) => {
    expect(inspect({ apiPassword: value }, plytix).filter(({ severity }) => severity === 'stop')).toEqual([]);
  },
);

const stored = { name: 'Nightly stock feed', company: 'Lark Street Toys', status: 'revoked' } as const;
const compared = (system: 'plytix' | 'patchworks', field: 'apiKey' | 'apiPassword' = 'apiKey') => ({
  ...plytix,
  stored: [{ ...stored, system, field }],
});

describe('what the inventory knows of a value', () => {
  it('the other service’s key is rejected and named by its record', () => {
    expect(inspect({ apiKey: key }, compared('patchworks'))).toEqual([
      {
        code: 'stored-for-other-service',
        field: 'apiKey',
        severity: 'stop',
        removable: 0,
        before: 20,
        otherName: stored.name,
        otherCompany: stored.company,
        otherStatus: 'revoked',
      },
    ]);
    expect(codes({ apiKey: key }, { ...compared('plytix'), system: 'patchworks' })).toEqual([
      'apiKey stored-for-other-service stop',
    ]);
    expect(codes({ apiPassword: password }, compared('patchworks', 'apiPassword'))).toEqual([
      'apiPassword stored-for-other-service stop',
    ]);
  });

  it('the same service’s key is advice', () => {
    expect(codes({ apiKey: key }, compared('plytix'))).toEqual(['apiKey stored-in-other-record advice']);
  });

  it('of several records, one of the other service is reported', () => {
    const context = { ...plytix, stored: [...compared('plytix').stored, ...compared('patchworks').stored] };
    expect(codes({ apiKey: key }, context)).toEqual(['apiKey stored-for-other-service stop']);
  });

  it('a field that is not captured is not compared', () => {
    expect(codes({ apiPassword: password }, compared('patchworks'))).toEqual([]);
  });

  it('a practice value stops where real values are expected', () => {
    const context = { ...plytix, practiceFields: ['apiPassword'] } as const;
    expect(codes({ apiKey: key, apiPassword: password }, context)).toEqual(['apiPassword is-practice-value stop']);
  });
});

describe('taking out what a finding names', () => {
  it.each([
    ['stray-whitespace', ` ${key}\u200b\n`, key],
    ['hidden-inside', 'DEMO0AB1\u200bCD2EF3\u00adGH4IJ5', key],
    ['has-bearer', `Bearer  ${key}`, key],
    ['has-quotes', `"${key}"`, key],
    ['has-quotes', `“${key}”`, key],
    ['has-quotes', `'${key}'`, key],
    ['odd-character', 'DEMÖ0AB1', 'DEMÖ0AB1'],
    ['inner-line-break', `${key}\n${key}`, `${key}\n${key}`],
    ['very-short', 'DEMO', 'DEMO'],
  ] as const)('%s: %j becomes %j', (code, value, expected) => {
    expect(removeNamed(value, 'apiKey', code)).toBe(expected);
  });

  it('a password keeps its own punctuation: only marks that no keyboard types go', () => {
    expect(removeNamed(`"${password}"`, 'apiPassword', 'has-quotes')).toBe(`"${password}"`);
    expect(removeNamed(`“${password}”`, 'apiPassword', 'has-quotes')).toBe(password);
    expect(removeNamed(`\u200b${password}`, 'apiPassword', 'hidden-inside')).toBe(password);
    for (const code of FindingCode.options) expect(removeNamed(password, 'apiPassword', code)).toBe(password);
  });

  it('one finding’s removal leaves what another one names', () => {
    expect(removeNamed(` "${key}\u200bX" `, 'apiKey', 'stray-whitespace')).toBe(`"${key}\u200bX"`);
    expect(removeNamed(`"DEMO\u200bX"`, 'apiKey', 'hidden-inside')).toBe('"DEMOX"');
  });

  it.each([
    ['has-bearer', { apiKey: `Bearer ${key}` }, 7, 27],
    ['has-quotes', { apiKey: `"${key}"` }, 2, 22],
    ['has-quotes', { apiPassword: `"${key}"` }, 0, 22],
    ['hidden-inside', { apiKey: 'DEMO0AB1\u200bCD2EF3GH4IJ5' }, 1, 21],
    ['is-masked', { apiKey: '••••••' }, 0, 6],
  ] as const)('%s counts what would go', (code, values, removable, before) => {
    expect(inspect(values, plytix)[0]).toMatchObject({ code, removable, before });
  });
});

it('a very short value is doubtful, never stopped', () => {
  expect(codes({ apiKey: 'DEMO0A1' })).toEqual(['apiKey very-short advice']);
  expect(codes({ apiKey: 'DEMO0A12' })).toEqual([]);
});

it('every code of the contract is reached by a rule', () => {
  const context = { ...compared('plytix'), practiceFields: ['apiKey'] } as const;
  const samples: readonly (readonly [CapturedValues, Parameters<typeof inspect>[1]?])[] = [
    [{ apiKey: 'Shop feed' }],
    [{ apiKey: '••••' }],
    [{ apiKey: 'www.plytix.com' }],
    [{ apiKey: 'a@b.example' }],
    [{ apiKey: key, apiPassword: key }],
    [{ apiKey: ` ${key}` }],
    [{ apiKey: 'a\nb' }],
    [{ apiKey: 'a\u200bb' }],
    [{ apiKey: 'aéb' }],
    [{ apiKey: 'Bearer x' }],
    [{ apiKey: '"x"' }],
    [{ apiKey: 'x' }],
    [{ apiKey: password, apiPassword: key }],
    [{ apiPassword: key }],
    [{ apiKey: password }],
    [{ apiKey: key }, context],
    [{ apiKey: key }, compared('patchworks')],
    [{ apiKey: 'demo-patchworks-key' }],
  ];
  const reached = new Set(
    samples.flatMap(([values, given = plytix]) => inspect(values, given)).map(({ code }) => code),
  );
  expect([...reached].sort()).toEqual([...FindingCode.options].sort());
});
