import { expect, it, vi } from 'vitest';
import { startBulkTest, useBulkTestStore } from '../../../../renderer/state/bulk-test-store';

it('a second bulk test changes nothing while the first one runs', async () => {
  let end = (_answer: unknown) => {};
  const asked = vi.fn(
    () =>
      new Promise((resolve) => {
        end = resolve;
      }),
  );
  vi.stubGlobal('window', { keyquilt: { 'tests.runMany': asked, listen: () => () => {} } });
  const first = startBulkTest(['a']);
  const waits = { plytix: { until: '2026-11-30T10:00:00.000Z', why: 'pace' } } as const;
  useBulkTestStore.setState({ waits });
  await startBulkTest(['a', 'b']);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(useBulkTestStore.getState().waits).toEqual(waits);
  end({ ok: true, value: { lines: [] }, updates: 'none' });
  await first;
  expect(useBulkTestStore.getState()).toMatchObject({ waits: {}, result: { lines: [] } });
});
