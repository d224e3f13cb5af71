import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, cp, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { copyTree } from '../../runs/mutations/copy-tree.mjs';

/** Returns a free port. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Reads a marker file's value in a page, over a new connection to the debugging port. */
async function markOf(port: number): Promise<string | undefined> {
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  try {
    const page = browser
      .contexts()[0]
      ?.pages()
      .find((each) => each.url().includes('keyquilt'));
    return await page?.evaluate(() => document.documentElement.dataset.mark);
  } finally {
    await browser.close();
  }
}

test('npm run dev reloads a changed page and restarts a changed main', async () => {
  test.skip(process.platform === 'win32', 'Windows ends a process without telling it: its app would stay');
  const tree = await copyTree();
  // Newer than the copied sources, so nothing is built twice.
  await mkdir(path.join(tree, 'dist'), { recursive: true });
  await cp('dist', path.join(tree, 'dist'), { recursive: true });
  const port = await freePort();
  const switches = [`--remote-debugging-port=${port}`, '--inspect=0', `--user-data-dir=${path.join(tree, 'data')}`];
  const dev = spawn('node', ['electron/launch/dev.mjs', ...switches], { cwd: tree });
  const ended = once(dev, 'exit');
  let output = '';
  dev.stdout.on('data', (chunk) => {
    output += chunk;
  });
  const said = (words: RegExp) => expect.poll(() => output, { timeout: 100_000 }).toMatch(words);
  try {
    await said(/\[dev\] started/);
    await expect.poll(() => markOf(port).catch(() => 'not there yet'), { timeout: 60_000 }).toBeUndefined();
    await appendFile(path.join(tree, 'renderer/main.tsx'), "\ndocument.documentElement.dataset.mark = 'changed';\n");
    await said(/\[dev\] page reloaded/);
    await expect.poll(() => markOf(port), { timeout: 60_000 }).toBe('changed');
    await appendFile(path.join(tree, 'electron/main.ts'), "\nprocess.stdout.write('main is new');\n");
    await said(/\[dev\] restarted, main changed/);
    await said(/main is new/);
  } finally {
    dev.kill('SIGTERM');
    await ended;
    await rm(tree, { recursive: true, force: true, maxRetries: 3 });
  }
});
