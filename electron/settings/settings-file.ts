import { Settings } from '../../shared/settings';
import { checksum, type Damage, type Look, parseObject } from '../vault/shape';

/** What stands in the file beside its checksum; each member is judged by itself. */
export type SettingsMembers = Readonly<Record<string, unknown>>;

/** The content of the file: the members and their checksum, which covers them in the order in which they stand. */
export function withChecksum(members: SettingsMembers): SettingsMembers {
  return { ...members, checksum: checksum(members) };
}

/**
 * Looks at the bytes of `settings.json`; null says that there is none. Files of the first versions have no checksum;
 * something that this app knows stands in each.
 */
export function lookAtSettings(bytes: Buffer | null): Look<SettingsMembers> {
  if (bytes === null) return damaged('missing');
  const parsed = parseObject(bytes);
  if (parsed === null) return damaged(bytes.length === 0 ? 'empty' : 'not-an-object');
  const { checksum: written, ...members } = parsed;
  const isKnown = Object.keys(Settings.shape).some((name) => name in members);
  const isWhole = written === undefined || written === checksumOf(members);
  return isKnown && isWhole ? { state: 'good', content: members } : damaged('wrong-content');
}

/** Null for what is nested so deep that nothing can follow it: no file of this app is. */
function checksumOf(members: SettingsMembers): string | null {
  try {
    return checksum(members);
  } catch {
    return null;
  }
}

function damaged(damage: Damage): Look<never> {
  return { state: 'damaged', damage, parsed: null };
}
