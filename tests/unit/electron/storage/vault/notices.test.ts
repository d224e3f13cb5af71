import { expect, it } from 'vitest';
import { createNotices } from '../../../../../electron/storage/vault/notices';

const draft = { code: 'file-restored', facts: { file: 'vault.json' } } as const;
const openNotices = () =>
  createNotices(
    [],
    [],
    () => new Date('2026-11-18T09:00:00.000Z'),
    () => undefined,
  );

it('a notice that was dismissed can be brought back, once, and is dismissed for good after that', () => {
  const notices = openNotices();
  notices.raise(draft);
  const [notice] = notices.list();
  const id = notice?.id ?? '';
  notices.dismiss(id);
  expect(notices.bringBack(id)).toBe(true);
  expect(notices.list()).toEqual([notice]);
  expect(notices.dismissed()).toEqual([]);
  expect(notices.bringBack(id)).toBe(false);
  notices.dismiss(id);
  notices.raise(draft);
  expect(notices.list()).toEqual([]);
});

it('a notice whose cause is gone by now stays away', () => {
  const notices = openNotices();
  notices.raise(draft);
  const id = notices.list()[0]?.id ?? '';
  notices.dismiss(id);
  notices.withdraw('file-restored');
  expect(notices.bringBack(id)).toBe(false);
  expect(notices.list()).toEqual([]);
  expect(notices.bringBack('another')).toBe(false);
});
