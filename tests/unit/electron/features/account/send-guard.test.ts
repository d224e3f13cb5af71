import { expect, it } from 'vitest';
import { createSendGuard } from '../../../../../electron/features/account/send-guard';
import { openBench } from '../inventory/bench';

const company = 'Harbour & Pine';
const foreign = '0123456789abcdef01234567';

it('a value that is stored for the other service never goes, answered or not', async () => {
  const { vault, capture, setups, asked } = await openBench();
  const mayCarry = createSendGuard(vault);
  const value = 'demo0k3y0f0patchworks0with0forty0letters';
  const one = await setups.start('patchworks', company);
  await capture.type(one.id, 'apiKey', value);
  expect(await mayCarry({ system: 'patchworks', values: { apiKey: value } })).toBe(true);
  expect(await mayCarry({ system: 'plytix', values: { apiKey: value } })).toBe(false);
  const two = await setups.start('plytix', company);
  await capture.type(two.id, 'apiKey', value);
  await expect(asked.answer(two.id, 'apiKey')).rejects.toMatchObject({ code: 'bad-input' });
  expect(await mayCarry({ system: 'plytix', values: { apiKey: value } })).toBe(false);
});

it('nor does one that looks right there', async () => {
  const { vault, capture, setups, simulator } = await openBench();
  const { apiKey } = simulator.plytix.createKey({ company, name: 'Shop feed', role: 'ADMIN' });
  const mayCarry = createSendGuard(vault);
  expect(await mayCarry({ system: 'plytix', values: { apiKey } })).toBe(true);
  const { id } = await setups.start('patchworks', company);
  await capture.type(id, 'apiKey', apiKey);
  expect(await mayCarry({ system: 'plytix', values: { apiKey } })).toBe(false);
});

it('an answer about one value of a key does not settle its other', async () => {
  const { vault, capture, setups, asked } = await openBench();
  const { id } = await setups.start('plytix', company);
  const other = `${foreign.slice(1)}0`;
  await capture.type(id, 'apiKey', foreign);
  await capture.type(id, 'apiPassword', other);
  await asked.answer(id, 'apiKey');
  expect(await createSendGuard(vault)({ system: 'plytix', values: { apiKey: foreign } })).toBe(true);
  expect(await createSendGuard(vault)({ system: 'plytix', values: { apiPassword: other } })).toBe(false);
});

it('an answer about one value settles no other, and no other service', async () => {
  const { vault, capture, setups, asked } = await openBench();
  const mayCarry = createSendGuard(vault);
  const { id } = await setups.start('plytix', company);
  await capture.type(id, 'apiKey', foreign);
  expect(await mayCarry({ system: 'plytix', values: { apiKey: foreign } })).toBe(false);
  await asked.answer(id, 'apiKey');
  expect(await mayCarry({ system: 'plytix', values: { apiKey: foreign } })).toBe(true);
  expect(await mayCarry({ system: 'plytix', values: { apiKey: foreign, apiPassword: `${foreign.slice(1)}0` } })).toBe(
    false,
  );
  expect(await mayCarry({ system: 'patchworks', values: { apiKey: foreign } })).toBe(false);
});

it('an answer ends with the value: taken out, it is asked about again elsewhere', async () => {
  const { vault, capture, setups, asked } = await openBench();
  const { id } = await setups.start('plytix', company);
  await capture.type(id, 'apiKey', foreign);
  await asked.answer(id, 'apiKey');
  await capture.clear(id, 'apiKey');
  expect(await createSendGuard(vault)({ system: 'plytix', values: { apiKey: foreign } })).toBe(false);
});
