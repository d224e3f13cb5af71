import { describe, expect, it } from 'vitest';
import { openBench } from './bench';

async function handedOver() {
  const bench = await openBench();
  const { id } = await bench.setups.start('plytix', 'Harbour & Pine');
  const change = { screen: 'instances', instanceName: 'Plytix, Harbour & Pine', handedOver: true } as const;
  await bench.setups.change(id, { ...change, step: 'record' });
  const lines = () => bench.vault.journal.timeline(id).filter(({ type }) => type === 'handed-over');
  return { ...bench, id, change, lines };
}

describe('a hand-over', () => {
  it('is journaled with its screen and instance, and its time kept', async () => {
    const { vault, id, lines } = await handedOver();
    expect(lines()).toMatchObject([
      { known: 'typed', facts: { screen: 'instances', instance: 'Plytix, Harbour & Pine' } },
    ]);
    expect(vault.records.get(id)?.setup?.handedOverAt).not.toBeNull();
  });

  it('pressed again for the same is no second one', async () => {
    const { setups, vault, id, change, lines } = await handedOver();
    const before = vault.records.get(id)?.setup?.handedOverAt;
    await setups.change(id, change);
    await setups.change(id, { step: 'handover' });
    expect(lines()).toHaveLength(1);
    expect(vault.records.get(id)?.setup?.handedOverAt).toBe(before);
  });

  it('to another place, or of new values, is another one', async () => {
    const { setups, capture, id, change, lines } = await handedOver();
    await setups.change(id, { ...change, instanceName: 'Plytix, second' });
    expect(lines()).toHaveLength(2);
    await new Promise((done) => setTimeout(done, 5));
    await capture.type(id, 'apiKey', 'DEMO4KEY0000000000ABCD');
    await setups.change(id, { ...change, instanceName: 'Plytix, second' });
    expect(lines()).toHaveLength(3);
  });
});
