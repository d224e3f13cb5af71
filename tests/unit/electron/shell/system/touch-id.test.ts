import { describe, expect, it, vi } from 'vitest';
import { createTouchId } from '../../../../../electron/shell/system/touch-id';

describe('Touch ID', () => {
  it('is not there where the system does not know it, and asks nothing', async () => {
    const touchId = createTouchId({});
    expect(touchId.isThere()).toBe(false);
    expect(touchId.isKnown()).toBe(false);
  });

  it('shows nothing where it cannot ask now, as with the lid closed', async () => {
    const promptTouchID = vi.fn(async () => undefined);
    const touchId = createTouchId({ canPromptTouchID: () => false, promptTouchID });
    expect([touchId.isKnown(), touchId.isThere()]).toEqual([true, false]);
    await expect(touchId.ask('show a stored value')).rejects.toMatchObject({ code: 'touch-id-missing' });
    expect(promptTouchID).not.toHaveBeenCalled();
  });

  // Only the call is recorded; that macOS then asks for a finger is not verified.
  it('asks with the reason, and a refusal is one', async () => {
    const promptTouchID = vi.fn(async () => undefined);
    const touchId = createTouchId({ canPromptTouchID: () => true, promptTouchID });
    expect(touchId.isThere()).toBe(true);
    await touchId.ask('show a stored value');
    expect(promptTouchID).toHaveBeenCalledWith('show a stored value');
    promptTouchID.mockRejectedValueOnce(new Error('Authentication was canceled.') as never);
    await expect(touchId.ask('show a stored value')).rejects.toMatchObject({ code: 'touch-id-declined' });
  });
});
