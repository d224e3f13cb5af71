import { join } from 'node:path';
import { expect, it } from 'vitest';
import { drawParts } from './picture';

// A failure means that imports have changed: `npm run docs` redraws the picture.
it('docs/architecture.svg shows the imports as they are', async () => {
  await expect(drawParts()).toMatchFileSnapshot(join(import.meta.dirname, '../../../docs/architecture.svg'));
});
