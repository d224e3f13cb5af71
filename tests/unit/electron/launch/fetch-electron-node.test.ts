import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronNodeVersion } from '../../../../electron/launch/find-electron-node.mjs';

// The launcher stores its download next to the packages, so each test has a separate tree and a separate npm.
let tree = '';
beforeEach(() => {
  tree = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-launch-'));
  cpSync('electron/launch', path.join(tree, 'electron', 'launch'), { recursive: true });
  mkdirSync(path.join(tree, 'bin'));
});
afterEach(() => rmSync(tree, { recursive: true }));

/** Runs the launcher with this script as npm, and returns its output. */
function fetchWith(npm: string): string[] {
  const program = path.join(tree, 'bin', 'npm');
  writeFileSync(program, `#!/bin/sh\n${npm}\n`);
  chmodSync(program, 0o755);
  const module = pathToFileURL(path.join(tree, 'electron', 'launch', 'find-electron-node.mjs')).href;
  const script = `import('${module}').then(async (it) => { await it.fetchElectronNode({ seconds: 1 }); console.log(it.nodeForMain()); })`;
  const env = { ...process.env, PATH: `${path.dirname(program)}:${process.env.PATH}` };
  const { stdout } = spawnSync(process.execPath, ['-e', script], { encoding: 'utf8', env });
  return stdout.trim().split('\n');
}

const isFetched = ['linux-x64', 'darwin-x64'].includes(`${process.platform}-${process.arch}`);

describe.runIf(isFetched)("fetching Electron's own Node", () => {
  it.each([
    ['fails', 'exit 1'],
    ['does not end', 'exec sleep 30'],
    [
      'brings another version',
      `mkdir -p node_modules/node-${process.platform}-x64/bin && cp /bin/echo node_modules/node-${process.platform}-x64/bin/node`,
    ],
  ])('says so in one line when npm %s, and takes the Node of this machine', (_how, npm) => {
    const [fetching, told, node, ...more] = fetchWith(npm);
    expect(fetching).toMatch(/^Fetching Electron's own Node/);
    expect(told).toBe(
      `Electron's own Node ${electronNodeVersion} is not here, main runs on this machine's ${process.versions.node}. It could not be fetched.`,
    );
    expect(node).toBe(process.execPath);
    expect(more).toEqual([]);
  });

  it('remembers a failure, so that the next start does not wait', () => {
    fetchWith('exit 1');
    const [told, node] = fetchWith('exit 1');
    expect(told).toMatch(/Fetching it failed lately\.$/);
    expect(node).toBe(process.execPath);
  });
});
