import type { Journey } from './journey';

/** Collects what the app's process writes to the terminal from now on; the returned function gives it. */
export function outputOf({ app }: Pick<Journey, 'app'>): () => Buffer {
  const chunks: Buffer[] = [];
  for (const stream of [app.process().stdout, app.process().stderr])
    stream?.on('data', (chunk: Buffer | string) => chunks.push(Buffer.from(chunk)));
  return () => Buffer.concat(chunks);
}
