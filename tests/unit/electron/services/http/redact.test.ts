import { describe, expect, it } from 'vitest';
import { redacted, redactSecrets } from '../../../../../electron/services/http/redact';

const secret = 'DEMOpw&aB3;d"E5@gH7%jK9\\m/N+1 z?<x>';

describe('every form of a secret is masked', () => {
  it.each([
    ['as it is', secret],
    ['in other letters', secret.toUpperCase()],
    ['URL-encoded', encodeURIComponent(secret)],
    ['URL-encoded with small hex', encodeURIComponent(secret).replace(/%../g, (hex) => hex.toLowerCase())],
    ['as a form field', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['JSON-escaped', JSON.stringify(secret).slice(1, -1)],
    ['JSON with escaped slashes', JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
    ['in HTML', 'DEMOpw&amp;aB3;d&quot;E5@gH7%jK9\\m/N+1 z?&lt;x&gt;'],
    ['in base64', Buffer.from(secret).toString('base64').replaceAll('=', '')],
    ['in base64 for addresses', Buffer.from(secret).toString('base64url')],
  ])('%s', (_form, text) => {
    expect(redactSecrets(`before ${text} after`, [secret])).toMatch(/^before \[hidden\].{0,1} after$/);
  });

  it.each(['', 'k', 'ke', 'key:'])('in base64 behind %j', (before) => {
    const encoded = Buffer.from(`${before}${secret}:tail`).toString('base64');
    const masked = redactSecrets(encoded, [secret]);
    expect(masked).toContain(redacted);
    expect(Buffer.from(masked.replace(redacted, ''), 'base64').toString()).not.toContain(secret.slice(2, 8));
  });
});

it('masks a value that was cut off, from its eighth character on', () => {
  expect(redactSecrets('key DEMO0AB1CD… is unknown', ['DEMO0AB1CD2EF3GH4IJ5'])).toBe(`key ${redacted} is unknown`);
  expect(redactSecrets('key DEMO… is unknown', ['DEMO0AB1CD2EF3GH4IJ5'])).toBe('key DEMO… is unknown');
});

it('masks several, the longer before the one that it begins with', () => {
  expect(redactSecrets('DEMO1234 and DEMO12345678', ['DEMO1234', 'DEMO12345678'])).toBe(`${redacted} and ${redacted}`);
});

it('leaves ordinary words alone when a secret is empty or too short', () => {
  expect(redactSecrets('a key is a key', ['', 'a', 'key'])).toBe('a key is a key');
});
