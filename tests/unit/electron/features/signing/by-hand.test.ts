import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCommand, fingerprintCommand } from '../../../../../shared/model/check-by-hand';
import { checkByHand, hasOpenssl } from '../../../../harness/by-hand';
import { data, signingBench, table } from './signing-bench';

// Skipped where there is no OpenSSL 3: macOS comes with LibreSSL, whose pkeyutl has no -rawin.
describe.skipIf(!hasOpenssl())('the published command, run with the real openssl', () => {
  it('verifies a table, prints its hash and the fingerprint of the key', async () => {
    const { makes, folder, signer } = await signingBench();
    const path = await makes('keys of March.csv');
    const told = checkByHand([...checkCommand, fingerprintCommand], folder, basename(path));
    expect(told).toContain('Signature Verified Successfully');
    const sha256 = createHash('sha256').update(table).digest('hex');
    expect(told).toContain(sha256);
    expect(readFileSync(`${folder}/statement.txt`, 'utf8')).toContain(`\nsha256: ${sha256}\n`);
    expect(told).toContain((await signer.current())?.fingerprint);
  });

  it('verifies a data file, with the signature inside as well as beside it', async () => {
    const { makes, folder } = await signingBench();
    const path = await makes('keys.json', data);
    expect(checkByHand(checkCommand, folder, 'keys.json')).toContain('Signature Verified Successfully');
    const inside = JSON.parse(readFileSync(path, 'utf8')).signature;
    writeFileSync(`${folder}/rest.json.sig`, inside);
    writeFileSync(`${folder}/rest.json`, checkByHand(["sed '2d' FILE"], folder, 'keys.json'));
    expect(readFileSync(`${folder}/rest.json`)).toEqual(data);
    const told = checkByHand(checkCommand, folder, 'rest.json');
    expect(told).toContain('Signature Verified Successfully');
    expect(inside).toContain(`\nsha256: ${createHash('sha256').update(data).digest('hex')}\n`);
  });

  it('refuses a statement in which one letter was changed', async () => {
    const { makes, folder } = await signingBench();
    const path = await makes('keys.csv');
    const text = readFileSync(`${path}.sig`, 'utf8');
    writeFileSync(`${path}.sig`, text.replace('signed-by: Priya', 'signed-by: Praya'));
    expect(() => checkByHand(checkCommand, folder, 'keys.csv')).toThrow();
  });
});
