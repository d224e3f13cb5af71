import { expect, it } from 'vitest';
import { forReceiver } from '../../../../../electron/features/transfer/for-receiver';
import { takeKeys } from '../../../../../electron/features/transfer/take-keys';
import { openBench } from '../inventory/bench';

const company = 'Harbour & Pine';
const foreign = '0123456789abcdef01234567';
const job = { progress: () => {}, checkpoint: async () => {} };
const source = { madeAt: '2026-11-30T09:00:00.000Z', madeBy: 'Ada', machine: 'workbench', expires: null, digest: 'd' };

async function travelling(answered: boolean) {
  const from = await openBench();
  const { id } = await from.setups.start('plytix', company);
  await from.capture.type(id, 'apiKey', foreign);
  if (answered) await from.asked.answer(id, 'apiKey');
  const record = { ...from.writer.get(id), findings: [] };
  return { record, values: { apiKey: foreign }, events: [], missing: [] };
}

it('a colleague’s value is asked about here, whatever the file says of it', async () => {
  const key = await travelling(true);
  const here = await openBench();
  const received = forReceiver({ ...key, record: { ...key.record, workedAt: source.madeAt } }, () => false);
  await takeKeys(here, { ...source, kind: 'handover', keys: [received] }, ['new'], job);
  const record = here.writer.get(key.record.id);
  expect(record.findings).toMatchObject([{ code: 'not-this-service', field: 'apiKey', severity: 'stop' }]);
  expect(record.sendAnswers).toBeUndefined();
  await here.tests.run(record.id);
  expect(here.sent).toEqual([]);
});

it.each([
  ['an answered value of one’s own backup stays answered', true, []],
  ['one that was not answered is asked about', false, ['not-this-service']],
])('%s', async (_what, answered, codes) => {
  const key = await travelling(answered);
  const here = await openBench();
  await takeKeys(here, { ...source, kind: 'backup', keys: [key] }, ['new'], job);
  expect(here.writer.get(key.record.id).findings.map(({ code }) => code)).toEqual(codes);
});
