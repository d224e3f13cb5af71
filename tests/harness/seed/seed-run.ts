import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { seedProfile } from './profile';

const { values } = parseArgs({
  options: {
    keys: { type: 'string', default: '1000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.out === undefined) throw new Error('Say where: --out FOLDER');
const folder = resolve(values.out);
const { ids, events } = await seedProfile({ folder, keys: Number(values.keys), seed: Number(values.seed) });
process.stdout.write(`${ids.length} keys with ${events} events in ${folder}\n`);
process.stdout.write(`npm start -- --user-data-dir=${folder} --stand-in-keyring=strong\n`);
