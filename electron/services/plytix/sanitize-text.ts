/** Facts of a check, names and roles are kept as short texts only. */
const maxLength = 200;

/** A service's text as a record can keep it: control characters become spaces, and it is cut to a short text. */
export function sanitizeText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, maxLength);
}
