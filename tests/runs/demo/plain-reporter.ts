import type { Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';

/** Prints the walk's lines and the reason of a failure; nothing else. */
class PlainReporter implements Reporter {
  onStdOut(chunk: string | Buffer): void {
    process.stdout.write(chunk);
  }

  onStdErr(chunk: string | Buffer): void {
    process.stderr.write(chunk);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (result.status === test.expectedStatus) return;
    process.stdout.write(`Failed: ${test.title}\n`);
    for (const error of result.errors) tell(error);
  }

  onError(error: TestError): void {
    tell(error);
  }

  printsToStdio(): boolean {
    return true;
  }
}

function tell(error: TestError): void {
  process.stdout.write(`${error.stack ?? error.message ?? error.value ?? 'An unknown error'}\n`);
}

// biome-ignore lint/style/noDefaultExport: Playwright takes a reporter from a module's default export.
export default PlainReporter;
