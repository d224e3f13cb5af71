import { expect, test } from '../../harness/stand-in-trial';

test('the preload exposes only its bridge to the page', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  const ours = await page.evaluate(() => {
    const clean = document.createElement('iframe');
    document.body.append(clean);
    const usual = new Set(Object.getOwnPropertyNames(clean.contentWindow ?? {}));
    const names = Object.getOwnPropertyNames(window).filter((name) => name !== '0' && !usual.has(name));
    const child = clean.contentWindow as Window;
    return { names, childHasBridge: 'trial' in child, frozen: Object.isFrozen(window.trial) };
  });
  expect(ours).toEqual({ names: ['trial'], childHasBridge: false, frozen: true });
  const kinds = await page.evaluate(() =>
    ['require', 'process', 'module', 'standInReceive'].map((name) => name in window),
  );
  expect(kinds).toEqual([false, false, false, false]);
});

test('the bridge works after the page has replaced built-ins', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  const sum = await page.evaluate(() => {
    const broken = () => {
      throw new Error('replaced');
    };
    Array.prototype.push = broken;
    Array.prototype.map = broken;
    Object.keys = broken;
    Object.freeze = broken;
    EventTarget.prototype.dispatchEvent = broken;
    window.dispatchEvent = broken;
    return window.trial.add(2, 3);
  });
  expect(sum).toBe(5);
});

test('values cross as a structured clone', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  const kinds = await page.evaluate(async () => {
    const sent = { when: new Date(5), bytes: new Uint8Array([1, 2]), nothing: undefined, list: [1, null], $: 'sign' };
    const back = (await window.trial.invoke('echo', sent)) as typeof sent;
    return [back.when.getTime(), [...back.bytes], 'nothing' in back, back.nothing === undefined, back.list, back.$];
  });
  expect(kinds).toEqual([5, [1, 2], true, true, [1, null], 'sign']);
});

test('failures reach the page with Electron’s messages', async ({ launchTrial }) => {
  const { page } = await launchTrial();
  const words = await page.evaluate(async () => {
    const said = (error: unknown) => String(error);
    const unknown = await window.trial.invoke('unheard-of').catch(said);
    const thrown = await window.trial.invoke('fail').catch(said);
    const uncloneable = await window.trial.invoke('echo', () => Symbol.iterator).catch(said);
    return [unknown, thrown, uncloneable];
  });
  expect(words[0]).toBe(
    "Error: Error invoking remote method 'unheard-of': Error: No handler registered for 'unheard-of'",
  );
  expect(words[1]).toBe("Error: Error invoking remote method 'fail': TypeError: not today");
  expect(words[2]).toContain('could not be cloned');
});

test('main sees the app’s addresses, and events reach the page until it stops listening', async ({ launchTrial }) => {
  const { app, page } = await launchTrial();
  expect(await page.evaluate(() => window.trial.invoke('sender'))).toEqual({
    url: 'trial://app/index.html',
    origin: 'trial://app',
  });
  const heard = await page.evaluateHandle(() => {
    const words: unknown[] = [];
    const stop = window.trial.onTold((word) => {
      words.push(word);
      stop();
    });
    return words;
  });
  for (const word of ['first', 'second']) {
    await app.evaluate(
      ({ BrowserWindow }, told) => BrowserWindow.getAllWindows()[0]?.webContents.send('told', told),
      word,
    );
  }
  // Messages keep their order, so this answer proves that both events have arrived.
  await page.evaluate(() => window.trial.invoke('echo', 0));
  expect(await heard.jsonValue()).toEqual(['first']);
});
