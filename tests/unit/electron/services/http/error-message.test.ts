import { describe, expect, it } from 'vitest';
import { readErrorMessage } from '../../../../../electron/services/http/error-message';

describe('the envelopes, in their order', () => {
  it.each([
    [
      'auth service, number as msg',
      { error: { msg: 'Bad pair', errors: [{ field: 'http_status_code', msg: 401 }] } },
      'Bad pair',
    ],
    ['error as text', { error: 'Not allowed' }, 'Not allowed'],
    ['v3', { data: [], errors: [{ name: 'Forbidden', description: 'Not enabled' }] }, 'Not enabled'],
    ['errors with msg', { errors: [{ field: 'x', msg: 'Needed' }] }, 'Needed'],
    [
      'accounts, text',
      { detail: 'One or more filter fields are not valid.' },
      'One or more filter fields are not valid.',
    ],
    [
      'accounts, list',
      { detail: [{ type: 'json_invalid', loc: ['body', 30], msg: 'JSON decode error' }] },
      'JSON decode error',
    ],
    ['gateway', { message: 'name resolution failed' }, 'name resolution failed'],
    ['old documentation', { msg: 'Bad api_key or api_password' }, 'Bad api_key or api_password'],
    ['Laravel validation', { message: 'The page is wrong.', errors: { page: ['Too small'] } }, 'The page is wrong.'],
    ['Laravel without message', { errors: { page: ['Too small'] } }, 'Too small'],
    ['error.msg before all others', { error: { msg: 'one' }, detail: 'two', message: 'three', msg: 'four' }, 'one'],
    ['detail before message', { detail: 'two', message: 'three', msg: 'four' }, 'two'],
    ['message before msg', { message: 'three', msg: 'four' }, 'three'],
    ['empty texts are passed over', { error: { msg: ' ' }, message: 'three' }, 'three'],
  ])('%s', (_envelope, json, expected) => {
    expect(readErrorMessage(json)).toBe(expected);
  });

  it.each([
    null,
    undefined,
    'text',
    7,
    [],
    {},
    { error: 401 },
    { detail: [] },
    { errors: [] },
    { errors: [{ msg: 401 }] },
  ])('nothing to read in %j', (json) => {
    expect(readErrorMessage(json)).toBe('');
  });
});

it('is one line of at most 300 characters', () => {
  const message = readErrorMessage({ message: `first\r\nsecond\u0000${'x'.repeat(400)}` });
  expect(message).toMatch(/^first second x+…$/);
  expect(message).toHaveLength(300);
});

it('masks before it cuts, so that no half of a secret is left', () => {
  const secret = `DEMO${'Q'.repeat(36)}`;
  const message = readErrorMessage({ message: `${'x'.repeat(280)}${secret}` }, [secret]);
  expect(message).not.toContain('DEMO');
});
