import type { Fault } from '../../../electron/services/practice/faults';
import { expect, test } from '../../harness/journey';
import { personAt } from '../../harness/person';
import { startServiceServer } from '../../harness/simulators/service-server';
import {
  company,
  expectBothValues,
  expectCleanDetails,
  expectUndecided,
  list,
  testsAgain,
  testsForTheFirstTime,
  verdict,
} from '../../harness/test-page';

const named = { company, name: 'Patchworks Integration', role: 'ADMIN' };

test('a role with too few rights explains the change and passes without new values', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey({ ...named, role: 'USER' });
  const journey = await open();
  const { page, person } = journey;
  await testsForTheFirstTime(journey, key);
  await person.sees('Almost there: one thing to fix');
  await expect(verdict(page, 'The key works, but its role is user. Patchworks needs admin')).toBeVisible();
  await expect(page).toHaveTitle(/^Problem: /);
  await expect(page.getByText('You can go on once the role is admin')).toBeVisible();
  await expectCleanDetails(journey, key, /POST https:\/\/pim\.plytix\.com\/api\/v1\/accounts\/api-credentials/);

  await person.press('Show me how');
  const guide = page.getByRole('region', { name: /role/i }).last();
  await expect(guide).toContainText('Save API Key');
  await expect(guide.getByRole('heading', { level: 2 })).toBeFocused();
  services.simulator.plytix.changeRole(key.id, 'ADMIN');
  await person.press('Test again');
  await person.sees('The key works');
  await expect(page.getByRole('heading', { level: 2, name: 'Change the role of the key' })).toBeHidden();
});

test('a refused pair names the wrong value and keeps both', async ({ open, services }) => {
  const key = { ...services.simulator.plytix.createKey(named) };
  const journey = await open();
  const { page, person } = journey;
  services.simulator.plytix.replacePassword(key.id);
  await testsForTheFirstTime(journey, key);
  await person.sees('Almost there: one thing to fix');
  await expect(verdict(page, 'The key is right, but the password is not')).toContainText('same row as the key');
  await expect(list(page).getByRole('listitem').filter({ hasText: 'belong together' })).toContainText('Failed');
  await expect(page.getByRole('button', { name: 'Go on to Patchworks' })).toBeHidden();
  await expectCleanDetails(journey, key, /POST https:\/\/auth\.plytix\.com\/auth\/api\/get-token +401/);

  services.simulator.plytix.deleteKey(key.id);
  await person.press('Test again');
  await expect(verdict(page, 'Plytix does not know this key')).toContainText('still listed in the API tab');
  await expectCleanDetails(journey, key, /POST https:\/\/auth\.plytix\.com\/auth\/api\/get-token +401/);
  await expectBothValues(journey, key);
});

const troubles: readonly { readonly fault: Fault; readonly says: string; readonly advice: string }[] = [
  {
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '3' } },
    says: 'Plytix asks us to slow down',
    advice: 'Wait 3 seconds, then test again',
  },
  { fault: { kind: 'html', status: 504 }, says: 'Plytix is having trouble', advice: 'Test again in a few minutes' },
  {
    fault: { kind: 'redirect', location: 'https://login.hotel.example/' },
    says: 'The way to Plytix was redirected',
    advice: 'sign in if it asks',
  },
  { fault: { kind: 'drop' }, says: 'The connection to Plytix was cut off', advice: 'Test again' },
  {
    fault: { kind: 'html', status: 200 },
    says: 'Something other than Plytix answered',
    advice: 'Your values may be fine',
  },
];

test('a failure of Plytix never blames the values', async ({ open, services }) => {
  const { simulator } = services;
  const key = simulator.plytix.createKey(named);
  const journey = await open();
  const { page, person } = journey;
  let isFirst = true;
  for (const { fault, says, advice } of troubles) {
    simulator.planFault({ fault, host: 'auth.plytix.com', times: Number.POSITIVE_INFINITY });
    if (isFirst) await testsForTheFirstTime(journey, key);
    else await testsAgain(page);
    isFirst = false;
    await expectUndecided(page, says);
    await expect(verdict(page, says)).toContainText(advice);
    await expectCleanDetails(journey, key, /POST https:\/\/auth\.plytix\.com/);
    simulator.clearFaults();
  }
  await testsAgain(page);
  await person.sees('The key works');
});

test('a cookie that a service sets is never sent back', async ({ open, services }) => {
  const { simulator } = services;
  const key = simulator.plytix.createKey(named);
  const journey = await open();
  const { page, person } = journey;
  const headers = { 'retry-after': '1', 'set-cookie': 'tracked=1; Path=/; Secure' };
  simulator.planFault({ fault: { kind: 'status', status: 429, headers }, host: 'auth.plytix.com', times: 1 });
  await testsForTheFirstTime(journey, key);
  await expectUndecided(page, 'Plytix asks us to slow down');
  await testsAgain(page);
  await person.sees('The key works');
  expect(services.requests.length).toBeGreaterThan(1);
  expect(services.requests.filter(({ headerNames }) => headerNames.includes('cookie'))).toEqual([]);
});

test('a service that is down gives no verdict, and the same values pass later', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const journey = await open();
  const { page, person } = journey;
  await services.stopListening();
  await testsForTheFirstTime(journey, key);
  await expectUndecided(page, 'Plytix did not take the connection');
  await expectCleanDetails(journey, key, /ERR_CONNECTION_REFUSED/);
  await expectBothValues(journey, key);
  await page.getByRole('button', { name: /^.*Test the key/ }).click();
  await services.listenAgain();
  await testsAgain(page);
  await person.sees('The key works');
});

test('an unresolved host name is reported as a network failure', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const journey = await open({ args: ['--host-resolver-rules=MAP auth.plytix.com ^NOTFOUND'] });
  const { page, person } = journey;
  await testsForTheFirstTime(journey, key);
  await expectUndecided(page, 'This computer cannot find Plytix');
  await expectCleanDetails(journey, key, /ERR_NAME_NOT_RESOLVED/);
  const forIt = page.getByRole('region', { name: 'For your IT team' });
  await expect(forIt).toContainText('auth.plytix.com, pim.plytix.com');
  await forIt.getByRole('button', { name: 'Copy message' }).click();
  await expect.poll(person.clipboard).toContain('https (port 443): auth.plytix.com, pim.plytix.com');
});

test('a server whose certificate is not trusted receives no values', async ({ launchApp }) => {
  const services = await startServiceServer({ trusted: false });
  try {
    const key = services.simulator.plytix.createKey(named);
    const launched = await launchApp({ args: services.chromiumSwitches });
    const journey = { ...launched, person: personAt(launched.app, launched.page) };
    await testsForTheFirstTime(journey, key);
    await expectUndecided(journey.page, 'The connection to Plytix is not private');
    await expect(journey.page.getByText('The identity of auth.plytix.com could not be confirmed')).toBeVisible();
    await expectCleanDetails(journey, key, /ERR_CERT_AUTHORITY_INVALID/);
    await journey.person.press('Copy details');
    await expect.poll(journey.person.clipboard).toMatch(/certificate of auth\.plytix\.com issued by: \S+/);
    expect(services.requests).toEqual([]);
  } finally {
    await services.close();
  }
});

test('a test can be stopped without blaming the values', async ({ open, services }) => {
  const key = services.simulator.plytix.createKey(named);
  const answers = services.hold('pim.plytix.com');
  const journey = await open();
  const { page, person } = journey;
  await testsForTheFirstTime(journey, key);
  await person.sees('Testing the key');
  await expect(list(page).getByRole('listitem').filter({ hasText: 'belong together' })).toContainText('Passed');
  await person.press('Stop the test');
  await expectUndecided(page, 'You stopped the test');
  answers();
  await testsAgain(page);
  await person.sees('The key works');
});
