import type { KeyRecord, SecretField } from './key-record';

/**
 * Whether a stored value may be shown: it opens, belongs to a finished key and looks like one. Paste takes whatever is on
 * the clipboard, so a page that could show it again at once would read every password that the person copies.
 */
export function mayBeShown({ setup, findings, secrets }: KeyRecord, field: SecretField): boolean {
  if (secrets[field]?.state !== 'ready') return false;
  if (setup !== null && setup.state !== 'finished') return false;
  return !findings.some((finding) => finding.field === field && finding.severity === 'stop');
}
