import type { KeyRecord, SecretField } from './key-record';

/**
 * True when a stored value may be shown: it can be opened, belongs to a finished key and looks like a key. Paste
 * accepts any clipboard content, so without this rule a page could read every password that the person copies.
 */
export function mayBeShown({ setup, findings, secrets }: KeyRecord, field: SecretField): boolean {
  if (secrets[field]?.state !== 'ready') return false;
  if (setup !== null && setup.state !== 'finished') return false;
  return !findings.some((finding) => finding.field === field && finding.severity === 'stop');
}
