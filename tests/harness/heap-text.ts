import type { Page } from '@playwright/test';

/** Returns the page's JavaScript heap as one buffer, with all strings spelled out. */
export async function heapOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // Unreferenced strings may linger until they are collected; they are no kept copies.
  await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return Buffer.from(strings.join('\n'), 'utf8');
}
