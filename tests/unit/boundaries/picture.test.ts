import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawParts } from './picture';

// Where this fails the imports have changed: `npm run docs` draws the picture again.
it('docs/architecture.svg shows the imports as they are', async () => {
  await expect(drawParts()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/architecture.svg'));
});
