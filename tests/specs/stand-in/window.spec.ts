import { expect, type StandIn, test } from '../../harness/stand-in-trial';

test('the page is a secure context with its policy', async ({ launchTrial, allowProblems }) => {
  allowProblems(/Content Security Policy/);
  const { page } = await launchTrial();
  expect(await page.evaluate(() => [isSecureContext, document.documentElement.dataset.script])).toEqual([true, 'ran']);
  const violated = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
        fetch('https://elsewhere.test/').catch(() => undefined);
      }),
  );
  expect(violated).toBe('connect-src');
});

test('a window has the given size and preferences', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([700, 500]);
  const window = await app.browserWindow(page);
  const preferences = await window.evaluate((opened) => {
    const contents = opened.webContents as unknown as { getLastWebPreferences(): { sandbox?: boolean } };
    return contents.getLastWebPreferences().sandbox;
  });
  expect(preferences).toBe(true);
  expect((await page.screenshot()).length).toBeGreaterThan(1000);
});

test('main can prevent a navigation', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  const asked = await app.evaluateHandle(({ BrowserWindow }) => {
    const addresses: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.on('will-navigate', (event) => addresses.push(event.url));
    return addresses;
  });
  await page.evaluate(() => {
    location.href = '/other.html';
  });
  await expect.poll(() => asked.jsonValue()).toEqual(['trial://app/other.html']);
  await page.evaluate(() => {
    location.href = 'https://elsewhere.test/';
  });
  await expect.poll(() => asked.jsonValue()).toEqual(['trial://app/other.html', 'https://elsewhere.test/']);
  // Read in the document: the driver knows no title while a prevented navigation ends.
  expect(await page.evaluate(() => document.title)).toBe('Trial');
});

test('every way to open a window is blocked', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  const asked = await app.evaluateHandle(({ BrowserWindow }) => {
    const addresses: string[] = [];
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(({ url }) => {
      addresses.push(url);
      return { action: 'deny' };
    });
    return addresses;
  });
  expect(await page.evaluate(() => window.open('https://one.test/'))).toBeNull();
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: 'https://two.test/', target: '_blank' });
    link.append('out');
    document.body.append(link);
  });
  await page.getByText('out').click();
  await page.getByText('out').click({ button: 'middle' });
  await expect.poll(() => asked.jsonValue()).toEqual(['https://one.test/', 'https://two.test/', 'https://two.test/']);
  expect(app.windows()).toHaveLength(1);
});

test('the handlers decide on permissions', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'midi'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(states).toEqual(['denied', 'granted', 'denied']);
  expect(await page.evaluate(() => navigator.clipboard.readText().catch((error) => error.name))).toBe(
    'NotAllowedError',
  );
  const consulted = await app.evaluate((electron) => (electron as StandIn).recordings.permissions.length);
  // Each use asks once, when it happens: three states, one reading.
  expect(consulted).toBe(4);
});

test('the app sets the theme', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  const dark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  for (const [source, isDark] of [
    ['dark', true],
    ['light', false],
  ] as const) {
    await app.evaluate(({ nativeTheme }, wanted) => {
      nativeTheme.themeSource = wanted;
    }, source);
    await expect.poll(dark).toBe(isDark);
  }
});
