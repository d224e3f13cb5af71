import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../../..');
const folder = join(root, '.github/workflows');

type Step = {
  readonly uses?: string;
  readonly with?: Record<string, unknown>;
  readonly run?: string;
  readonly if?: string;
  readonly env?: Record<string, string>;
};
type Job = {
  readonly uses?: string;
  readonly needs?: string | readonly string[];
  readonly strategy?: { readonly matrix: { readonly os?: readonly string[] } };
  readonly env?: Record<string, string>;
  readonly permissions?: Record<string, string>;
  readonly steps?: readonly Step[];
  readonly 'continue-on-error'?: boolean;
};
type Workflow = {
  readonly on: Record<string, unknown>;
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
};

const names = readdirSync(folder).filter((name) => /\.ya?ml$/.test(name));
const texts = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
const workflow = (name: string) => parse(texts.get(name) ?? '') as Workflow;
const commands = (job: Job | undefined) => (job?.steps ?? []).map(({ run }) => run ?? '');
const place = (job: Job | undefined, part: string) => commands(job).findIndex((run) => run.includes(part));

describe('every workflow', () => {
  it.each(names)('%s pins each action by the hash of a commit, and says which version that is', (name) => {
    const lines = (texts.get(name) ?? '').split('\n').filter((line) => /\buses:/.test(line));
    const foreign = lines.filter((line) => !line.includes('uses: ./'));
    for (const line of foreign) expect(line).toMatch(/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it.each(names)('%s may only read unless a job says otherwise, and leaves no credentials in the checkout', (name) => {
    const { permissions, jobs } = workflow(name);
    expect(permissions).toEqual({ contents: 'read' });
    const checkouts = Object.values(jobs).flatMap(({ steps = [] }) =>
      steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')),
    );
    for (const step of checkouts) expect(step).toMatchObject({ with: { 'persist-credentials': false } });
  });

  it.each(names)('%s lets no step or job fail in silence', (name) => {
    expect(texts.get(name)).not.toMatch(/continue-on-error|\|\| true/);
  });

  it('calls only scripts that package.json has', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object };
    const called = [...texts.values()].flatMap((text) =>
      [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, script]) => script),
    );
    expect(called.filter((script) => script !== undefined && !(script in scripts))).toEqual([]);
  });
});

it('every system checks the sources out with the same line ends', () => {
  // Git for Windows writes CRLF by default, which the formatter and several tests refuse.
  expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toMatch(/^\* text=auto eol=lf$/m);
});

describe('ci.yml', () => {
  const { on, jobs } = workflow('ci.yml');
  const real = jobs['real-electron'];

  it('runs on every push and pull request, and when a release asks', () => {
    expect(Object.keys(on)).toEqual(['push', 'pull_request', 'workflow_call']);
    expect(on.push).toEqual({ branches: ['**'] });
  });

  it('runs in the real Electron on three systems, and nothing else passes for it', () => {
    expect(real?.strategy?.matrix.os).toEqual(['ubuntu-latest', 'macos-latest', 'windows-latest']);
    expect(real?.env).toEqual({ KEYQUILT_RUNTIME: 'Electron' });
    for (const step of real?.steps ?? []) expect(step.env?.KEYQUILT_RUNTIME).toBeUndefined();
  });

  it('takes each proof in its order: install, checks, conformance, specs, package', () => {
    const order = [
      'npm ci',
      'npx install-electron',
      'npm run build',
      'npm run check',
      'npm run conformance',
      'npm run test:app',
      'npm run package:check',
    ].map((part) => place(real, part));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    for (const step of real?.steps ?? []) if (/npm run/.test(step.run ?? '')) expect(step.if).toBeUndefined();
  });

  it('gives Linux a display, a keyring and the sandbox', () => {
    const text = commands(real).join('\n');
    expect(text).toContain('kernel.apparmor_restrict_unprivileged_userns=0');
    const session = readFileSync(join(root, '.ci/in-session'), 'utf8');
    for (const part of ['dbus-run-session', 'xvfb-run', 'gnome-keyring-daemon --unlock'])
      expect(session).toContain(part);
    expect(text + session).not.toContain('--no-sandbox');
  });

  it('holds the stand-in to everything that npm test does', () => {
    const run = commands(jobs['stand-in']).join('\n');
    expect(run).toContain('.ci/run');
    // sudo's own search path would find another Node than the one that was set up.
    expect(run).toContain('sudo env "PATH=$PATH"');
  });
});

describe('release.yml', () => {
  const { on, jobs } = workflow('release.yml');

  it('publishes a version tag only after all of CI and what was built has been looked at', () => {
    expect(on).toEqual({ push: { tags: ['v*'] } });
    expect(jobs.proof?.uses).toBe('./.github/workflows/ci.yml');
    expect(jobs.build?.needs).toBe('proof');
    expect(jobs.publish?.needs).toBe('build');
    for (const job of Object.values(jobs)) expect(job).not.toHaveProperty('if');
  });

  it('looks at fuses and signatures of what it built, before it is handed on', () => {
    const steps = jobs.build?.steps ?? [];
    const upload = steps.findIndex(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    const verify = place(jobs.build, 'tests/runs/package/verify-built.mjs');
    expect(verify).toBeGreaterThan(place(jobs.build, 'npx electron-builder'));
    expect(verify).toBeLessThan(upload);
    expect(steps[verify]?.if).toBeUndefined();
  });

  it('hands on installers and update feeds only, no notes that the builder keeps for itself', () => {
    const upload = jobs.build?.steps?.find(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'));
    const patterns = `${upload?.with?.path}`.trim().split('\n');
    expect(patterns.filter((pattern) => /ya?ml$/.test(pattern))).toEqual(['release/latest*.yml']);
    expect(patterns.filter((pattern) => /\/\*+$/.test(pattern))).toEqual([]);
  });

  it('names no feed without signatures, and signs the one of Linux', () => {
    const guard = place(jobs.build, 'tests/runs/package/feed-guard.mjs');
    expect(guard).toBeGreaterThan(-1);
    expect(guard).toBeLessThan(place(jobs.build, 'npx electron-builder'));
    expect(jobs.build?.steps?.[guard]?.if).toBeUndefined();
    expect(place(jobs.build, 'tests/runs/package/sign-feed.mjs')).toBeGreaterThan(
      place(jobs.build, 'npx electron-builder'),
    );
  });

  it('only the job that publishes may write', () => {
    const writers = Object.entries(jobs).filter(([, { permissions }]) => permissions?.contents === 'write');
    expect(writers.map(([name]) => name)).toEqual(['publish']);
  });
});
