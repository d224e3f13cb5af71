import type { Page } from '@playwright/test';

/** Everything on the page's JavaScript heap as one buffer: its strings are spelled out in it, whatever holds them. */
export async function heapOf(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  // What nobody holds any more may linger until it is collected; that is no copy kept.
  await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  const { strings } = JSON.parse(chunks.join('')) as { strings: string[] };
  return Buffer.from(strings.join('\n'), 'utf8');
}
