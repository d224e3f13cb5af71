import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';
import { serviceHosts } from '../../../electron/services/http/allowed-address';

/** A key with its certificate chain, in PEM. */
type Identity = { readonly key: string; readonly cert: string };

/** Every identity that the fault server can present, and what a client needs to trust some of them. */
export type Identities = {
  /** Trusted by its key, through a switch. */
  readonly good: Identity;
  /** Self-signed. */
  readonly untrusted: Identity;
  /** The next three are signed by an authority that only one harness's trust store knows. */
  readonly signed: Identity;
  readonly expired: Identity;
  readonly notYet: Identity;
  readonly wrongName: Identity;
  readonly authority: string;
  /** The base64 SHA-256 of the good one's public key, the format of Chromium's switch. */
  readonly spki: string;
};

const dayMs = 24 * 60 * 60 * 1000;
const usual = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;

type Leaf = { readonly fromDay?: number; readonly toDay?: number; readonly hosts?: readonly string[] };

/** Creates all identities for one run. */
export async function makeIdentities(): Promise<Identities> {
  const authority = await generate([{ name: 'commonName', value: 'Keyquilt fault authority' }], {
    ...usual,
    notBeforeDate: day(-30),
    notAfterDate: day(30),
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const ca = { key: authority.private, cert: authority.cert };
  const good = await leaf({});
  return {
    good,
    untrusted: await leaf({}),
    signed: await leaf({}, ca),
    expired: await leaf({ fromDay: -10, toDay: -2 }, ca),
    notYet: await leaf({ fromDay: 2, toDay: 10 }, ca),
    wrongName: await leaf({ hosts: ['login.hotel.example'] }, ca),
    authority: authority.cert,
    spki: spkiOf(good.cert),
  };
}

async function leaf({ fromDay = -1, toDay = 1, hosts = [...serviceHosts, ...collectors] }: Leaf, ca?: Identity) {
  const made = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
    ...usual,
    notBeforeDate: day(fromDay),
    notAfterDate: day(toDay),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2 as const, value })) },
    ],
    ...(ca && { ca }),
  });
  return { key: made.private, cert: made.cert };
}

/** The target host of redirects: no request may ever arrive there. */
export const collectors = ['collector.example'] as const;

function day(offset: number): Date {
  return new Date(Date.now() + offset * dayMs);
}

function spkiOf(cert: string): string {
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(publicKey).digest('base64');
}
