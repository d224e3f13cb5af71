import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { networkErrorCodes, readNetworkError } from '../../../../../electron/services/http/network-errors';
import { outcomeOf } from '../../../../../shared/doctor/outcomes';
import doctor from '../../../../../shared/messages/en/doctor.json';

const words: Readonly<Record<string, string>> = doctor;
const say = (key: string) =>
  String(
    new IntlMessageFormat(words[key] ?? '', 'en-GB').format({
      service: 'Plytix',
      host: 'auth.plytix.com',
      seconds: 10,
      b: (chunks: unknown[]) => chunks.join(''),
    }),
  );

/** Every Chromium error that our requests have met or may meet (Chromium, net_error_list.h), and some unknown ones. */
const names = [
  ...Object.keys(networkErrorCodes),
  'ERR_CERT_SOMETHING_NEW',
  'ERR_SSL_SOMETHING_NEW',
  'ERR_PROXY_SOMETHING_NEW',
  'ERR_DNS_SOMETHING_NEW',
  'ERR_HTTP2_SOMETHING_NEW',
  'ERR_QUIC_SOMETHING_NEW',
  'ERR_BLOCKED_SOMETHING_NEW',
  'ERR_FAILED',
  'ERR_NOBODY_KNOWS_THIS',
];

describe.each(names)('%s', (name) => {
  const { code } = readNetworkError(new Error(`net::${name}`));

  it('is reported in plain words, without its name', () => {
    for (const part of ['title', 'advice', 'check']) {
      const text = say(`verdict.${code}.${part}`);
      expect(text.length).toBeGreaterThan(10);
      expect(text).not.toMatch(/ERR_|[A-Z]{4,}_|net::|-\d{3}|[{}]/);
    }
  });

  it('leaves the values undecided, and offers one act that has a name', () => {
    const outcome = outcomeOf('reach-auth', code);
    expect(outcome).toMatchObject({ state: 'could-not-run', tone: 'could-not-run' });
    expect(say(`action.${outcome?.action}`)).not.toBe('');
    expect(outcome?.action).not.toBe('continue');
  });

  it('says that nothing was sent, or that the values may be fine', () => {
    expect(say(`verdict.${code}.advice`)).toMatch(/[Yy]our values (may be fine|are kept)|Nothing was sent/);
  });
});
