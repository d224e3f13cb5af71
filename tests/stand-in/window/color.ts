const names: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
};

/** A colour in Electron's output format, `#RRGGBB`; an invalid one becomes white. */
export function readColor(given: string): string {
  const named = names[`${given}`.toLowerCase()];
  if (named) return named;
  const [, digits] = /^#([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/i.exec(`${given}`) ?? [];
  if (!digits) return '#FFFFFF';
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits.slice(-6);
  return `#${long.toUpperCase()}`;
}
