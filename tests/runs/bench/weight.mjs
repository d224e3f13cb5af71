import { fileURLToPath } from 'node:url';
import { inTempFolder } from './ask.mjs';
import { rounded } from './numbers.mjs';
import { firstFilesIn, scriptsIn, weightOf } from './page-files.mjs';
import { startPrepared } from './start.mjs';

const page = fileURLToPath(new URL('../../../dist/renderer/', import.meta.url));

/**
 * The page's scripts in kilobytes after maximum gzip: those that the first screen needs, by the build and by the
 * requests until its paint, and all of them.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureWeight() {
  const named = firstFilesIn(page);
  const { scripts: asked } = await inTempFolder(startPrepared);
  const all = scriptsIn(page);
  const more = asked.filter((file) => !named.includes(file));
  const first = weightOf(page, [...named, ...more]);
  const total = weightOf(page, all);
  const agreed = more.length === 0 ? 'the window asked for just these' : `also asked for: ${more.join(', ')}`;
  return {
    values: { firstScreenKB: rounded(first), totalKB: rounded(total) },
    rows: [
      ['Scripts of the first screen', `${rounded(first)} KB`, `${named.length} files, ${agreed}`],
      ['All scripts of the page', `${rounded(total)} KB`, `${all.length} files`],
    ],
  };
}
