import { afterEach, expect, it, vi } from 'vitest';
import type { HostWindow } from '../../../../../electron/host';
import { createCaptureGuard } from '../../../../../electron/shell/window/capture-guard';

afterEach(() => vi.useRealTimers());

it('the window is out of pictures while a value is shown, and then as the person wants it', () => {
  vi.useFakeTimers();
  const set = vi.fn();
  const window = { isDestroyed: () => false, setContentProtection: set } as unknown as HostWindow;
  let wanted = false;
  const guard = createCaptureGuard({ window: () => window, wanted: () => wanted });
  guard.apply();
  expect(set).toHaveBeenLastCalledWith(false);
  guard.during(20);
  expect(set).toHaveBeenLastCalledWith(true);
  vi.advanceTimersByTime(15_000);
  guard.during(20);
  vi.advanceTimersByTime(19_000);
  guard.apply();
  expect(set).toHaveBeenLastCalledWith(true);
  vi.advanceTimersByTime(1000);
  expect(set).toHaveBeenLastCalledWith(false);
  wanted = true;
  guard.apply();
  expect(set).toHaveBeenLastCalledWith(true);
});
