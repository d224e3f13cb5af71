import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod/mini';
import { Checklist } from '../../../shared/checklists/checklist';
import type { Notice } from '../../../shared/contract/app-state';
import { Review } from '../../../shared/review/review';
import { checkedContent, inspectChecked } from '../files/checked-content';
import { type FileFormat, type FileInspection, formatOf } from '../files/file-codec';
import type { FileFormats } from '../files/file-formats';
import { ReviewPart } from '../files/review-part';
import { inspectSettings, settingsContent } from '../files/settings-file';
import { indented } from '../files/written-file';
import { inspectShard, recordFileName } from '../vault/records/record-files';
import { shardText } from '../vault/records/record-shape';
import { SealedSigner } from '../vault/signing-store';
import { KeyCopyContent, VaultContent } from '../vault/vault-file';

/** Returns the bytes of a file in the current format. The vault's own file includes the notice about the update. */
export type Rewrite = (notice: Notice) => Buffer;

/** One file of an account that migrations apply to. */
export type StoredFile = {
  /** Path inside the account's folder, with `/`. */
  readonly name: string;
  readonly fileFormat: FileFormat;
  readonly inspect: (bytes: Buffer) => FileInspection<Rewrite>;
};

/** The file whose replacement completes a migration. */
export const lastName = 'vault.json';

/**
 * The files that an account may have, in the order in which they are replaced. Backups are omitted: they stay as they
 * were made and are migrated when they are read. So is the journal; see `file-formats.ts`.
 */
export function storedFiles(folder: string, fileFormats: FileFormats): readonly StoredFile[] {
  const records = fileFormats.records;
  return [
    ...documents(folder, 'reviews', fileFormats.review, Review),
    ...documents(folder, 'reviews/parts', fileFormats.reviewLines, ReviewPart),
    ...documents(folder, 'drills', fileFormats.checklist, Checklist),
    ...documents(folder, 'signing', fileFormats.signing, SealedSigner),
    {
      name: 'settings.json',
      fileFormat: fileFormats.settings,
      inspect: (bytes) =>
        mapInspection(inspectSettings(bytes, fileFormats.settings), (members) =>
          indented(settingsContent(fileFormats.settings, members)),
        ),
    },
    ...namesIn(join(folder, 'records'), recordFileName).map((name) => ({
      name: `records/${name}`,
      fileFormat: records,
      inspect: (bytes: Buffer) => mapInspection(inspectShard(bytes, records), (shard) => shardText(records, shard)),
    })),
    checked('backups/wrapped-keys.json', fileFormats.keys, KeyCopyContent),
    checked(lastName, fileFormats.vault, VaultContent, withNotice),
  ];
}

/** Stored in the vault's own file, so that a kill after the last write cannot lose the notice. */
function withNotice(content: VaultContent, notice: Notice): VaultContent {
  const isTold = content.notices.some(({ id }) => id === notice.id);
  return isTold ? content : { ...content, notices: [...content.notices, notice] };
}

function documents<T>(
  folder: string,
  name: string,
  fileFormat: FileFormat,
  schema: z.ZodMiniType<T>,
): readonly StoredFile[] {
  return [name, `${name}/copies`].flatMap((place) =>
    namesIn(join(folder, place), /^[0-9a-z][0-9a-z-]{0,63}\.json$/).map((file) =>
      checked(`${place}/${file}`, fileFormat, schema),
    ),
  );
}

function checked<T>(
  name: string,
  fileFormat: FileFormat,
  schema: z.ZodMiniType<T>,
  change: (content: T, notice: Notice) => T = (content) => content,
): StoredFile {
  return {
    name,
    fileFormat,
    inspect: (bytes) =>
      mapInspection(inspectChecked(bytes, { fileFormat, schema }), (content, notice) =>
        indented(checkedContent({ fileFormat }, change(content, notice))),
      ),
  };
}

function mapInspection<T>(
  inspection: FileInspection<T>,
  text: (content: T, notice: Notice) => string,
): FileInspection<Rewrite> {
  if (inspection.state !== 'good') return inspection;
  return { ...inspection, content: (notice) => Buffer.from(text(inspection.content, notice), 'utf8') };
}

/** Empty for an unreadable folder: the code that opens it reports why. */
function namesIn(folder: string, pattern: RegExp): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => pattern.test(name));
  } catch {
    return [];
  }
}

/** How much of a file is read to find its format, in bytes: the head comes first in each. */
const headSize = 256;

/**
 * True when a file may have an older format. It reads only the first bytes, so that a start does not read everything
 * twice. A head without a format needs a full inspection.
 */
export function mayBeOlder(folder: string, { name, fileFormat }: StoredFile): boolean {
  if (fileFormat.steps.length === 0) return false;
  const head = Buffer.alloc(headSize);
  let size = 0;
  try {
    const file = openSync(join(folder, name), 'r');
    try {
      size = readSync(file, head, 0, headSize, 0);
    } finally {
      closeSync(file);
    }
  } catch {
    // The code that opens the file reports why it is unreadable.
    return false;
  }
  const format = /"format":\s*(\d+)\b/.exec(head.toString('utf8', 0, size))?.[1];
  return format === undefined || Number(format) < formatOf(fileFormat);
}
