import type { JobEnd } from './job';
import { tellsSecret } from './leaks';
import { type Mode, maxWaitMs } from './mode';

/** The judgement on one mode after its test. */
export type Judgement = { readonly wrong: readonly string[]; readonly leaked: boolean; readonly overdue: boolean };

/** Compares the result of a mode with its expectation. `secrets` are its values and every access token of its run. */
export function judge(mode: Mode, end: JobEnd, secrets: readonly string[], collected: readonly string[]): Judgement {
  const { run, elapsedMs, kept, told } = end;
  const { verdict, notes = [], exchanges, surroundings } = run;
  const { expect } = mode;
  const found = notes.map(({ code }) => code).sort();
  const stopping = run.checks.filter(({ state }) => state === 'wrong' || state === 'could-not-run');
  const facts = expect.tone === 'passed' ? Object.assign({}, ...run.checks.map((check) => check.facts)) : verdict.facts;
  const claims: readonly (readonly [boolean, string])[] = [
    [
      [expect.code, expect.or].includes(verdict.code) && verdict.tone === expect.tone,
      `is ${verdict.code} ${verdict.tone}`,
    ],
    [stopping.length === (expect.tone === 'passed' ? 0 : 1), `${stopping.length} checks say so`],
    [kept, 'a value or the result was lost'],
    [!expect.notes || expect.notes.join() === found.join(), `notes: ${found.join() || 'none'}`],
    [!expect.error || expect.error.test(exchanges.at(-1)?.networkError ?? ''), `${exchanges.at(-1)?.networkError}`],
    [!expect.facts || expect.facts(facts), `facts: ${JSON.stringify(facts)}`],
    [expect.exchanges === undefined || expect.exchanges === exchanges.length, `${exchanges.length} exchanges`],
    [!expect.proxy || expect.proxy.test(surroundings?.proxy ?? ''), `proxy: ${surroundings?.proxy}`],
    [collected.length === 0, 'a request reached another host'],
  ];
  const text = JSON.stringify(run) + told + collected.join();
  return {
    wrong: claims.filter(([holds]) => !holds).map(([, words]) => words),
    leaked: secrets.some((secret) => tellsSecret(text, secret)),
    overdue: elapsedMs > maxWaitMs,
  };
}
