import { isEmail, isMasked, isWebAddress, looksLike } from '../doctor/shape-predicates';
import { serviceOf, systems } from '../model/services/services';

/** Headers of columns that probably hold secrets, if any of their cells could be one. */
const secretHeader = /\b(pass ?word|passwort|kennwort|secret|token|api ?key|key value|credentials?)\b|^key$/i;

/** How the values of the services look, where samples are public. */
const shapes = systems.flatMap((system) => Object.values(serviceOf(system).valueShapes ?? {}));

/** The minimum length of a cell without spaces that may be a secret. Names are shorter or contain spaces. */
const shortestSecret = 20;

/** True when a cell looks like a key or a password. A guess that prefers false alarms to misses. */
export function looksLikeSecret(cell: string): boolean {
  const text = cell.trim();
  if (text.length < shortestSecret || /\s/.test(text)) return /^\d{1,9}\|\S{4,}$/.test(text);
  if (isMasked(text) || isWebAddress(text) || isEmail(text)) return false;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(text)) return false;
  if (shapes.some((shape) => looksLike(text, shape))) return true;
  if (/^eyJ[\w-]+\.[\w-]+/.test(text) || /^\d{1,9}\|/.test(text)) return true;
  if (/^[0-9a-f]{32,}$/i.test(text)) return true;
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 2 && /[a-z]/.test(text) && /[A-Z]/.test(text);
}

/**
 * True when a column holds secrets: its header says so and at least one cell could be one, or a fifth of its cells look
 * like secrets. A single odd cell in a longer column does not count; only its row is refused. `isOwn`: the header is
 * one of this app's own exports, which never contain secrets.
 */
export function isSecretColumn(header: string, cells: readonly string[], isOwn: boolean): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  if (filled.length === 0) return false;
  const could = (cell: string) => /^\S{8,}$/.test(cell.trim()) && !isMasked(cell.trim());
  if (!isOwn && secretHeader.test(header) && filled.some(could)) return true;
  const secret = filled.filter(looksLikeSecret).length;
  return secret * 5 >= filled.length && (secret > 1 || secret === filled.length);
}
