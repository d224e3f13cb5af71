import { expect, test } from '../../harness/journey';
import {
  company,
  expectBothValues,
  expectUndecided,
  list,
  testsAgain,
  testsForTheFirstTime,
} from '../../harness/test-page';

const slept = 'The computer slept during the test';

test('a test interrupted by sleep blames no value and passes after waking', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ company, name: 'Patchworks Integration', role: 'ADMIN' });
  const journey = await open();
  const { app, page, person } = journey;
  test.skip(journey.runtime !== 'stand-in', 'only the stand-in can be told that the computer sleeps');
  const asks = services.hold();
  await testsForTheFirstTime(journey, key);
  await expect.poll(() => services.requests.length).toBe(1);
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  // A sleeping computer answers no server: the connection is gone when it wakes.
  await services.stopListening();
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  asks();
  await expectUndecided(page, slept);
  await expect(page.getByRole('region', { name: slept, exact: true })).toContainText('Your values may be fine');
  await expect(list(page)).toContainText('The computer slept before auth.plytix.com could answer');

  // The same end without sleep is reported as it is.
  await services.listenAgain();
  const asksAgain = services.hold();
  services.forgetRequests();
  await testsAgain(page);
  await expect.poll(() => services.requests.length).toBe(1);
  await services.stopListening();
  asksAgain();
  await expectUndecided(page, 'The connection to Plytix was cut off');

  await services.listenAgain();
  await testsAgain(page);
  await person.sees('The key works');
  await expectBothValues(journey, key);
});
