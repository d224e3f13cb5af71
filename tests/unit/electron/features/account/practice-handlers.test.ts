import { expect, it, vi } from 'vitest';
import type { Accounts } from '../../../../../electron/features/account/accounts';
import { openPracticeServices } from '../../../../../electron/features/account/practice-services';
import { practiceHandlers } from '../../../../../electron/ipc/practice-handlers';
import type { SecretClipboard } from '../../../../../electron/shell/system/clipboard';
import { practiceInputs } from '../../../../../shared/contract/practice';
import { tempFolder } from '../../storage/vault/temp-vault';

const company = 'Harbour & Pine';
const id = '0123456789abcdef01234567';

function handlersIn(account: 'real' | 'practice') {
  const practice =
    account === 'practice' ? openPracticeServices(tempFolder(), () => new Date('2026-11-13T09:00:00Z')) : null;
  const copyText = vi.fn(async (_text: string) => {});
  const accounts = { current: async () => ({ practice }) } as unknown as Accounts;
  const handlers = practiceHandlers({ accounts, clipboard: { copyText } as unknown as SecretClipboard });
  return { handlers, copyText };
}

it('refuses every act in the real account', async () => {
  const { handlers, copyText } = handlersIn('real');
  const values = { url: '', apiKey: 'a', apiPassword: 'b', version: '1' };
  const acts = {
    companies: () => handlers['practice.companies'](),
    keys: () => handlers['practice.keys']({ system: 'plytix', company }),
    createKey: () => handlers['practice.createKey']({ system: 'plytix', company, name: 'A', role: 'admin' }),
    saveKey: () => handlers['practice.saveKey']({ id, name: 'A', role: 'admin' }),
    revokeKey: () => handlers['practice.revokeKey']({ id }),
    deleteKey: () => handlers['practice.deleteKey']({ system: 'plytix', id }),
    reveal: () => handlers['practice.reveal']({ system: 'plytix', id, field: 'apiPassword' }),
    copyValue: () => handlers['practice.copyValue']({ system: 'plytix', id, field: 'apiKey' }),
    instances: () => handlers['practice.instances']({ company }),
    saveInstance: () => handlers['practice.saveInstance']({ company, name: 'A', ...values }),
    changeInstance: () => handlers['practice.changeInstance']({ id, ...values }),
  } satisfies Record<keyof typeof practiceInputs, () => Promise<unknown>>;
  for (const act of Object.values(acts)) await expect(act()).rejects.toThrow('not-found');
  expect(copyText).not.toHaveBeenCalled();
});

it('copies in main and shows a value only to the request for it', async () => {
  const { handlers, copyText } = handlersIn('practice');
  const made = await handlers['practice.createKey']({ system: 'plytix', company, name: 'A', role: 'user' });
  const asked = { system: 'plytix', id: made.id, field: 'apiPassword' } as const;
  const { value } = await handlers['practice.reveal'](asked);
  expect(value).toMatch(/^DEMOpw&.{33}$/);
  expect(await handlers['practice.copyValue'](asked)).toEqual({});
  expect(copyText).toHaveBeenCalledExactlyOnceWith(value);
  expect(JSON.stringify([made, await handlers['practice.keys']({ system: 'plytix', company })])).not.toContain(value);
});

it('accepts only roles, ids and fields that the practice sites have', () => {
  const key = { system: 'plytix', company, name: 'A', role: 'admin' };
  expect(practiceInputs.createKey.safeParse(key).success).toBe(true);
  for (const change of [{ role: 'ADMIN' }, { role: 'manager' }, { name: ' ' }, { company: '' }, { more: 1 }]) {
    expect(practiceInputs.createKey.safeParse({ ...key, ...change }).success).toBe(false);
  }
  expect(practiceInputs.saveKey.safeParse({ id: 'x', name: 'A', role: 'admin' }).success).toBe(false);
  expect(practiceInputs.reveal.safeParse({ system: 'plytix', id, field: 'note' }).success).toBe(false);
});
