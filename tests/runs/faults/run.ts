import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { emptyState } from '../../../electron/services/practice/simulated-state';
import { createSimulator } from '../../../electron/services/practice/simulator';
import { type Identities, makeIdentities } from './certificates';
import { type FaultServer, startFaultServer } from './fault-server';
import { startHarness } from './harness-process';
import type { Job } from './job';
import { judge } from './judge';
import { filesWithSecrets } from './leaks';
import type { Mode, Setting } from './mode';
import { allModes } from './modes/all-modes';
import { startProxy } from './proxies';
import { makeTrustingHome } from './trust-store';

/** The totals of a run. A mode counts once in each, however many faults it has. */
type Sums = { modes: number; wrong: number; leaks: number; overdue: number };

const [executable = '', ...only] = process.argv.slice(2);
const name = 'Patchworks Integration';
const say = (line: string) => process.stdout.write(`${line}\n`);

/** A separate key and separate services for every mode. */
function arrange(mode: Mode, place: number) {
  const company = `Company ${place}`;
  const { impatient = false } = mode;
  const simulator = createSimulator({ now: Date.now, state: emptyState(`faults ${place}`) });
  if (mode.system === 'patchworks') {
    const { apiKey } = simulator.patchworks.createKey({ company, name });
    mode.arrange?.(simulator, company);
    return { simulator, job: { system: 'patchworks', name, company, values: { apiKey }, impatient } satisfies Job };
  }
  const key = simulator.plytix.createKey({ company, name, role: mode.role ?? 'ADMIN' });
  mode.arrange?.(simulator, company);
  const { apiKey, apiPassword } = mode.values?.(key) ?? key;
  return {
    simulator,
    job: { system: 'plytix', name, company, values: { apiKey, apiPassword }, impatient } satisfies Job,
  };
}

async function meet(setting: Setting, modes: readonly Mode[], identities: Identities, sums: Sums): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'keyquilt-faults-'));
  const server = await startFaultServer(identities);
  const proxy = await startProxy(setting);
  try {
    const home = setting === 'trusting' ? makeTrustingHome(path.join(folder, 'home'), identities.authority) : undefined;
    if (setting === 'trusting' && !home) {
      for (const mode of modes) say(`${mode.name} → not met: this machine has no certutil`);
      return;
    }
    const userData = path.join(folder, 'data');
    const harness = await startHarness(executable, { userData, home, switches: switchesFor(setting, server, proxy) });
    const secrets: string[] = [];
    try {
      // The first request starts a browser, whose time must not count.
      await warmUp();
      for (const mode of modes) await one(mode);
    } finally {
      await harness.close();
    }
    const files = filesWithSecrets(userData, [...secrets, ...server.tokens]);
    for (const file of files) say(`A secret stands in ${path.relative(folder, file)}`);
    sums.leaks += files.length;

    async function warmUp() {
      const first: Mode = { name: 'warm-up', impatient: true, expect: { code: 'ok', tone: 'passed' } };
      const { simulator, job } = arrange(first, 0);
      await server.enter(first, simulator);
      await harness.work(job);
    }

    async function one(mode: Mode) {
      const { simulator, job } = arrange(mode, allModes.indexOf(mode) + 1);
      await server.enter(mode, simulator);
      const end = await harness.work(job);
      const values = Object.values(job.values);
      secrets.push(...values);
      const { wrong, leaked, overdue } = judge(mode, end, [...values, ...server.tokens], server.collected);
      sums.modes += 1;
      sums.wrong += wrong.length > 0 ? 1 : 0;
      sums.leaks += leaked ? 1 : 0;
      sums.overdue += overdue ? 1 : 0;
      const marks = [wrong.length > 0 && `WRONG: ${wrong.join(', ')}`, leaked && 'LEAKED', overdue && 'OVERDUE'];
      const { code, tone } = end.run.verdict;
      say([`${mode.name} → ${code} (${tone}), ${Math.round(end.elapsedMs)} ms`, ...marks.filter(Boolean)].join('  '));
    }
  } finally {
    await server.close();
    await proxy?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function switchesFor(setting: Setting, server: FaultServer, proxy: { readonly address: string } | undefined): string[] {
  if (proxy) return [`--proxy-server=http://${proxy.address}`];
  if (setting === 'nameless') return ['--host-resolver-rules=MAP * ^NOTFOUND'];
  return [...server.switches];
}

const sums: Sums = { modes: 0, wrong: 0, leaks: 0, overdue: 0 };
const chosen = allModes.filter((mode) => only.length === 0 || only.some((part) => mode.name.includes(part)));
const identities = await makeIdentities();
for (const [setting, modes] of group(chosen)) {
  await meet(setting, modes, identities, sums);
}
say(JSON.stringify(sums));
process.exitCode = sums.wrong + sums.leaks + sums.overdue === 0 ? 0 : 1;

function settingOf(mode: Mode): Setting {
  return mode.setting ?? 'usual';
}

function group(modes: readonly Mode[]): Map<Setting, Mode[]> {
  const groups = new Map<Setting, Mode[]>();
  for (const mode of modes) groups.set(settingOf(mode), [...(groups.get(settingOf(mode)) ?? []), mode]);
  return groups;
}
