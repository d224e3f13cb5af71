/** How an outsider checks a signature without this app; docs/signed-files.md explains each step. */
export const checkCommand = [
  "sed -n '1,/END PUBLIC KEY/p' FILE.sig > statement.txt",
  "sed -n '/BEGIN SIG/,/END SIG/p' FILE.sig | sed '1d;$d' | openssl base64 -d -A > signature.bin",
  'openssl pkeyutl -verify -pubin -inkey FILE.sig -rawin -in statement.txt -sigfile signature.bin',
  'sha256sum FILE',
] as const;

/** How an outsider prints the fingerprint of the key: its first 32 characters. */
export const fingerprintCommand = 'openssl pkey -pubin -in FILE.sig -pubout -outform DER | tail -c 32 | sha256sum';

/** A fingerprint in groups of four characters, as people read it out on the phone. */
export function groupsOf(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}
