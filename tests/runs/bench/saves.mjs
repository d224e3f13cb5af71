import { median, rounded } from './numbers.mjs';
import { runVault } from './run-vault.mjs';

/**
 * Times saving one key in inventories of three sizes, each save against a raw write with an fsync of the same bytes.
 * @returns {Promise<import('./measures.mjs').Result>}
 */
export async function measureSaves() {
  /** @type {readonly { keys: number, saves: number[], raw: number[], bytes: number }[]} */
  const times = await runVault('saves');
  const each = times.map(({ keys, saves, raw, bytes }) => ({ keys, bytes, save: median(saves), raw: median(raw) }));
  const [small, large] = [each[0], each.at(-1)];
  if (!small || !large) throw new Error('Nothing was saved.');
  const growth = rounded(large.save / small.save, 2);
  return {
    values: { saveGrowth: growth, saveVsRawWrite: rounded(large.save / large.raw, 2) },
    rows: [
      ...each.map(({ keys, bytes, save, raw }) => [
        `Save one of ${keys.toLocaleString('en-GB')} keys`,
        `${rounded(save)} ms`,
        `${rounded(save / raw, 1)} times a raw write of its ${Math.round(bytes / 1024)} KB (${rounded(raw)} ms)`,
      ]),
      ['Save: 10,000 keys against 10', growth, 'medians, by turns'],
    ],
  };
}
