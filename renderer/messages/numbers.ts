import { locale } from './texts';

let format: Intl.NumberFormat | undefined;

/** A number formatted as in the sentences: "2,233". */
export function numberWords(value: number): string {
  format ??= new Intl.NumberFormat(locale());
  return format.format(value);
}
