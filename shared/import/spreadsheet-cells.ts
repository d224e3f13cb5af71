/**
 * Where a spreadsheet takes text for the beginning of a formula (OWASP, "CSV Injection"): at the beginning of a cell, and
 * after whatever another spreadsheet takes for the end of one, which is a matter of its own settings. Quotes do not help
 * there: they stand at the ends of our cell only. Apostrophes that stand there already count, so that the way back is
 * exact. The separator is looked at and not consumed: a tab that begins a cell is also the end of one.
 */
const formulaStart = /(?<=^|[;\t|\r\n])( *)('*)(?=[=+\-@＝＋－＠]|(?<=^'*)[\t\r\n])/g;

/** The same text with an apostrophe before whatever a spreadsheet would take for a formula. */
export function neutralised(cell: string): string {
  return cell.replaceAll(formulaStart, "$1'$2");
}

/** What `neutralised` was given. A cell that was typed by hand, or made by another program, comes back as it is. */
export function asWritten(cell: string): string {
  return cell.replaceAll(formulaStart, (whole: string, spaces: string, controls: string) =>
    controls === '' ? whole : `${spaces}${controls.slice(1)}`,
  );
}
