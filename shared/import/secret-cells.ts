import { isEmail, isMasked, isWebAddress, looksLikePlytixKey, looksLikePlytixPassword } from '../doctor/shape-tests';

/** Headers of columns that hold secrets, if their cells look at all as if they could be some. */
const secretHeader = /\b(pass ?word|passwort|kennwort|secret|token|api ?key|key value|credentials?)\b|^key$/i;

/** A cell of this many characters without a space may be a secret; names and marks are shorter or have spaces. */
const shortestSecret = 20;

/** Whether one cell looks like the value of a key or a password. A guess that rather says yes too often than once too little. */
export function looksLikeSecret(cell: string): boolean {
  const text = cell.trim();
  if (text.length < shortestSecret || /\s/.test(text)) return /^\d{1,9}\|\S{4,}$/.test(text);
  if (isMasked(text) || isWebAddress(text) || isEmail(text)) return false;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text)) return false;
  if (looksLikePlytixKey(text) || looksLikePlytixPassword(text)) return true;
  if (/^eyJ[\w-]+\.[\w-]+/.test(text) || /^\d{1,9}\|/.test(text)) return true;
  if (/^[0-9a-f]{32,}$/i.test(text)) return true;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 2 && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/**
 * Whether a whole column looks like keys: by its header and at least one cell that could be one, or because a fifth of
 * its cells look so, but not for a single odd cell among others, which loses its row alone. `isOwn`: the header is one of this app's own lists, which never hold a secret under any name.
 */
export function isSecretColumn(header: string, cells: readonly string[], isOwn: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return false;
  const could = (cell: string) => /^\S{8,}$/.test(cell.trim()) && !isMasked(cell.trim());
  if (!isOwn && secretHeader.test(header) && filled.some(could)) return true;
  const secret = filled.filter(looksLikeSecret).length;
  return secret * 5 >= filled.length && (secret > 1 || secret === filled.length);
}
