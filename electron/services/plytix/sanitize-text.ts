/** The longest fact, name or role that is kept, in characters. */
const maxLength = 200;

/** Sanitises a service's text for a record: control characters become spaces, and a long text is cut. */
export function sanitizeText(text: string): string {
  return text
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, maxLength);
}
