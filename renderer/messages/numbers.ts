import { locale } from './texts';

let format: Intl.NumberFormat | undefined;

/** A number by itself, as the sentences write it: "2,233". */
export function numberWords(value: number): string {
  format ??= new Intl.NumberFormat(locale());
  return format.format(value);
}
