import type { KitReason } from '../../../shared/model/kit-verdict';
import { KnownFailure } from '../../failures';
import { checkedContent, inspectChecked } from '../../storage/files/checked-content';
import { readChosenBytes } from '../../storage/files/chosen-file';
import type { FileFormat } from '../../storage/files/file-codec';
import { KitFileContent } from '../../storage/vault/keys/protectors/recovery-kit';

/** No kit is larger, in bytes: what is, is another file. */
const maxBytes = 64 * 1024;

/** The bytes of a kit's sealed file. */
export function kitFileBytes(fileFormat: FileFormat, content: KitFileContent): Buffer {
  return Buffer.from(`${JSON.stringify(checkedContent({ fileFormat }, content), null, 2)}\n`, 'utf8');
}

/** Inspects bytes as a kit's file: its content, or why it cannot be judged. */
export function inspectKitFile(bytes: Buffer, fileFormat: FileFormat): KitFileContent | KitReason {
  const inspection = inspectChecked(bytes, { fileFormat, schema: KitFileContent });
  if (inspection.state === 'good') return inspection.content;
  if (inspection.state === 'newer') return 'file-newer';
  // What is cut off or changed still begins as a kit's file does.
  const head = bytes.subarray(0, 200).toString('utf8').replace(/\s/g, '');
  const begins = `{"magic":"${fileFormat.magic.replaceAll(' ', '')}"`;
  const isKit = head.startsWith(begins) || (head.length > 0 && begins.startsWith(head));
  return isKit ? 'file-damaged' : 'file-foreign';
}

/** Reads a chosen file as a kit's file. Throws `file-failed` and its kin when it cannot be read at all. */
export async function readKitFile(path: string, fileFormat: FileFormat): Promise<KitFileContent | KitReason> {
  const tooBig = new KnownFailure('file-too-big');
  try {
    return inspectKitFile(Buffer.from(await readChosenBytes(path, { maxBytes, tooBig })), fileFormat);
  } catch (error) {
    if (error === tooBig) return 'file-foreign';
    throw error;
  }
}
