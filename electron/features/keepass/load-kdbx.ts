import type { Kdbx as Database, KdbxCredentials } from 'kdbxweb';
import * as kdbxwebModule from 'kdbxweb';
import { KnownFailure } from '../../failures';
import { refuseCostly, refuseLarge } from './kdbx-limits';

// A CommonJS package: a bundle exposes its members by name, plain Node under `default`.
const kdbxweb = (kdbxwebModule as { default?: typeof kdbxwebModule }).default ?? kdbxwebModule;
const { BinaryStream, ByteUtils, Consts, HashedBlockTransform, Kdbx, KdbxContext, KdbxFormat, KdbxHeader } = kdbxweb;

/** The library's own step between key derivation and unpacking: the only place where the size can be checked. */
type Decrypt = (data: ArrayBuffer, key: ArrayBuffer) => Promise<ArrayBuffer>;

/**
 * Opens a KDBX file as `Kdbx.load` does, with two checks: of the clear header before the key is derived, and of the
 * content's size before it is unpacked. Attachments stay packed.
 * @throws KnownFailure `keepass-too-costly`, `keepass-too-big`; the library's own errors for all else.
 */
export async function loadKdbx(data: ArrayBuffer, credentials: KdbxCredentials): Promise<Database> {
  const database = new Kdbx();
  database.credentials = credentials;
  const header = KdbxHeader.read(new BinaryStream(data), new KdbxContext({ kdbx: database }));
  refuseCostly(header);

  const format = new KdbxFormat(database);
  const decrypt: unknown = Reflect.get(format, 'decryptData');
  if (typeof decrypt !== 'function') throw new KnownFailure('unexpected', 'kdbxweb');
  const guarded: Decrypt = async (packed, key) => {
    const plain: ArrayBuffer = await decrypt.call(format, packed, key);
    if (header.compression === Consts.CompressionAlgorithm.GZip) {
      const content = header.versionMajor === 3 ? await contentOfVersion3(plain, header.streamStartBytes) : plain;
      if (content !== null) await refuseLarge(new Uint8Array(content));
    }
    return plain;
  };
  Reflect.set(format, 'decryptData', guarded);
  const readContent = database.loadFromXml.bind(database);
  database.loadFromXml = (context) => {
    leaveAttachments(database);
    return readContent(context);
  };
  return format.load(data);
}

/**
 * The packed content of a KDBX 3 file: hashed blocks after known bytes. Null for a wrong passphrase, which the library
 * reports.
 */
async function contentOfVersion3(plain: ArrayBuffer, start: ArrayBuffer | undefined): Promise<ArrayBuffer | null> {
  const length = start?.byteLength ?? 0;
  if (!start || !ByteUtils.arrayBufferEquals(plain.slice(0, length), start)) return null;
  return HashedBlockTransform.decrypt(plain.slice(length));
}

/** The members of an XML element that are used here; main has no DOM types. */
type XmlElement = {
  textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly removeAttribute: (name: string) => void;
};

/** Skips attachments of KDBX 3: each is packed once more and could unpack to any size, and none is needed here. */
function leaveAttachments({ xml }: Database): void {
  const document = xml as unknown as { readonly getElementsByTagName: (name: string) => ArrayLike<XmlElement> };
  for (const node of Array.from(document.getElementsByTagName('*')))
    if (node.getAttribute('Compressed')) {
      node.removeAttribute('Compressed');
      node.textContent = '';
    }
}
