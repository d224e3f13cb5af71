import type { Finding, FindingCode } from '../model/finding';
import type { Service } from '../model/services/service';
import { type System, serviceOf } from '../model/services/services';
import { clean, removeNamed } from './clean-value';
import { compareStored, type StoredValue } from './compare-stored';
import { foreignLook } from './foreign-value';
import * as shape from './shape-predicates';

export { clean, removeNamed } from './clean-value';
export type { StoredValue } from './compare-stored';

/** The captured values of one key. An absent or empty field gets no finding. */
export type CapturedValues = { readonly apiKey?: string; readonly apiPassword?: string };

/** What the rules compare a value with: the key's recorded name and the name that the guide suggests. */
export type ShapeContext = {
  readonly system: System;
  readonly keyName: string;
  readonly suggestedName: string;
  /** Equal values in other records, found by their keyed fingerprints. */
  readonly stored?: readonly StoredValue[];
  /** Fields that hold a value of the practice account where a real one is expected. */
  readonly practiceFields?: readonly Finding['field'][];
  /** Fields whose value a person or the service itself has called right: nothing is asked about them. */
  readonly answeredFields?: readonly Finding['field'][];
};

type Field = Finding['field'];
type Rule = {
  readonly code: FindingCode;
  readonly holds: (value: string, names: readonly string[]) => boolean;
  readonly severity: Readonly<Record<Field, Finding['severity']>>;
};

const advice = { apiKey: 'advice', apiPassword: 'advice' } as const;
const stop = { apiKey: 'stop', apiPassword: 'stop' } as const;
const stopForKey = { apiKey: 'stop', apiPassword: 'advice' } as const;

/** Things that a value may be instead of a key. Only the first match is reported. */
const mistakenIdentities: readonly Rule[] = [
  { code: 'is-key-name', holds: shape.isKeyName, severity: stop },
  { code: 'is-masked', holds: shape.isMasked, severity: stop },
  { code: 'is-web-address', holds: shape.isWebAddress, severity: stop },
  { code: 'is-email', holds: shape.isEmail, severity: stop },
];

/** Faults of a value that may otherwise be the right one. Only the first match is reported. */
const blemishes: readonly Rule[] = [
  { code: 'inner-line-break', holds: shape.hasLineBreak, severity: stop },
  { code: 'hidden-inside', holds: shape.hasHiddenInside, severity: stopForKey },
  { code: 'has-bearer', holds: shape.hasBearer, severity: stop },
  { code: 'has-quotes', holds: shape.hasQuotes, severity: stopForKey },
  { code: 'odd-character', holds: shape.hasOddCharacter, severity: stopForKey },
  { code: 'very-short', holds: shape.isVeryShort, severity: advice },
];

/**
 * Inspects the shape of the captured values. Findings that stop come first. Pure, and no finding contains a value.
 * `before` is the captured length in characters, `removable` the number of characters that `removeNamed` would remove.
 */
export function inspect(values: CapturedValues, context: ShapeContext): Finding[] {
  const findings = [
    ...inspectField('apiKey', values.apiKey ?? '', context),
    ...inspectField('apiPassword', values.apiPassword ?? '', context),
    ...comparePair(values, serviceOf(context.system)),
    ...comparePractice(values, context.practiceFields ?? []),
    ...compareStored(values, context.system, context.stored ?? []),
  ];
  const asked = askForeign(values, context, findings);
  return [...findings, ...asked].sort((one, other) => rank(one) - rank(other));
}

function inspectField(field: Field, raw: string, context: ShapeContext): Finding[] {
  if (raw === '') return [];
  const value = clean(raw);
  const names = [context.keyName, context.suggestedName];
  const found: Finding[] = [];
  const rule = [...mistakenIdentities, ...blemishes].find(({ holds }) => holds(value, names));
  if (rule) found.push(finding(rule.code, field, rule.severity[field], raw));
  if (value !== raw) found.push(finding('stray-whitespace', field, 'stop', raw));
  return found;
}

function comparePair({ apiKey = '', apiPassword = '' }: CapturedValues, service: Service): Finding[] {
  if (!service.valueFields.includes('apiPassword')) return [];
  const key = clean(apiKey);
  const password = clean(apiPassword);
  if (key !== '' && key === password) return [finding('same-value-twice', 'apiPassword', 'stop', apiPassword)];
  const { valueShapes } = service;
  if (valueShapes === null) return [];
  const keyLooksWrong = shape.looksLike(key, valueShapes.apiPassword);
  const passwordLooksWrong = shape.looksLike(password, valueShapes.apiKey);
  if (keyLooksWrong && passwordLooksWrong) return [finding('looks-swapped', 'apiKey', 'advice', apiKey)];
  if (keyLooksWrong) return [finding('looks-like-password', 'apiKey', 'advice', apiKey)];
  if (passwordLooksWrong) return [finding('looks-like-key', 'apiPassword', 'advice', apiPassword)];
  return [];
}

function comparePractice(values: CapturedValues, fields: readonly Field[]): Finding[] {
  return fields.map((field) => finding('is-practice-value', field, 'stop', values[field] ?? ''));
}

/** Asks about a value that cannot be one of this service, unless something certain stops it already. */
function askForeign(values: CapturedValues, context: ShapeContext, found: readonly Finding[]): Finding[] {
  return (['apiKey', 'apiPassword'] as const).flatMap((field) => {
    const raw = values[field] ?? '';
    const look = foreignLook(context.system, field, raw);
    const isStopped = found.some((each) => each.field === field && each.severity === 'stop');
    if (look === null || isStopped || context.answeredFields?.includes(field)) return [];
    return [{ ...finding('not-this-service', field, 'stop', raw), ...look }];
  });
}

function finding(code: FindingCode, field: Field, severity: Finding['severity'], raw: string): Finding {
  const before = [...raw].length;
  return { code, field, severity, before, removable: before - [...removeNamed(raw, field, code)].length };
}

function rank({ severity, code }: Finding): number {
  if (severity === 'advice') return 3;
  return code === 'not-this-service' ? 2 : code === 'stray-whitespace' ? 1 : 0;
}
