import { describe, expect, it } from 'vitest';
import { readPayload, type TravellingKey } from '../../../../../electron/features/transfer/payload';
import { payloadPieces } from '../../../../../electron/features/transfer/payload-pieces';
import { samplePayload, travelling } from './sample-payload';

async function* each(keys: readonly TravellingKey[]) {
  yield* keys;
}

async function bytesOf(payload: ReturnType<typeof samplePayload>): Promise<readonly Uint8Array[]> {
  const { keys, ...frame } = payload;
  const pieces: Uint8Array[] = [];
  for await (const piece of payloadPieces(frame, each(keys))) pieces.push(piece);
  return pieces;
}

describe('a payload in pieces', () => {
  it.each([0, 1, 2000])('of %i keys is read as it was written', async (count) => {
    const keys = Array.from({ length: count }, (_, place) => travelling(place + 1));
    const documents = [{ kind: 'drills', content: { id: 'a' } } as const, { kind: 'drills', content: null } as const];
    const payload = samplePayload(keys, { documents, events: travelling(1).events });
    const pieces = await bytesOf(payload);
    expect(readPayload(Buffer.concat(pieces))).toEqual(payload);
    // Never one text of all keys, which would hold every value at once.
    for (const piece of pieces) expect(piece.length).toBeLessThan(300 * 1024);
  });

  it('is refused before it is encrypted when a restore could not read it', async () => {
    const key = travelling(1);
    const bad = [
      samplePayload([], { madeBy: 'x'.repeat(201) }),
      samplePayload([{ ...key, values: { apiKey: 'DEMO'.repeat(2000) } }]),
    ];
    for (const payload of bad) await expect(bytesOf(payload)).rejects.toMatchObject({ code: 'unexpected' });
    await expect(bytesOf(bad[1] ?? samplePayload([]))).rejects.toThrow(/^unexpected: values\.apiKey$/);
  });
});
