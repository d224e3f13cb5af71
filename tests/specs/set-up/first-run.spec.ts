import { expect, test } from '../../harness/fixtures';

test('a fresh start offers to connect or to practise', async ({ launchApp }) => {
  const { page } = await launchApp();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every key in one place, on this computer');
  await expect(page.getByRole('button', { name: 'Start connecting' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start practising' })).toBeVisible();
});

test('practice opens a sample company and is marked on every screen', async ({ launchApp }) => {
  const { page } = await launchApp();
  await page.getByRole('button', { name: 'Start practising' }).click();
  await expect(page.getByRole('banner').getByText('Practice', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: /^Keys/ }).click();
  await expect(page.getByRole('row', { name: /Tidewell Outdoors/ }).first()).toBeVisible();
  await expect(page.getByRole('banner').getByText('Practice', { exact: true })).toBeVisible();
});
