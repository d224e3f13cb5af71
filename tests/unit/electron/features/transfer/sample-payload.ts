import type { Payload, TravellingKey } from '../../../../../electron/features/transfer/payload';
import { payloadFormat, payloadVersion } from '../../../../../electron/features/transfer/payload';
import type { KeyRecord } from '../../../../../shared/model/key-record';
import { sampleId, sampleRecord } from '../../storage/vault/temp-vault';

/** An active Plytix key with both values, in transfer form. */
export function travelling(number: number, change: Partial<KeyRecord> = {}): TravellingKey {
  const record = sampleRecord(number);
  const at = record.addedAt;
  const summary = {
    length: 8,
    hint: 'DEMO',
    fingerprint: 'of-another-vault',
    state: 'ready',
    how: 'pasted',
    at,
  } as const;
  return {
    record: {
      ...record,
      status: { value: 'active', known: 'typed', at },
      secrets: { apiKey: summary, apiPassword: { ...summary, hint: '', length: 9 } },
      ...change,
    },
    values: {
      apiKey: `DEMO${String(number).padStart(4, '0')}`,
      apiPassword: `DEMO-${String(number).padStart(4, '0')}`,
    },
    missing: [],
    events: [
      {
        seq: 2,
        at: '2026-02-01T08:00:00.000Z',
        type: 'created',
        keyId: sampleId(number),
        who: 'Grace',
        machine: 'attic',
        known: 'typed',
        facts: { name: `Key ${number}` },
      },
    ],
  };
}

/** A payload as the bytes to encrypt. */
export function payloadBytes(payload: Payload): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(payload));
}

/** A backup of these keys. */
export function samplePayload(keys: readonly TravellingKey[], change: Partial<Payload> = {}): Payload {
  return {
    format: payloadFormat,
    version: payloadVersion,
    kind: 'backup',
    account: 'real',
    madeAt: '2026-03-02T08:00:00.000Z',
    madeBy: 'Grace',
    machine: 'attic',
    app: '0.1.0',
    to: null,
    expires: null,
    keys: [...keys],
    documents: [],
    events: [],
    ...change,
  };
}
