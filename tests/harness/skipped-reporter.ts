import { appendFileSync, writeFileSync } from 'node:fs';
import type { FullResult, Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { presentRuntime } from '../../electron/launch/find-runtime.mjs';

/** A test that did not run, and why. */
export type Skipped = { readonly name: string; readonly reason: string };

/** The two valid reasons in the real Electron: the test needs a switch of the stand-in, or another system. */
const known = /\bstand-in\b|\b(?:Linux|macOS|Windows|systems)\b/;

/** Tests skipped for an unexpected reason: a silent skip proves nothing. */
export function unforeseen(skipped: readonly Skipped[]): readonly Skipped[] {
  return skipped.filter(({ reason }) => !known.test(reason));
}

/** Lists the skipped tests by name, with their count. */
export function inWords(runtime: string, ran: number, skipped: readonly Skipped[]): string {
  const head = `Ran in ${runtime}: ${ran} tests, ${skipped.length} skipped.`;
  return [head, ...skipped.map(({ name, reason }) => `  skipped: ${name} (${reason})`)].join('\n');
}

/** Names and counts the skipped tests of a run; in the real Electron any unexpected reason fails the run. */
// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export.
export default class SkippedReporter implements Reporter {
  readonly #skipped: Skipped[] = [];
  #ran = 0;
  #failed = 0;

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status !== 'skipped') {
      this.#ran += 1;
      if (result.status !== test.expectedStatus) this.#failed += 1;
      return;
    }
    const reason = result.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given';
    this.#skipped.push({ name: test.titlePath().filter(Boolean).join(' › '), reason });
  }

  async onEnd(): Promise<{ status?: FullResult['status'] } | undefined> {
    const { kind } = presentRuntime();
    const text = inWords(kind, this.#ran, this.#skipped);
    process.stdout.write(`${text}\n`);
    // `npm test` prints it again at its end, see tests/totals.mjs.
    if (process.env.KEYQUILT_SPEC_TOTALS) {
      const passed = `${this.#ran - this.#failed} passed, ${this.#failed} failed. `;
      writeFileSync(process.env.KEYQUILT_SPEC_TOTALS, passed + text);
    }
    const summary = process.env.GITHUB_STEP_SUMMARY;
    if (summary) appendFileSync(summary, `\`\`\`\n${text}\n\`\`\`\n`);
    return kind === 'Electron' && unforeseen(this.#skipped).length > 0 ? { status: 'failed' } : undefined;
  }
}
