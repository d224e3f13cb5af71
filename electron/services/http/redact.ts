/** What stands in place of a secret. */
export const redacted = '[hidden]';

/** Shorter values would mask ordinary words; neither service has keys this short. */
const shortestSecret = 4;

/** So many first characters of a secret are not shown; four of a key may be. */
const telling = 8;

/**
 * Replaces secrets in a text, in every form in which a service might echo them: as they are, URL-encoded, escaped as
 * in JSON or HTML, and inside base64, wherever in the encoded text they begin; or cut off after the beginning.
 */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= shortestSecret).flatMap(formsOf);
  const byLength = [...new Set(forms)].sort((one, other) => other.length - one.length);
  const whole = byLength.reduce(
    (masked, form) => masked.replaceAll(new RegExp(escapeForPattern(form), 'gi'), redacted),
    text,
  );
  return secrets.reduce(redactBeginnings, whole);
}

/** A service that echoes a value may cut it: its beginning is masked too when it is long enough to be telling. */
function redactBeginnings(text: string, secret: string): string {
  if (secret.length <= telling) return text;
  const begin = escapeForPattern(secret.slice(0, telling));
  return text.replaceAll(new RegExp(`${begin}\\S*`, 'gi'), redacted);
}

function formsOf(secret: string): string[] {
  const encoded = encodeURIComponent(secret);
  const json = JSON.stringify(secret).slice(1, -1);
  return [
    secret,
    encoded,
    encoded.replaceAll('%20', '+'),
    encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16)}`),
    json,
    json.replaceAll('/', '\\/'),
    secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
    ...[0, 1, 2].flatMap((offset) => base64Cores(secret, offset)),
  ];
}

/** The part of a base64 text that depends on the secret alone when `offset` unknown bytes stand before it. */
function base64Cores(secret: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret, 'utf8')]);
  const whole = bytes.toString('base64').replaceAll('=', '');
  const from = offset === 0 ? 0 : offset + 1;
  const partial = bytes.length % 3 === 0 ? 0 : 1;
  const core = whole.slice(from, whole.length - partial);
  return core.length < shortestSecret ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}
