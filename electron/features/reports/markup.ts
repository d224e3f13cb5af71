/** Finished HTML. Only `html` creates it, so that no text gets into a document unescaped. */
export class Markup {
  constructor(readonly source: string) {}
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving them out is the point
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Escapes text for use between tags and in quoted attributes. Removes control characters, which HTML forbids. */
function escaped(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');
}

function sourceOf(part: Part): string {
  if (part instanceof Markup) return part.source;
  if (part === null || part === undefined || part === false) return '';
  if (Array.isArray(part)) return part.map(sourceOf).join('');
  return escaped(String(part));
}

/** Builds HTML from a template. Every value is escaped unless it is markup itself; null and false become empty. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(
    strings.reduce(
      (text, string, place) => text + string + (place < parts.length ? sourceOf(parts[place] ?? null) : ''),
      '',
    ),
  );
}
