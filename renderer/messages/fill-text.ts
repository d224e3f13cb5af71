import type { CompiledText, TextPart } from '../../shared/messages/compiled-text';
import { ownValue } from '../../shared/model/own-value';
import { locale } from './texts';

/** The values of placeholders by name. A tag's value is a function of its content. */
type Values = Readonly<Record<string, unknown>>;

let plural: Intl.PluralRules | undefined;
let number: Intl.NumberFormat | undefined;

const isText = (value: object | string): value is CompiledText => typeof value === 'string' || Array.isArray(value);

/**
 * Fills the placeholders of a text. Returns characters, and whatever else tags and values are made of, in order.
 * @throws Error when a placeholder is not among the values
 */
export function fillText(text: CompiledText, values: Values, counted?: number): unknown[] {
  const filled: unknown[] = [];
  for (const piece of typeof text === 'string' ? [text] : text.flatMap((part) => fillPart(part, values, counted))) {
    const last = filled.length - 1;
    if (typeof piece === 'string' && typeof filled[last] === 'string') filled[last] += piece;
    else filled.push(piece);
  }
  return filled;
}

function fillPart(part: TextPart, values: Values, counted?: number): unknown {
  if (typeof part === 'string') return part;
  if (part === 0) return numberText(counted);
  const [name, what, byNumber] = part;
  if (!Object.hasOwn(values, name)) throw new Error(`A text lacks the value of ${name}.`);
  const value = values[name];
  if (what === undefined) return typeof value === 'number' ? String(value) : value || '';
  if (what === 0) return numberText(value);
  if (isText(what)) return (value as (content: unknown[]) => unknown)(fillText(what, values, counted));
  if (!byNumber) return fillText(ownValue(what, String(value)) ?? what.other ?? '', values);
  plural ??= new Intl.PluralRules(locale());
  const count = Number(value);
  return fillText(what[`=${count}`] ?? what[plural.select(count)] ?? what.other ?? '', values, count);
}

function numberText(value: unknown): string {
  number ??= new Intl.NumberFormat(locale());
  return number.format(Number(value));
}

/** The names of the placeholders in a text, nested ones included, without tags. */
export function placeholdersIn(text: CompiledText): readonly string[] {
  if (typeof text === 'string') return [];
  return text.flatMap((part) => {
    if (typeof part === 'string' || part === 0) return [];
    const [name, what] = part;
    if (what === undefined || what === 0) return [name];
    return isText(what) ? placeholdersIn(what) : [name, ...Object.values(what).flatMap(placeholdersIn)];
  });
}
