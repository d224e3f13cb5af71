import { execFileSync } from 'node:child_process';
import { copyFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { kitGroups } from '../../shared/model/kit-code';
import { opensFile, savesTo } from './file-answers';
import { heapOf } from './heap-text';
import { derives, expect, type Journey } from './journey';
import { findSecrets } from './search-secrets';
import { checksPage } from './visual';

const group = /^[0-9A-HJKMNP-TV-Z]{5}$/;

/** Types a new passphrase twice and sets it, in the dialog that asks for one. */
export async function setsPassphrase(page: Page, passphrase: string): Promise<void> {
  const question = page.getByRole('dialog', { name: 'A passphrase for Keyquilt' });
  await question.getByLabel('New passphrase').fill(passphrase);
  await question.getByLabel('The same passphrase again').fill(passphrase);
  await question.getByRole('button', { name: 'Use this passphrase' }).click();
  await expect(question).toBeHidden(derives);
}

/** The text of the page that was printed last, as `pdftotext` reads the stand-in's paper. */
export async function paperOf({ userData }: Pick<Journey, 'userData'>): Promise<string> {
  const folder = `${userData}.downloads`;
  const papers = (await readdir(folder)).filter((file) => file.endsWith('.pdf'));
  const aged = await Promise.all(
    papers.map(async (file) => ({ file, at: (await stat(path.join(folder, file))).mtimeMs })),
  );
  const last = aged.sort((a, b) => a.at - b.at).at(-1)?.file ?? 'none';
  if (process.env.LOOK) await copyFile(path.join(folder, last), path.join(process.env.LOOK, 'kit-page.pdf'));
  return execFileSync('pdftotext', ['-layout', path.join(folder, last), '-'], { encoding: 'utf8' });
}

/** The eight groups on a page. */
function codeOn(paper: string): string[] {
  const groups = paper.split('\n').flatMap((line) => {
    const words = line.trim().split(/\s+/);
    return words.length === 4 && words.every((word) => group.test(word)) ? words : [];
  });
  expect(groups).toHaveLength(kitGroups);
  return groups;
}

/**
 * What no file, log or page may hold of a code, by description: its halves, however the groups stand beside each other.
 */
export function partsOfCode(what: string, groups: readonly string[]): [name: string, value: string][] {
  const halves = [groups.slice(0, 4), groups.slice(4)];
  return halves.flatMap((half, place) =>
    ['', ' ', '-', '","', '\n', ','].flatMap((between): [string, string][] => {
      const text = half.join(between);
      return [
        [`half ${place + 1} of ${what}, joined by ${JSON.stringify(between)}`, text],
        [`the same in small letters`, text.toLowerCase()],
      ];
    }),
  );
}

/** Expects nothing of a code in the page's memory. `typed`: the groups that were typed in it one by one. */
export async function expectsNoCode(page: Page, groups: readonly string[], typed: readonly number[]): Promise<void> {
  const heap = await heapOf(page);
  expect(heap.length).toBeGreaterThan(100_000);
  expect(findSecrets(heap, Object.fromEntries(partsOfCode('the code', groups)))).toEqual([]);
  const strings = new Set(heap.toString('utf8').split('\n'));
  const others = groups.filter((_, place) => !typed.includes(place + 1));
  expect(others.filter((each) => strings.has(each) || strings.has(each.toLowerCase()))).toEqual([]);
}

/** A kit as the person holds it: its code, and the numbers of the groups that were typed back. */
export type HeldKit = { readonly groups: readonly string[]; readonly typed: readonly number[] };

type Making = {
  readonly file: string;
  /** Null where the keyring protects. */
  readonly present: string | null;
  /** Prefix of the pictures; without one none is taken. */
  readonly look?: string;
};

/** Makes a kit in the open dialog, with a typing error in one group first. */
export async function makesKit(journey: Journey, { file, present, look }: Making): Promise<HeldKit> {
  const { app, page } = journey;
  const dialog = page.getByRole('dialog', { name: /^A way in/ });
  const looks = async (name: string) => look !== undefined && checksPage(journey, `${look}-${name}`);
  await savesTo(app, file);
  await expect(dialog.getByRole('button', { name: 'Save the sealed file' })).toBeEnabled(derives);
  await looks('begin');
  await dialog.getByRole('button', { name: 'Save the sealed file' }).click(derives);
  await expect(dialog).toContainText('Sealed file saved', derives);
  await looks('saved');
  await dialog.getByRole('button', { name: 'Print the page' }).click();
  await expect(dialog).toContainText('Page printed', derives);
  const groups = codeOn(await paperOf(journey));
  const typed = await typesBack(dialog, groups, present, looks);
  return { groups, typed };
}

/** Types the two groups that are asked for, the second one wrong at first, and finishes the kit. */
export async function typesBack(
  dialog: Locator,
  groups: readonly string[],
  present: string | null,
  looks: (name: string) => Promise<unknown> = async () => undefined,
): Promise<readonly number[]> {
  const labels = await dialog.locator('label').allTextContents();
  const asked = labels.flatMap((label) => /^Group (\d)/.exec(label)?.[1] ?? []).map(Number);
  expect(asked).toHaveLength(2);
  const [one = 1, two = 2] = asked;
  const finishes = async () => {
    if (present !== null) await dialog.getByLabel('Current passphrase').fill(present);
    await dialog.getByRole('button', { name: 'Finish the kit' }).click();
  };
  await dialog.getByLabel(`Group ${one}`).fill((groups[one - 1] ?? '').toLowerCase());
  await dialog.getByLabel(`Group ${two}`).fill('00000');
  await finishes();
  await expect(dialog.getByRole('alert')).toContainText(`Group ${two} is not what is on your paper`, derives);
  await looks('group-wrong');
  await dialog.getByLabel(`Group ${two}`).fill(groups[two - 1] ?? '');
  await finishes();
  await expect(dialog).toBeHidden(derives);
  return asked;
}

/** The dialog that opens locked keys with a kit. */
export function usingKit(page: Page): Locator {
  return page.getByRole('dialog', { name: 'Open with a recovery kit' });
}

/** Chooses a sealed file in that dialog. */
export async function choosesKit({ app, page }: Pick<Journey, 'app' | 'page'>, file: string): Promise<void> {
  await opensFile(app, file);
  await usingKit(page)
    .getByRole('button', { name: /^Choose / })
    .click();
}

/** Types a code there and has it tried. */
export async function triesCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('The eight groups of the page').fill(code);
  await page.getByRole('button', { name: 'Check page and file' }).click();
}

/** Sets the new passphrase that opening with a kit asks for. */
export async function opensUnder(page: Page, passphrase: string): Promise<void> {
  const use = usingKit(page);
  await use.getByLabel('New passphrase').fill(passphrase);
  await use.getByLabel('The same passphrase again').fill(passphrase);
  await use.getByRole('button', { name: 'Open with this passphrase' }).click();
  await expect(use).toBeHidden(derives);
}
