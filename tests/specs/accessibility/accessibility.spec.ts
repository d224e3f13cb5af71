import type { Page } from '@playwright/test';
import { violationsOf } from '../../harness/axe';
import { expect, type Journey, test } from '../../harness/journey';
import { personAt } from '../../harness/person';
import { makesPatchworksKey } from '../../harness/tour/patchworks-tour';
import { startsPractising, visitsPlaces } from '../../harness/tour/places-tour';
import { handsOverPlytixKey, makesPlytixKey, mendsTheRole } from '../../harness/tour/plytix-tour';
import { makesPassphrase, unlocks } from '../../harness/tour/protection-tour';
import { seesRealPages } from '../../harness/tour/real-tour';
import { goesHome, type Walk } from '../../harness/tour/walk';

const company = 'Northfold Studio';
const passphrase = 'linen thread on a warm windowsill';

test.describe.configure({ timeout: 600_000 });

/** A walk through the app in which axe checks every screen. */
function readWalk({ app, page, person }: Journey, seen: string[]): Walk {
  return {
    app,
    page,
    person,
    stop: async (screen) => {
      seen.push(screen);
      expect.soft(await violationsOf({ app, page }), screen).toEqual([]);
    },
  };
}

test('axe finds no violation while a Plytix key is set up', async ({ open }) => {
  const seen: string[] = [];
  const walk = readWalk(await open(), seen);
  await startsPractising(walk);
  await walk.stop('home-practice', '');
  await makesPlytixKey(walk, { company, role: 'user' });
  await mendsTheRole(walk);
  await handsOverPlytixKey(walk, 'Priya Raman');
  expect(seen.length).toBeGreaterThanOrEqual(22);
});

test('axe finds no violation while a Patchworks key is set up and in every place', async ({ open }) => {
  const seen: string[] = [];
  const walk = readWalk(await open(), seen);
  await startsPractising({ ...walk, stop: async () => {} });
  await makesPatchworksKey(walk, company, 'Jonas Weber');
  await walk.person.press('Back to Home');
  await visitsPlaces(walk, { plytix: 'Maple & Rye', patchworks: company });
  expect(seen.length).toBeGreaterThanOrEqual(19);
});

test('axe finds no violation in the real account, on its pages for non-admins, and on the lock screens', async ({
  open,
}) => {
  const seen: string[] = [];
  const launched = await open({ keyring: 'none' });
  const walk = readWalk(launched, seen);
  await makesPassphrase(walk, company, passphrase);
  await goesHome(walk);
  await seesRealPages(walk, company);
  const again = await launched.relaunch();
  const person = personAt(again.app, again.page);
  await unlocks(readWalk({ ...again, person }, seen), passphrase);
  expect(seen.length).toBeGreaterThanOrEqual(11);
});

test('axe reports a broken page', async ({ open }) => {
  const { app, page, person } = await open();
  await person.sees('Every key in one place, on this computer');
  await page.evaluate(() => {
    const grey = document.createElement('p');
    grey.textContent = 'Grey on grey';
    Object.assign(grey.style, { color: '#888', background: '#999' });
    document.querySelector('h1')?.after(document.createElement('button'), grey);
  });
  const rules = (await violationsOf({ app, page })).map((each) => each.slice(0, each.indexOf(':')));
  expect(rules.sort()).toEqual(['dark color-contrast', 'light button-name', 'light color-contrast']);
});

/** The pixels by which the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const parts = [document.documentElement, ...document.querySelectorAll('main, .wiz-scroll, .page, [role=dialog]')];
    return Math.max(...parts.map((part) => part.scrollWidth - part.clientWidth));
  });

test('at 400 % zoom nothing scrolls sideways and nothing is hidden', async ({ open }) => {
  const launched = await open();
  const { page } = launched;
  // 1280 pixels at 400 % zoom are 320 CSS pixels.
  await page.setViewportSize({ width: 320, height: 400 });
  const walk: Walk = {
    ...launched,
    stop: async (screen) => expect.soft(await overflow(page), screen).toBeLessThanOrEqual(0),
  };
  await startsPractising(walk);
  await walk.stop('home-practice', '');
  await makesPlytixKey(walk, { company, role: 'admin' });
  await handsOverPlytixKey(walk, 'Priya Raman');
});

test('the app follows contrast themes and reduced motion', async ({ open }) => {
  const { page, person } = await open();
  await person.press('Start practising');
  await person.press('New set-up');
  const dialog = page.getByRole('dialog', { name: 'New set-up' });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await expect(dialog).toBeVisible();
  const looks = await page.evaluate(() => {
    const system = (name: string) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = name;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    };
    const chosen = document.querySelector('input[type=radio]:checked')?.closest('label');
    const style = chosen && getComputedStyle(chosen);
    const styles = [...document.querySelectorAll('*')].map((part) => getComputedStyle(part));
    return {
      textIsTheSystems: getComputedStyle(document.querySelector('h1') as Element).color === system('CanvasText'),
      chosenHasAnOutline: style ? style.outlineStyle !== 'none' || parseFloat(style.borderTopWidth) > 1 : false,
      moving: styles.filter(({ transitionDuration, animationDuration }) =>
        [transitionDuration, animationDuration].some((times) =>
          times.split(',').some((time) => parseFloat(time) > 0.01),
        ),
      ).length,
    };
  });
  expect(looks).toEqual({ textIsTheSystems: true, chosenHasAnOutline: true, moving: 0 });
});
