/** Replaces a secret in a text. */
export const redacted = '[hidden]';

/**
 * The shortest secret that is redacted: shorter values would mask ordinary words, and neither service has such keys.
 */
const shortestSecret = 4;

/** The length of a secret's beginning that is redacted; four characters of a key may be shown. */
const telling = 8;

/**
 * Redacts secrets in a text, in every form in which a service might echo them: plain, URL-encoded, escaped as in JSON
 * or HTML, inside base64 at any offset, or cut off after the beginning.
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

/** Redacts a secret that a service echoes cut off, when its beginning is long enough to reveal it. */
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

/** Returns the part of a base64 text that depends on the secret alone when `offset` unknown bytes precede it. */
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
