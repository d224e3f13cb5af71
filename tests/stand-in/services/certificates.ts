import { connect } from 'node:tls';
import { commandLine } from '../host/command-line';

/** The part of Electron's verify request that the app reads. */
type VerifyRequest = { readonly hostname: string; readonly certificate: { readonly issuerName: string } };
export type VerifyProc = (request: never, decide: (result: number) => void) => void;

let verify: VerifyProc | null = null;

/** Stores the app's procedure. Chromium always decides here, which is what the app asks for. */
export function setVerifyProc(proc: VerifyProc | null): void {
  verify = proc;
}

/** The target of `--host-resolver-rules` for a host, otherwise the host. */
function addressOf({ hostname: host, port: given }: URL): { readonly host: string; readonly port: number } {
  const rules = commandLine.value('host-resolver-rules') ?? '';
  const rule = rules.split(',').find((each) => each.trim().startsWith(`MAP ${host}:443 `));
  const [name = host, port = given || '443'] = rule?.trim().split(' ')[2]?.split(':') ?? [];
  return { host: name, port: Number(port) };
}

/**
 * Shows the app the certificate that Chromium has just refused. Chromium does not provide it, so it is fetched again
 * without verification, and used for nothing else.
 */
export async function showRefused(url: string): Promise<void> {
  if (!verify) return;
  const address = new URL(url);
  const { hostname } = address;
  const issuerName = await new Promise<string | null>((resolve) => {
    const socket = connect({ ...addressOf(address), servername: hostname, rejectUnauthorized: false }, () => {
      const { issuer } = socket.getPeerCertificate();
      socket.destroy();
      const name = issuer?.CN ?? issuer?.O ?? null;
      resolve(Array.isArray(name) ? (name[0] ?? null) : name);
    });
    socket.once('error', () => resolve(null));
    socket.setTimeout(20_000, () => {
      socket.destroy();
      resolve(null);
    });
  });
  const request: VerifyRequest = { hostname, certificate: { issuerName: issuerName ?? '' } };
  if (issuerName !== null) verify(request as never, () => {});
}
