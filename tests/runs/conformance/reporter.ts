import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter';
import { presentRuntime } from '../../../electron/launch/find-runtime.mjs';

/** Prints one line of JSON at the end: rows passed and failed, and rows skipped by reason. */
class CountReporter implements Reporter {
  readonly #passed: string[] = [];
  readonly #failed: string[] = [];
  readonly #skipped: Record<string, string[]> = {};

  onTestEnd(test: TestCase, result: TestResult): void {
    const id = test.title.split(' ')[0] ?? '';
    if (result.status === 'skipped') {
      const why = test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason';
      const kind = why.split(':')[0] ?? why;
      this.#skipped[kind] = [...(this.#skipped[kind] ?? []), id];
    } else if (result.status === 'passed') this.#passed.push(id);
    else this.#failed.push(id);
  }

  onEnd(): void {
    const skipped = Object.fromEntries(Object.entries(this.#skipped).map(([kind, ids]) => [kind, ids.length]));
    const { kind: runtime } = presentRuntime();
    const counts = {
      runtime,
      passed: this.#passed.length,
      failed: this.#failed.length,
      skipped,
      failures: this.#failed,
    };
    process.stdout.write(`${JSON.stringify(counts)}\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}

// biome-ignore lint/style/noDefaultExport: Playwright loads a reporter by its default export.
export default CountReporter;
