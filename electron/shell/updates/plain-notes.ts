/** Release notes as a feed delivers them: one text, one for each version, or none. Some services write HTML. */
export type ReleaseNotes = string | readonly { readonly version: string; readonly note: string | null }[] | null;

const maxLength = 4000;

/**
 * Release notes as plain text of at most 4,000 characters. Tags are removed for readability only: the page renders the
 * text as text anyway.
 */
export function plainNotes(notes: ReleaseNotes | undefined): string {
  const whole =
    typeof notes === 'string'
      ? notes
      : (notes ?? []).map(({ version, note }) => `${version}\n${note ?? ''}`).join('\n\n');
  const text = whole
    .slice(0, maxLength * 4)
    .replaceAll(/<(br|\/p|\/li|\/h\d)\b[^>]*>/gi, '\n')
    .replaceAll(/<li\b[^>]*>/gi, '– ')
    .replaceAll(/<\/?[a-z][^>]*>/gi, '')
    // Control and direction characters could disguise the text.
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, (mark) => (mark === '\n' ? mark : ''))
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
  return text.length > maxLength ? `${text.slice(0, maxLength - 1)}…` : text;
}
