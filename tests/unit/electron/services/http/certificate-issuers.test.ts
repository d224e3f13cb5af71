import { expect, it, vi } from 'vitest';
import { watchIssuers } from '../../../../../electron/services/http/certificate-issuers';

type Verify = Parameters<Parameters<typeof watchIssuers>[0]['setCertificateVerifyProc']>[0];

it('notes who issued a certificate and leaves the verdict to Chromium', () => {
  let verify: Verify = null;
  const issuerOf = watchIssuers({
    setCertificateVerifyProc: (proc) => {
      verify = proc;
    },
  });
  const decide = vi.fn();
  expect(issuerOf('auth.plytix.com')).toBeNull();
  const request = { hostname: 'auth.plytix.com', certificate: { issuerName: 'Office Inspection CA' } };
  (verify as unknown as (request: unknown, decide: (result: number) => void) => void)(request, decide);
  expect(issuerOf('auth.plytix.com')).toBe('Office Inspection CA');
  expect(issuerOf('pim.plytix.com')).toBeNull();
  expect(decide).toHaveBeenCalledExactlyOnceWith(-3);
});
