import * as z from 'zod/mini';
import { KnownFailure } from '../../failures';
import { maxBytes, Payload, TravellingKey } from './payload';

/** A payload without its keys. */
export type PayloadFrame = Omit<Payload, 'keys'>;

/** The size from which a piece is passed on, in characters. */
const pieceLength = 256 * 1024;

/** What is not checked elsewhere: records and events are read from checked files. */
const KeyParts = z.pick(TravellingKey, { values: true, missing: true });

/**
 * Writes a payload as JSON in UTF-8, in pieces, so that many keys with their values are never in memory together.
 * `readPayload` reads what was written: what it would refuse is refused here, before anything is encrypted.
 * @throws KnownFailure `file-too-big`, `unexpected`, and what the keys throw.
 */
export async function* payloadPieces(
  { documents, events, ...head }: PayloadFrame,
  keys: AsyncIterable<TravellingKey>,
): AsyncGenerator<Uint8Array, void> {
  refuseBad(Payload, { ...head, documents, events, keys: [] });
  let size = 0;
  const bytesOf = (text: string): Uint8Array => {
    const bytes = new TextEncoder().encode(text);
    size += bytes.length;
    if (size > maxBytes) throw new KnownFailure('file-too-big');
    return bytes;
  };
  let text = `${JSON.stringify(head).slice(0, -1)},"keys":[`;
  let comma = '';
  for await (const key of keys) {
    refuseBad(KeyParts, key);
    text += comma + JSON.stringify(key);
    comma = ',';
    if (text.length < pieceLength) continue;
    yield bytesOf(text);
    text = '';
  }
  yield bytesOf(`${text}],"documents":[`);
  for (const [place, document] of documents.entries())
    yield bytesOf(`${place > 0 ? ',' : ''}${JSON.stringify(document)}`);
  yield bytesOf(`],"events":${JSON.stringify(events)}}`);
}

/** The path names members and indexes only, never a value. */
function refuseBad(schema: z.ZodMiniType, value: unknown): void {
  const { error } = schema.safeParse(value);
  if (error) throw new KnownFailure('unexpected', error.issues[0]?.path.join('.'));
}
