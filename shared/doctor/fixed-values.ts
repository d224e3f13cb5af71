import { handoverConstants } from '../model/suggested-values';
import { clean } from './clean-value';

/** The two fields of Patchworks' form for Plytix whose value is the same for everybody. */
export type FixedField = keyof typeof handoverConstants;

/**
 * The possible faults of these fields. `…-nearly`: the documented value in another spelling. The other codes stand for
 * a different value.
 */
export const fixedCodes = [
  'url-empty',
  'url-nearly',
  'url-is-api',
  'url-edited',
  'version-empty',
  'version-nearly',
  'version-not-bare',
  'version-edited',
] as const;
type FixedCode = (typeof fixedCodes)[number];

/**
 * One finding about one of the two fields. `advice`: the documentation does not say whether Patchworks accepts the
 * difference. `expected` is the documented value.
 */
export type FixedFinding = {
  readonly field: FixedField;
  readonly code: FixedCode;
  readonly severity: 'stop' | 'advice';
  readonly expected: string;
};

/**
 * Compares Patchworks' URL and Version with the documented constants (Patchworks, "Finding service connector
 * credentials for Plytix"). Neither is secret. Returns at most one finding for each field, URL first.
 */
export function compareFixed(values: Readonly<Record<FixedField, string>>): FixedFinding[] {
  const codes = { url: urlCode(values.url), version: versionCode(values.version) };
  return (['url', 'version'] as const).flatMap((field) => {
    const code = codes[field];
    if (code === null) return [];
    const severity = code.endsWith('-nearly') ? 'advice' : 'stop';
    return { field, code, severity, expected: handoverConstants[field] };
  });
}

/** The two hosts of Plytix' API (Plytix API reference), which a careful admin may enter instead of the website. */
const apiHost = /^(https?:\/\/)?(auth|pim)\.plytix\.com([:/?#]|$)/i;

function urlCode(url: string): FixedCode | null {
  if (url === handoverConstants.url) return null;
  const bare = clean(url);
  if (bare === '') return 'url-empty';
  if (apiHost.test(bare)) return 'url-is-api';
  return sameAddress(bare) === sameAddress(handoverConstants.url) ? 'url-nearly' : 'url-edited';
}

function sameAddress(url: string): string {
  return url.toLowerCase().replace(/\/+$/, '');
}

/** The number 1 with a leading letter or word, or with decimals. */
const dressedNumber = /^(v(ersion)?\.?\s*)?1(\.0+)*$/i;

function versionCode(version: string): FixedCode | null {
  if (version === handoverConstants.version) return null;
  const bare = clean(version);
  if (bare === '') return 'version-empty';
  if (bare === handoverConstants.version) return 'version-nearly';
  return dressedNumber.test(bare) ? 'version-not-bare' : 'version-edited';
}
