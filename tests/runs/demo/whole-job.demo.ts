import { expect, test } from '../../harness/journey';
import { makesPatchworksKey } from '../../harness/tour/patchworks-tour';
import { startsPractising, visitsPlaces } from '../../harness/tour/places-tour';
import { handsOverPlytixKey, makesPlytixKey, mendsTheRole } from '../../harness/tour/plytix-tour';
import { makesPassphrase, unlocks } from '../../harness/tour/protection-tour';
import { goesHome, type Walk } from '../../harness/tour/walk';
import { picturedWalk } from './pictures';

const company = 'Northfold Studio';
const passphrase = 'linen thread on a warm windowsill';

/** The same walk without pictures, for screens already shown. */
const unseen = (walk: Walk): Walk => ({ ...walk, stop: async () => {} });

test('the whole job in the practice account', async ({ open }) => {
  const launched = await open();
  console.log(`The app runs in: ${launched.runtime}`);
  const walk = await picturedWalk(launched);
  await startsPractising(walk);
  await walk.stop('home-practice', 'Practice: a sample company with a dozen keys');

  await makesPlytixKey(walk, { company, role: 'admin' });
  await handsOverPlytixKey(walk, 'Priya Raman');
  await walk.person.press('Back to Home');
  await makesPatchworksKey(walk, company, 'Jonas Weber');
  await walk.person.press('Back to Home');

  await makesPlytixKey(unseen(walk), { company: 'Birch Lane Books', role: 'user' });
  await mendsTheRole(walk);
  await goesHome(walk);
  await expect(walk.page.getByText('Next: add it to Patchworks')).toBeVisible();
  await walk.stop('home', 'Home: what needs attention, and the set-up to carry on with');
  await visitsPlaces(walk, { plytix: company, patchworks: company });
  await launched.close();
});

test('a computer without a keyring', async ({ open }) => {
  const launched = await open({ keyring: 'none' });
  await makesPassphrase(await picturedWalk(launched), company, passphrase);
  const again = await launched.relaunch();
  const walk = await picturedWalk(again);
  await unlocks(walk, passphrase);
  await walk.stop('home-unlocked', 'Unlocked: the set-up goes on where it stood');
  await again.close();
});
