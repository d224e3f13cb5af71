/**
 * Where a spreadsheet takes text for the start of a formula (OWASP, "CSV Injection"): at the start of a cell, and after
 * any character that another spreadsheet's settings may treat as the end of one. Quotes protect only the ends of our
 * own cell, not those places. Apostrophes already there are counted, so that `asWritten` restores the exact text. The
 * separator is matched by a lookbehind and not consumed: a tab at the start of a cell can also end one.
 */
const formulaStart = /(?<=^|[;\t|\r\n])( *)('*)(?=[=+\-@＝＋－＠]|(?<=^'*)[\t\r\n])/g;

/** A cell that this does not match has no such place: most cells, at a fraction of the cost. */
const mayStart = /^[ ']*[=+\-@＝＋－＠\t\r\n]|[;\t|\r\n]/;

/** Puts an apostrophe before everything that a spreadsheet would take for a formula. */
export function neutralised(cell: string): string {
  return mayStart.test(cell) ? cell.replaceAll(formulaStart, "$1'$2") : cell;
}

/** Reverses `neutralised`. Text typed by hand or written by another program comes back unchanged. */
export function asWritten(cell: string): string {
  return cell.replaceAll(formulaStart, (whole: string, spaces: string, controls: string) =>
    controls === '' ? whole : `${spaces}${controls.slice(1)}`,
  );
}
