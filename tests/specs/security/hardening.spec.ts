import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { requests } from '../../../shared/contract/contract';
import { test as base, expect } from '../../harness/fixtures';

/** A local address outside the app, which records each request. */
type Outside = { readonly address: string; readonly heard: string[] };

const test = base.extend<{ readonly outside: Outside }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of a fixture's dependencies from this pattern.
  outside: async ({}, use) => {
    const heard: string[] = [];
    const server = createServer((request, response) => {
      heard.push(`${request.method} ${request.url}`);
      response.end('reached');
    });
    server.on('upgrade', (request, socket) => {
      heard.push(`upgrade ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    await use({ address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard });
    server.close().closeAllConnections();
  },
});

/**
 * Runs an act in the page in a separate task, because code that the driver runs is exempt from the policy. Returns the
 * violated directives.
 */
async function violatedBy(page: Page, address: string, act: (address: string) => unknown): Promise<string[]> {
  const seen = await page.evaluateHandle(() => {
    const directives: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      directives.push(effectiveDirective),
    );
    return directives;
  });
  await page.evaluate(`void setTimeout(() => (${act})(${JSON.stringify(address)}))`);
  await expect.poll(() => seen.evaluate((directives) => directives.length)).toBeGreaterThan(0);
  const directives = await seen.jsonValue();
  await seen.dispose();
  return [...new Set(directives)].sort();
}

test('the page has no Node and sees only the contract', async ({ launchApp }) => {
  const { page } = await launchApp();
  const found = await page.evaluate(() => {
    const plain = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(plain.contentWindow ?? {}));
    const ours = Object.getOwnPropertyNames(window).filter((key) => key !== '0' && !usual.has(key));
    const childHasBridge = 'keyquilt' in (plain.contentWindow as Window);
    plain.remove();
    const bridge = (window as unknown as { keyquilt: Record<string, object> }).keyquilt;
    return {
      node: ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname'].filter((key) => key in window),
      ours,
      childHasBridge,
      frozen: Object.isFrozen(bridge),
      verbs: Reflect.ownKeys(bridge).map(String).sort(),
      below: Object.values(bridge).flatMap((verb) => [typeof verb, ...Reflect.ownKeys(verb).map(String)]),
      prototype: Object.getPrototypeOf(bridge) === Object.prototype,
    };
  });
  expect(found.node).toEqual([]);
  // The page has no other global, such as the schema library's settings: main parses, the page does not.
  expect(found.ours).toEqual(['keyquilt']);
  expect(found.childHasBridge).toBe(false);
  expect(found.frozen).toBe(true);
  expect(found.verbs).toEqual([...Object.keys(requests), 'listen'].sort());
  expect(new Set(found.below)).toEqual(new Set(['function', 'length', 'name']));
  expect(found.prototype).toBe(true);
});

test('requests and events outside the contract are ignored', async ({ launchApp }) => {
  const { page } = await launchApp();
  const answers = await page.evaluate(async () => {
    const { keyquilt } = window as unknown as { keyquilt: Record<string, (...given: unknown[]) => unknown> };
    return {
      unknown: Object.keys(keyquilt).filter((verb) => /eval|shell|exec|path|read-?file|write-?file/i.test(verb)),
      surplus: await keyquilt['app.chooseAccount']?.({ account: 'real', path: '/etc/passwd' }),
      address: await keyquilt['links.open']?.({ link: 'https://example.com/' }),
      event: typeof keyquilt.listen?.('secrets.all', () => {}),
    };
  });
  expect(answers).toMatchObject({
    unknown: [],
    surplus: { ok: false, failure: { code: 'bad-input' } },
    address: { ok: false, failure: { code: 'bad-input' } },
    event: 'function',
  });
});

test('inline script and every outbound connection are blocked by the page’s policy', async ({
  launchApp,
  allowProblems,
  outside,
}) => {
  allowProblems(/.*/);
  const { page } = await launchApp();
  const blocked = (act: (address: string) => unknown) => violatedBy(page, outside.address, act);
  const inline = await blocked(() => {
    const script = document.createElement('script');
    script.append('window.inlineRan = true');
    document.body.append(script);
  });
  expect(inline.join()).toMatch(/script|trusted/);
  expect((await blocked(() => Reflect.get(window, 'eval')('window.inlineRan = true'))).join()).toMatch(
    /script|trusted/,
  );
  expect((await blocked(() => Reflect.construct(Function, ['window.inlineRan = true'])())).join()).toMatch(
    /script|trusted/,
  );
  expect(await blocked(() => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'))).toEqual([
    'require-trusted-types-for',
  ]);
  const handler = await blocked(() => {
    const button = document.body.appendChild(document.createElement('button'));
    button.setAttribute('onclick', 'window.inlineRan = true');
    button.click();
    button.remove();
  });
  expect(handler.join()).toMatch(/script|trusted/);
  expect(await page.evaluate(() => 'inlineRan' in window)).toBe(false);

  expect(await blocked((at) => fetch(`${at}/fetch`).catch(() => {}))).toEqual(['connect-src']);
  expect(
    await blocked((at) => {
      const request = new XMLHttpRequest();
      request.open('GET', `${at}/xhr`);
      request.send();
    }),
  ).toEqual(['connect-src']);
  expect(await blocked((at) => new WebSocket(`${at.replace('http', 'ws')}/socket`))).toEqual(['connect-src']);
  expect(await blocked((at) => new EventSource(`${at}/events`))).toEqual(['connect-src']);
  expect(await blocked((at) => navigator.sendBeacon(`${at}/beacon`, 'text'))).toEqual(['connect-src']);
  expect(await blocked((at) => Object.assign(new Image(), { src: `${at}/image.png` }))).toEqual(['img-src']);
  expect(
    await blocked((at) => {
      const sheet = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: `${at}/sheet.css` });
      document.head.append(sheet);
    }),
  ).toEqual(['style-src-elem']);
  expect(
    await blocked((at) => {
      const frame = document.createElement('iframe');
      frame.src = `${at}/frame`;
      document.body.append(frame);
    }),
  ).toEqual(['frame-src']);
  expect(outside.heard).toEqual([]);
});

test('a page without its policy still cannot reach the network', async ({ launchApp, allowProblems, outside }) => {
  allowProblems(/.*/);
  const { app, page, runtime } = await launchApp();
  const session = await app.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
  // Without this grant Chromium itself refuses a request to this computer, and the app's own filter is never reached.
  await session.send('Browser.grantPermissions', { permissions: ['localNetwork', 'loopbackNetwork'] });
  await page.reload();
  const asks = (at: string) =>
    fetch(at, { mode: 'no-cors' })
      .then(() => 'answered')
      .catch(() => 'refused');
  const answer = await page.evaluate(asks, `${outside.address}/fetch`);
  expect(answer).toBe('refused');
  expect(outside.heard).toEqual([]);
  const policies = await app.evaluate(
    (electron) => (electron as unknown as { recordings?: { webRtcPolicies: string[] } }).recordings?.webRtcPolicies,
  );
  if (runtime === 'stand-in') expect(policies).toEqual(['disable_non_proxied_udp']);
});

test('the page cannot navigate or open windows', async ({ launchApp, allowProblems, outside }) => {
  allowProblems(/.*/);
  const { app, page } = await launchApp();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every key in one place, on this computer');
  const here = page.url();
  const opened = await page.evaluate((at) => window.open(`${at}/open`), outside.address);
  expect(opened).toBeNull();
  for (const target of ['_blank', '_top', '_self', 'other'])
    await page.evaluate(
      ([at, where]) => {
        const link = document.body.appendChild(document.createElement('a'));
        Object.assign(link, { href: `${at}/link`, target: where });
        link.click();
        link.remove();
      },
      [outside.address, target],
    );
  await page.evaluate((at) => {
    location.href = `${at}/location`;
  }, outside.address);
  await page.evaluate((at) => location.assign(`${at}/assign`), outside.address);
  await page.evaluate((at) => {
    const form = document.body.appendChild(document.createElement('form'));
    Object.assign(form, { action: `${at}/form`, method: 'post' });
    form.submit();
  }, outside.address);
  // Names that begin or end like the app's, and a page that redirects immediately.
  const own = new URL(here);
  for (const lookAlike of [
    `${own.origin}.example.com/`,
    `https://${own.host}@${new URL(outside.address).host}/`,
    `https://not-${own.host}/`,
    `${own.protocol}//${own.host}:8443/`,
  ])
    await page.evaluate((at) => {
      window.open(at);
      location.href = at;
    }, lookAlike);
  await page.evaluate((at) => {
    const refresh = document.createElement('meta');
    Object.assign(refresh, { httpEquiv: 'refresh', content: `0; url=${at}/refresh` });
    document.head.append(refresh);
  }, outside.address);
  const webview = await page.evaluate((at) => {
    const view = document.createElement('webview');
    view.setAttribute('src', `${at}/webview`);
    document.body.append(view);
    return view instanceof HTMLUnknownElement || view.constructor === HTMLElement;
  }, outside.address);
  expect(webview).toBe(true);
  // Read at once: the driver would wait for the last navigation, which never happens.
  const still = await page.evaluate(() => [location.href, document.querySelector('h1')?.textContent]);
  expect(still).toEqual([here, 'Every key in one place, on this computer']);
  expect(app.windows()).toHaveLength(1);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(outside.heard).toEqual([]);
});

test('every permission is denied', async ({ launchApp, allowProblems }) => {
  allowProblems(/.*/);
  const { page } = await launchApp();
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi', 'idle-detection'];
    const ask = async (name: string) =>
      `${name}: ${await navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)}`;
    const read = navigator.clipboard.readText().then(
      () => 'read',
      (error: Error) => error.name,
    );
    return { states: await Promise.all(names.map(ask)), read: await read };
  });
  expect(states.states.filter((line) => !line.endsWith(': denied'))).toEqual([]);
  expect(states.read).toBe('NotAllowedError');
});
