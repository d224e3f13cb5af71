import { Settings } from '../../../shared/contract/settings';
import {
  type Damage,
  type FileFormat,
  type FileInspection,
  formatOf,
  headOf,
  isFormat,
  isPlainObject,
  parseObject,
  sumOf,
} from './file-codec';
import { migrateContent } from './format-migrations';
import { writerVersionOf } from './writer-version';

/** The file's members without head and checksum; each member is validated on its own. */
export type SettingsMembers = Readonly<Record<string, unknown>>;

/** The content of the file: its head, the members, and their checksum, which depends on the members' order. */
export function settingsContent(fileFormat: FileFormat, members: SettingsMembers): SettingsMembers {
  return { ...headOf(fileFormat), ...members, checksum: sumOf(formatOf(fileFormat), members) };
}

/**
 * Inspects the bytes of `settings.json`; null means that there is no file. Files of the first versions have neither
 * head nor checksum, but at least one known setting.
 */
export function inspectSettings(bytes: Buffer | null, fileFormat: FileFormat): FileInspection<SettingsMembers> {
  if (bytes === null) return damaged('missing');
  const parsed = parseObject(bytes);
  if (parsed === null) return damaged(bytes.length === 0 ? 'empty' : 'not-an-object');
  const { magic = fileFormat.magic, format = 1, writtenBy, checksum, ...members } = parsed;
  if (magic !== fileFormat.magic || !isFormat(format)) return damaged('foreign');
  if (format > formatOf(fileFormat))
    return { state: 'newer', writers: writerVersionOf(writtenBy, fileFormat.writtenBy) };
  try {
    const isWhole = checksum === undefined || checksum === sumOf(format, members);
    const content = isWhole ? migrateContent(fileFormat.steps, format, members) : null;
    if (isKnown(content)) return { state: 'good', content, isOlder: format < formatOf(fileFormat) };
  } catch {
    // A migration failed, or the content is nested too deep to process. Neither may keep the app from opening.
  }
  return damaged('wrong-content');
}

/** Returns the readable members of a newer version's settings. */
export function membersOf(bytes: Buffer | null): SettingsMembers {
  const { magic: _magic, format: _format, writtenBy: _writer, checksum: _sum, ...members } = parseObject(bytes) ?? {};
  return members;
}

function isKnown(members: unknown): members is SettingsMembers {
  return isPlainObject(members) && Object.keys(Settings.shape).some((name) => name in members);
}

function damaged(damage: Damage): FileInspection<never> {
  return { state: 'damaged', damage, parsed: null };
}
