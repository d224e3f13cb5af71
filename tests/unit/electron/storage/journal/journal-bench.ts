import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JournalProblem, JudgingKeys } from '../../../../../electron/storage/journal/chain';
import { type JournalHead, sealHead } from '../../../../../electron/storage/journal/head';
import { type Journal, openJournal } from '../../../../../electron/storage/journal/journal';
import {
  genesis,
  interimKeyId,
  type JournalLine,
  macOf,
  readLine,
  type SigningKey,
  writeLine,
} from '../../../../../electron/storage/journal/line';
import { sampleEvent, tempFolder, tickingClock } from '../vault/temp-vault';

export const interim: SigningKey = { id: interimKeyId, key: Buffer.alloc(32, 1) };
export const real: SigningKey = { id: 'ab'.repeat(8), key: Buffer.alloc(32, 2) };
export const keys: JudgingKeys = {
  opened: new Map([interim, real].map(({ id, key }) => [id, key] as const)),
  known: new Set([real.id]),
  currentId: real.id,
  hasSealed: true,
};

export type Place = { readonly path: string; readonly head: JournalHead };

export function open(path: string, head: JournalHead | null, isFloor = false): Journal {
  const noted = head === null ? null : { head, isFloor };
  return openJournal({ path, clock: tickingClock(), who: () => 'Ada', machine: 'workbench', noted });
}

export async function problems(journal: Journal): Promise<readonly JournalProblem[]> {
  return [...journal.gaps(), ...(await journal.verify(keys)).problems];
}

/** Two interim lines, the change of keys, three lines under the data key. */
export async function written(): Promise<Place> {
  const path = join(tempFolder(), 'journal.jsonl');
  const journal = open(path, null);
  for (const number of [1, 2]) await journal.append([{ draft: sampleEvent(number), saves: true }], interim);
  const change = { type: 'protection-changed', keyId: null, known: 'recorded', facts: {} } as const;
  await journal.append([{ draft: change, saves: false }], real);
  for (const number of [1, 2, 1]) await journal.append([{ draft: sampleEvent(number), saves: true }], real);
  return { path, head: journal.headSignedBy(real) };
}

export function edit({ path }: Place, change: (lines: string[]) => string[]): void {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  writeFileSync(path, `${change(lines).join('\n')}\n`);
}

export function recomputed(lines: string[]): string[] {
  return resigned(lines, interim, { name: 'Forged' });
}

/** The same journal with each line signed with this key, as its holder could write it. */
export function resigned(lines: string[], { id, key }: SigningKey, facts?: Record<string, string>): string[] {
  let mac = genesis;
  return lines.map((text) => {
    const line = readLine(text);
    if (line === null) return text;
    const forged = { ...line, facts: facts ?? line.facts, key: id };
    mac = macOf(key, mac, forged);
    return writeLine({ ...forged, mac });
  });
}

export function forgedAfter(lines: string[]): string {
  return lineAfter(lines, interim);
}

export function announcedAfter(lines: string[], signing: SigningKey): string {
  return lineAfter(lines, signing, { type: 'protection-changed', keyId: null, facts: {} });
}

/** A line after the last one, like it but for `change`, as the holder of this key could write it. */
export function lineAfter(lines: string[], { id, key }: SigningKey, change: Partial<JournalLine> = {}): string {
  const last = readLine(lines.at(-1) ?? '');
  if (last === null) return '';
  const forged = { ...last, ...change, seq: last.seq + 1, key: id };
  return writeLine({ ...forged, mac: macOf(key, last.mac, forged) });
}

/** The head of the file, as a holder of this key would seal it. */
export function headOf({ path }: Place, signing: SigningKey): JournalHead {
  const last = readLine(readFileSync(path, 'utf8').trimEnd().split('\n').at(-1) ?? '');
  return sealHead(signing, last?.seq ?? 0, last?.mac ?? genesis);
}
